"""What the tools record about a database; each question has its own, in memory."""

from shared_fixtures.question import Question

DJANGO = "https://docs.djangoproject.com/en/5.2/"
ALEMBIC = "https://alembic.sqlalchemy.org/en/latest/"
FAKE = f"{DJANGO}ref/django-admin/#cmdoption-migrate-fake"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "steps_applied",
        asks="Which steps are applied in a database at the chapter's second step?",
        answer=["upgrades.0001_initial", "upgrades.0002_releases"],
        source=f"{DJANGO}ref/django-admin/#showmigrations",
        without_sql=True,
    ),
    Question(
        "is_anything_left_to_apply",
        asks="Is anything of the chapter left to apply, at the fourth step and at the fifth?",
        answer=[True, False],
        source=f"{ALEMBIC}cookbook.html#test-current-database-revision-is-at-head-s",
        without_sql=True,
    ),
    Question(
        "tables_after_faking",
        asks="Which tables are there after the first step is marked as applied without being run, "
        "and the second is run?",
        # The devices, which the first step creates, are missing.
        answer=["upgrades_installation", "upgrades_release"],
        source=FAKE,
        without_sql=True,
    ),
    Question(
        "steps_after_faking",
        asks="Which steps count as applied after the first one is marked as applied without being "
        "run?",
        answer=["upgrades.0001_initial"],
        source=f"{ALEMBIC}api/commands.html#alembic.command.stamp",
        without_sql=True,
    ),
    Question(
        "columns_missing_for_a_take_over",
        asks="Which columns does an existing table of devices, with a key and a serial, lack to "
        "match the first step's?",
        answer=["firmware", "retired"],
        source=f"{DJANGO}topics/migrations/#adding-migrations-to-apps",
        without_sql=True,
    ),
    # MG-24
    Question(
        "rows_written_after_migrating",
        asks="Which rows does a hook that runs after each migration run write, when one run goes "
        "to the second step?",
        answer=["run 1"],
        source=f"{DJANGO}ref/signals/#post-migrate",
        without_sql=True,
    ),
)
