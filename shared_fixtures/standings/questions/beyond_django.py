"""What SQLAlchemy has of SQL, and Django's querysets do not: SB-03."""

from shared_fixtures.question import PerSide, Question

TUTORIAL = "https://docs.sqlalchemy.org/en/21/tutorial/data_select.html"
FUNCTIONS = "https://docs.sqlalchemy.org/en/21/core/functions.html"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "clubs_above_average_at_home",
        asks="Which clubs shot more goals at home than the average of the clubs that played there?",
        # 3, 1, 5 and 3: the average is 3, which two clubs equal.
        answer=["Cedar"],
        statements=PerSide("Django's aggregate is a statement of its own.", 2, 1),
        source=f"{TUTORIAL}#common-table-expressions-ctes",
    ),
    Question(
        "two_best_scores_of_each_player",
        asks="What are the two best scores of each player, from Z to A, the lower first?",
        # Bo had four twice.
        answer=[
            *(("Emil", 5), ("Dara", 4), ("Dara", 9), ("Cleo", 2), ("Cleo", 5)),
            *(("Bo", 4), ("Bo", 7)),
        ],
        # SQLite and MariaDB have no LATERAL.
        only_on=("postgresql",),
        source=f"{TUTORIAL}#lateral-correlation",
    ),
    Question(
        "points_per_position_and_in_total",
        asks="How many points has each position, and how many are there in total?",
        # Only Emil scored as a keeper.
        answer=[("keeper", 5), ("striker", 35), (None, 40)],
        unordered=True,
        statements=PerSide("Django asks for the total apart.", 2, 1),
        # SQLite has no ROLLUP, and MariaDB writes it in another way.
        only_on=("postgresql",),
        source=f"{FUNCTIONS}#sqlalchemy.sql.functions.rollup",
    ),
    Question(
        "points_per_position_and_per_round",
        asks="How many points has each position, and how many has each round?",
        answer=[
            *(("keeper", None, 5), ("striker", None, 35)),
            *((None, 1, 13), (None, 2, 14), (None, 3, 13)),
        ],
        unordered=True,
        statements=PerSide("Django groups in one way in each query.", 2, 1),
        only_on=("postgresql",),
        source=f"{FUNCTIONS}#sqlalchemy.sql.functions.grouping_sets",
    ),
    Question(
        "scores_with_names_of_rounds",
        asks="Which scores are of the opening round and which of the final, the newest first?",
        answer=[(7, "opening"), (6, "final"), (4, "opening"), (3, "final"), (2, "opening")],
        # SQLite and MariaDB name the columns of VALUES in another way.
        only_on=("postgresql",),
        source="https://docs.sqlalchemy.org/en/21/core/selectable.html"
        "#sqlalchemy.sql.expression.values",
    ),
)
