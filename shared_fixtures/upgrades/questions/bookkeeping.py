"""What the tools know of a database; each question has one of its own, in memory."""

from shared_fixtures.question import Question

DJANGO = "https://docs.djangoproject.com/en/5.2/"
ALEMBIC = "https://alembic.sqlalchemy.org/en/latest/"
FAKE = f"{DJANGO}ref/django-admin/#cmdoption-migrate-fake"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "steps_applied",
        asks="A database is at the chapter's second step: which steps are applied?",
        answer=["upgrades.0001_initial", "upgrades.0002_releases"],
        source=f"{DJANGO}ref/django-admin/#showmigrations",
    ),
    Question(
        "is_anything_left_to_apply",
        asks="Is anything of the chapter left to apply, at the fourth step and at the fifth?",
        answer=[True, False],
        source=f"{ALEMBIC}cookbook.html#test-current-database-revision-is-at-head-s",
    ),
    Question(
        "tables_after_faking",
        asks="The first step is taken for applied without being run: which tables are there?",
        answer=[],
        source=FAKE,
    ),
    Question(
        "steps_after_faking",
        asks="And which steps are applied?",
        answer=["upgrades.0001_initial"],
        source=f"{ALEMBIC}api/commands.html#alembic.command.stamp",
    ),
    Question(
        "columns_missing_for_a_take_over",
        asks="A table of devices is there already, with a key and a serial: what is it lacking to "
        "be taken for the first step's?",
        answer=["firmware", "retired"],
        source=f"{DJANGO}topics/migrations/#adding-migrations-to-apps",
    ),
    Question(
        "rows_written_after_migrating",
        asks="After each run that migrates, a device is written that tells of it; one run goes to "
        "the second step: what is told?",
        answer=["run 1"],
        source=f"{DJANGO}ref/signals/#post-migrate",
    ),
)
