"""Functions and SQL that neither library knows."""

from shared_fixtures.question import Question

DJANGO = "https://docs.djangoproject.com/en/5.2/ref/models/expressions"
COMPILER = "https://docs.sqlalchemy.org/en/21/core/compiler.html"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "names_with_capital_initials",
        asks="What are the names with a capital letter at the beginning of each word?",
        answer=["North Pier", "Årø", "South"],
        only_on=("postgresql",),
        source=f"{DJANGO}/#func-expressions",
    ),
    Question(
        "distances_from_five_steps",
        asks="How far is each reading from five steps, by a function of one's own?",
        answer=[2, 12, 5, 3, 4],
        source=f"{DJANGO}/#func-expressions",
    ),
    Question(
        "positions_of_a_letter_by_own_function",
        asks="At which place of each name is an r, by a function written for each database?",
        # North pier, Årø; south gate has none.
        answer=[3, 2, 0],
        source=COMPILER,
    ),
    Question(
        "steps_doubled_by_sql",
        asks="What are twice the steps, written in SQL?",
        answer=[14, -14, 0, 4, 2],
        source=f"{DJANGO}/#raw-sql-expressions",
    ),
    Question(
        "readings_above_a_number_in_sql",
        asks="Which readings have more than one step, with a condition in SQL and a parameter?",
        answer=[1, 4],
        source="https://docs.sqlalchemy.org/en/21/core/sqlelement.html",
    ),
    Question(
        "steps_times_a_fraction",
        asks="What are the steps times one and a half?",
        answer=[10.5, -10.5, 0.0, 3.0, 1.5],
        source=f"{DJANGO}/#expressionwrapper-expressions",
    ),
    Question(
        "readings_with_a_constant",
        asks="What are the readings' numbers with the word metre behind each?",
        answer=[(1, "metre"), (2, "metre"), (3, "metre"), (4, "metre"), (5, "metre")],
        source=f"{DJANGO}/#value-expressions",
    ),
)
