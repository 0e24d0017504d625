"""Two second steps, and how they come together again."""

from shared_fixtures.question import Question, Refused

DJANGO = "https://docs.djangoproject.com/en/5.2/"
ALEMBIC = "https://alembic.sqlalchemy.org/en/latest/"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "last_steps_of_a_forked_history",
        asks="Two developers each made a second step: which steps are the last?",
        answer=["upgrades.0002_left", "upgrades.0002_right"],
        source=f"{ALEMBIC}branches.html#working-with-branches",
    ),
    Question(
        "migrate_a_forked_history",
        asks="Migrate to the last step of the forked history.",
        answer=Refused("CommandError", "CommandError"),
        source=f"{DJANGO}topics/migrations/#version-control",
    ),
    Question(
        "tables_of_one_branch",
        asks="Migrate to the end of the left branch only: which tables are there?",
        answer=["upgrades_left", "upgrades_root"],
        source=f"{ALEMBIC}branches.html#working-with-branches",
    ),
    Question(
        "what_the_merge_comes_after",
        asks="After which steps does the one come that joins the branches?",
        answer=["upgrades.0002_left", "upgrades.0002_right"],
        source=f"{ALEMBIC}branches.html#merging-branches",
    ),
    Question(
        "operations_of_the_merge",
        asks="How many operations has the step that joins the branches?",
        answer=0,
        source=f"{DJANGO}ref/django-admin/#cmdoption-makemigrations-merge",
    ),
    Question(
        "last_step_of_a_merged_history",
        asks="Which step is the last, in a history whose steps stand in two folders?",
        answer=["upgrades.0003_merge"],
        source=f"{ALEMBIC}branches.html#working-with-multiple-bases",
    ),
    Question(
        "tables_of_a_merged_history",
        asks="Migrate it to its last step: which tables are there?",
        answer=["upgrades_left", "upgrades_right", "upgrades_root"],
        source=f"{ALEMBIC}branches.html#merging-branches",
    ),
)
