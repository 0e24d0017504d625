"""One step in the place of many; each question has a database of its own, in memory."""

from shared_fixtures.question import Question

DJANGO = "https://docs.djangoproject.com/en/5.2/"
ALEMBIC = "https://alembic.sqlalchemy.org/en/latest/"
SQUASHING = f"{DJANGO}topics/migrations/#squashing-migrations"

COLUMNS = ["id", "serial", "retired", "site_id"]

QUESTIONS: tuple[Question, ...] = (
    Question(
        "columns_from_the_squashed_step",
        asks="An empty database is migrated by the squashed step: which columns has a device?",
        answer=COLUMNS,
        source=SQUASHING,
    ),
    Question(
        "statements_of_the_squashed_step_that_write_rows",
        asks="The third step wrote rows: how many statements of the squashed one do?",
        answer=0,
        source=f"{DJANGO}ref/migration-operations/#runpython",
    ),
    Question(
        "is_a_new_database_at_the_last_step",
        asks="Is a database that the squashed step made taken to be at the fifth step?",
        answer=True,
        source=SQUASHING,
    ),
    Question(
        "plan_where_all_five_are_applied",
        asks="A database has all five: which steps are left, when the squashed one is there?",
        answer=[],
        source=SQUASHING,
    ),
    Question(
        "columns_where_three_are_applied",
        asks="A database stands at the third step when the squashed one comes, and is migrated: "
        "which columns has a device?",
        answer=COLUMNS,
        unordered=True,
        source=SQUASHING,
    ),
)
