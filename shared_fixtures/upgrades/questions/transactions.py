"""What a step that fails leaves behind; each question has a database of its own, in memory."""

from shared_fixtures.question import Question

DJANGO = "https://docs.djangoproject.com/en/5.2/"
ALEMBIC = "https://alembic.sqlalchemy.org/en/latest/"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "steps_left_by_a_failure",
        asks="Two steps are run, and the second one fails: which stay applied?",
        answer=["upgrades.0001_works"],
        source=f"{ALEMBIC}api/runtime.html#alembic.runtime.environment.EnvironmentContext.configure",
    ),
    Question(
        "tables_left_by_a_failure",
        asks="The second step made a table before it failed: which tables are there?",
        answer=["upgrades_works"],
        source=f"{DJANGO}topics/migrations/#transactions",
    ),
    Question(
        "tables_left_by_a_failure_outside_of_transactions",
        asks="A step that runs outside of transactions made a table, and failed: which are there?",
        answer=["upgrades_half"],
        source=f"{DJANGO}howto/writing-migrations/#non-atomic-migrations",
    ),
    Question(
        "steps_left_by_a_failure_outside_of_transactions",
        asks="And is that step applied?",
        answer=[],
        source=f"{ALEMBIC}api/runtime.html#alembic.runtime.migration.MigrationContext.autocommit_block",
    ),
)
