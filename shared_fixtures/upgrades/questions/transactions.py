"""What a failing step leaves behind; each question has its own database, in memory."""

from shared_fixtures.question import Question

DJANGO = "https://docs.djangoproject.com/en/5.2/"
ALEMBIC = "https://alembic.sqlalchemy.org/en/latest/"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "steps_left_by_a_failure",
        asks="Which steps stay applied when the second of two steps fails?",
        answer=["upgrades.0001_works"],
        source=f"{ALEMBIC}api/runtime.html#alembic.runtime.environment.EnvironmentContext.configure",
        without_sql=True,
    ),
    Question(
        "tables_left_by_a_failure",
        asks="Which tables are there after the second step created one and then failed?",
        answer=["upgrades_works"],
        source=f"{DJANGO}topics/migrations/#transactions",
        without_sql=True,
    ),
    Question(
        "tables_left_by_a_failure_outside_of_transactions",
        asks="Which tables are there after the second step, outside of transactions, created one "
        "and then failed?",
        answer=["upgrades_half", "upgrades_works"],
        source=f"{DJANGO}howto/writing-migrations/#non-atomic-migrations",
        without_sql=True,
    ),
    Question(
        "steps_left_by_a_failure_outside_of_transactions",
        asks="Which steps are applied after the second step, outside of transactions, failed "
        "halfway?",
        answer=["upgrades.0001_works"],
        source=f"{ALEMBIC}api/runtime.html#alembic.runtime.migration.MigrationContext.autocommit_block",
        without_sql=True,
    ),
)
