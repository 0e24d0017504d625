"""The steps, their order, and which ones would run."""

from shared_fixtures.question import Question, Refused

DJANGO = "https://docs.djangoproject.com/en/5.2/"
ALEMBIC = "https://alembic.sqlalchemy.org/en/latest/"

UNDOING = [
    "upgrades.0005_drop_firmware",
    "upgrades.0004_sites",
    "upgrades.0003_fill_releases",
    "upgrades.0002_releases",
    "upgrades.0001_initial",
]

QUESTIONS: tuple[Question, ...] = (
    Question(
        "steps_of_the_chapter",
        asks="Which steps does the chapter have, from first to last?",
        answer=UNDOING[::-1],
        source=f"{ALEMBIC}branches.html#working-with-branch-labels",
        without_sql=True,
    ),
    Question(
        "last_step",
        asks="Which step is the chapter's last?",
        answer="upgrades.0005_drop_firmware",
        source=f"{ALEMBIC}branches.html#working-with-branch-labels",
        without_sql=True,
    ),
    Question(
        "folders_of_the_steps",
        asks="Which folders contain the steps of two chapters?",
        answer={"geography": "geography/migrations", "upgrades": "upgrades/migrations"},
        source=f"{DJANGO}ref/settings/#migration-modules",
        without_sql=True,
    ),
    Question(
        "dependencies_of_the_sites",
        asks="Which steps does the step that refers to another chapter's table depend on?",
        answer=["geography.0001_initial", "upgrades.0003_fill_releases"],
        source=f"{ALEMBIC}branches.html#branch-dependencies",
        without_sql=True,
    ),
    Question(
        "plan_for_an_empty_database",
        asks="Which steps would run to get the sites in an empty database?",
        # Both put the other chapter's step before the one that needs it.
        answer=[
            "geography.0001_initial",
            "upgrades.0001_initial",
            "upgrades.0002_releases",
            "upgrades.0003_fill_releases",
            "upgrades.0004_sites",
        ],
        unordered=True,
        source=f"{DJANGO}ref/django-admin/#cmdoption-migrate-plan",
        without_sql=True,
    ),
    Question(
        "plan_of_an_early_step",
        asks="In which order do steps run when one of this chapter must come before another "
        "chapter's first?",
        answer=["upgrades.0001_early", "geography.0001_initial"],
        source=f"{DJANGO}howto/writing-migrations/#controlling-the-order-of-migrations",
        without_sql=True,
    ),
    Question(
        "two_steps_on",
        asks="Which step is two steps after the chapter's second, with the other chapter migrated?",
        answer="upgrades.0004_sites",
        source=f"{ALEMBIC}tutorial.html#relative-migration-identifiers",
        without_sql=True,
    ),
    Question(
        "plan_of_undoing_to_the_second_step",
        asks="Which steps are undone, in order, to go from the last step back to the second?",
        answer=UNDOING[:3],
        source=f"{DJANGO}topics/migrations/#reversing-migrations",
        without_sql=True,
    ),
    Question(
        "plan_of_undoing_the_chapter",
        asks="Which steps are undone to remove the chapter, when it and its dependencies are "
        "applied?",
        answer=UNDOING,
        source=f"{DJANGO}topics/migrations/#reversing-migrations",
        without_sql=True,
    ),
    Question(
        "plan_of_undoing_what_the_chapter_needs",
        asks="Which steps are undone to remove the other chapter that this one depends on, when "
        "both are applied?",
        answer=["upgrades.0005_drop_firmware", "upgrades.0004_sites", "geography.0001_initial"],
        source=f"{ALEMBIC}branches.html#branch-dependencies",
        without_sql=True,
    ),
    Question(
        "step_that_does_not_exist",
        asks="What happens on migrating to a ninth step when there are five?",
        answer=Refused("CommandError", "CommandError"),
        source=f"{DJANGO}ref/django-admin/#django-admin-migrate",
        without_sql=True,
    ),
)
