"""One step that replaces many; each question has its own database, in memory."""

from shared_fixtures.question import Question

DJANGO = "https://docs.djangoproject.com/en/5.2/"
ALEMBIC = "https://alembic.sqlalchemy.org/en/latest/"
SQUASHING = f"{DJANGO}topics/migrations/#squashing-migrations"

COLUMNS = ["id", "serial", "retired", "site_id"]

QUESTIONS: tuple[Question, ...] = (
    Question(
        "columns_from_the_squashed_step",
        asks="Which columns does a device have after an empty database is migrated by the "
        "squashed step?",
        answer=COLUMNS,
        source=SQUASHING,
        without_sql=True,
    ),
    Question(
        "statements_of_the_squashed_step_that_write_rows",
        asks="How many statements of the squashed step write rows, given that the third step did?",
        answer=0,
        source=f"{DJANGO}ref/migration-operations/#runpython",
        without_sql=True,
    ),
    Question(
        "is_a_new_database_at_the_last_step",
        asks="Does a database that the squashed step created count as being at the fifth step?",
        answer=True,
        source=SQUASHING,
        without_sql=True,
    ),
    Question(
        "plan_where_all_five_are_applied",
        asks="Which steps are left in a database with all five steps when the squashed one is "
        "added?",
        answer=[],
        source=SQUASHING,
        without_sql=True,
    ),
    Question(
        "columns_where_three_are_applied",
        asks="Which steps run, and which columns does a device have then, when a database at the "
        "third step is migrated with the squashed step added?",
        answer=(
            ["geography.0001_initial", "upgrades.0004_sites", "upgrades.0005_drop_firmware"],
            COLUMNS,
        ),
        unordered=True,
        source=SQUASHING,
        without_sql=True,
    ),
)
