"""What can be known of a query before it is sent: its plan, its order, whether it finds a row."""

from shared_fixtures.question import PerSide, Question, Refused

DJANGO = "https://docs.djangoproject.com/en/5.2/ref"
EXPLAIN = f"{DJANGO}/models/querysets/#explain"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "tables_in_a_plan",
        asks="Which tables does the plan name of a query for copies with their books?",
        answer=["branches_book", "branches_copy"],
        source=EXPLAIN,
    ),
    Question(
        "rows_in_a_plan",
        asks="How many rows did the steps of a query find, by the plan of a run?",
        answer=2,
        only_on=("postgresql",),
        source=EXPLAIN,
    ),
    Question(
        "plan_in_an_unknown_format",
        asks="What is the plan of a query in a format that there is not?",
        answer=Refused("ValueError", "DataError"),
        only_on=("postgresql",),
        statements=PerSide("Django has a list of the formats", 0, 1),
        source=EXPLAIN,
    ),
    Question(
        "queries_with_an_order",
        asks="Has a query an order, with one and after it is cleared?",
        answer=[True, False],
        without_sql=True,
        source=f"{DJANGO}/models/querysets/#django.db.models.query.QuerySet.ordered",
    ),
    Question(
        "members_by_conditions_known_before",
        asks="How many members are there by a condition that is always true, and by one that never "
        "is?",
        answer=(4, 0),
        statements=PerSide("Django does not send a query that can find nothing", 1, 2),
        source=f"{DJANGO}/exceptions/#fullresultset",
    ),
    Question(
        "delete_an_intersection",
        asks="How many members are deleted that two queries have in common?",
        answer=Refused("NotSupportedError", "ArgumentError"),
        without_sql=True,
        source=f"{DJANGO}/models/querysets/#intersection",
    ),
)
