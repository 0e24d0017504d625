"""Small queries that are easily ported to something else."""

from shared_fixtures.question import PerDatabase, PerSide, Question

GUIDE = "https://docs.sqlalchemy.org/en/21/orm/queryguide"
QUERYSETS = "https://docs.djangoproject.com/en/5.2/ref/models/querysets"

QUESTIONS: tuple[Question, ...] = (
    # QS-08
    Question(
        "ships_by_home_and_year",
        asks="Which ships are there by the name of their home, and by year?",
        answer=PerDatabase(
            "NULL is the least on SQLite and MariaDB, and the greatest on PostgreSQL.",
            sqlite=["Dogger", "Borealis", "anna", "Petrel", "Cormorant"],
            postgresql=["Borealis", "anna", "Petrel", "Cormorant", "Dogger"],
            mariadb=["Dogger", "Borealis", "anna", "Petrel", "Cormorant"],
        ),
        source=f"{QUERYSETS}/#order-by",
    ),
    # QS-16
    Question(
        "number_of_ships_with_a_home",
        asks="How many ships have a home?",
        answer=4,
        source=f"{GUIDE}/select.html#joins",
    ),
    # QS-17
    Question(
        "ship_of_a_key_with_its_home",
        asks="Which ship has the key one, and which home?",
        answer=[("Petrel", "Borgvik")],
        source="https://docs.sqlalchemy.org/en/21/core/selectable.html"
        "#sqlalchemy.sql.expression.Select.filter_by",
    ),
    # QS-18
    Question(
        "oldest_years_of_tonnages",
        asks="In which year was the oldest ship of each known tonnage built?",
        # Two ships have 300 tons.
        answer=[(80, 2010), (120, 2001), (300, 1985)],
        unordered=True,
        source=f"{QUERYSETS}/#distinct",
    ),
    # QS-30
    Question(
        "signals_of_ships_of_aarby_set",
        asks="What are the signals of all ships once those of Aarby have all three?",
        answer=[5, 7, 7, 3, 1],
        writes=True,
        source=f"{GUIDE}/dml.html#update-from",
    ),
    # QS-32
    Question(
        "first_page_of_ships",
        asks="Which two ships are on the first page, the oldest first?",
        answer=["Borealis", "Petrel"],
        statements=PerSide("The paginator counts the rows as well.", 2, 1),
        source="https://docs.djangoproject.com/en/5.2/topics/pagination/",
    ),
    # EX-02
    Question(
        "ships_with_half_signals_above_two",
        asks="Which ships have more than two if their signals are halved without a fraction?",
        # Half of the Petrel's five are two.
        answer=["Borealis"],
        source="https://docs.djangoproject.com/en/5.2/ref/models/expressions/",
    ),
    # EX-04
    Question(
        "petrel_a_ton_heavier",
        asks="What does the Petrel weigh after the database added a ton to an object's?",
        answer=301,
        writes=True,
        source="https://docs.sqlalchemy.org/en/21/orm/persistence_techniques.html"
        "#embedding-sql-insert-update-expressions-into-a-flush",
    ),
)
