"""Two second steps, and how they are merged."""

from shared_fixtures.question import Question, Refused

DJANGO = "https://docs.djangoproject.com/en/5.2/"
ALEMBIC = "https://alembic.sqlalchemy.org/en/latest/"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "last_steps_of_a_forked_history",
        asks="Which steps are the last after two developers each added a second step?",
        answer=["upgrades.0002_left", "upgrades.0002_right"],
        source=f"{ALEMBIC}branches.html#working-with-branches",
        without_sql=True,
    ),
    Question(
        "migrate_a_forked_history",
        asks="Can a forked history be migrated to its last step?",
        answer=Refused("CommandError", "CommandError"),
        source=f"{DJANGO}topics/migrations/#version-control",
        without_sql=True,
    ),
    Question(
        "tables_of_one_branch",
        asks="Which tables are there after only the left branch of a fork is migrated to its end?",
        answer=["upgrades_left", "upgrades_root"],
        source=f"{ALEMBIC}branches.html#working-with-branches",
        without_sql=True,
    ),
    Question(
        "dependencies_of_the_merge",
        asks="Which steps does the step that merges the branches depend on?",
        answer=["upgrades.0002_left", "upgrades.0002_right"],
        source=f"{ALEMBIC}branches.html#merging-branches",
        without_sql=True,
    ),
    Question(
        "operations_of_the_merge",
        asks="How many operations do the second step of one branch, and the step that merges both, "
        "have?",
        answer=[1, 0],
        source=f"{DJANGO}ref/django-admin/#cmdoption-makemigrations-merge",
        without_sql=True,
    ),
    Question(
        "last_step_of_a_merged_history",
        asks="Which step is the last in a history whose steps are in two folders?",
        answer=["upgrades.0003_merge"],
        source=f"{ALEMBIC}branches.html#working-with-multiple-bases",
        without_sql=True,
    ),
    Question(
        "tables_of_a_merged_history",
        asks="Which tables are there after a merged history is migrated to its last step?",
        answer=["upgrades_left", "upgrades_right", "upgrades_root"],
        source=f"{ALEMBIC}branches.html#merging-branches",
        without_sql=True,
    ),
)
