"""Which steps there are, which come first, and which would be run."""

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
        asks="Which steps has the chapter, from the first to the last?",
        answer=UNDOING[::-1],
        source=f"{ALEMBIC}branches.html#working-with-branch-labels",
    ),
    Question(
        "last_step",
        asks="Which step is the chapter's last?",
        answer="upgrades.0005_drop_firmware",
        source=f"{ALEMBIC}branches.html#working-with-branch-labels",
    ),
    Question(
        "folders_of_the_steps",
        asks="In which folders are the steps of two chapters looked for?",
        answer={"geography": "geography/migrations", "upgrades": "upgrades/migrations"},
        source=f"{DJANGO}ref/settings/#migration-modules",
    ),
    Question(
        "what_the_sites_come_after",
        asks="After which steps does the step come that refers to another chapter's table?",
        answer=["geography.0001_initial", "upgrades.0003_fill_releases"],
        source=f"{ALEMBIC}branches.html#branch-dependencies",
    ),
    Question(
        "plan_for_an_empty_database",
        asks="Which steps would be run to have the sites in an empty database?",
        # Both put the other chapter's step somewhere before the one that needs it.
        answer=[
            "geography.0001_initial",
            "upgrades.0001_initial",
            "upgrades.0002_releases",
            "upgrades.0003_fill_releases",
            "upgrades.0004_sites",
        ],
        unordered=True,
        source=f"{DJANGO}ref/django-admin/#cmdoption-migrate-plan",
    ),
    Question(
        "plan_of_an_early_step",
        asks="A step of ours must come before another chapter's first one: in which order do "
        "they run?",
        answer=["upgrades.0001_early", "geography.0001_initial"],
        source=f"{DJANGO}howto/writing-migrations/#controlling-the-order-of-migrations",
    ),
    Question(
        "two_steps_on",
        asks="The chapter is at its second step, and the other chapter is migrated: where is it "
        "two steps on?",
        answer="upgrades.0004_sites",
        source=f"{ALEMBIC}tutorial.html#relative-migration-identifiers",
    ),
    Question(
        "plan_of_undoing_to_the_second_step",
        asks="All is applied: which steps are undone, in order, to have the second as the last?",
        answer=UNDOING[:3],
        source=f"{DJANGO}topics/migrations/#reversing-migrations",
    ),
    Question(
        "plan_of_undoing_the_chapter",
        asks="The chapter and what it needs are applied: which steps are undone to have none of "
        "the chapter's?",
        answer=UNDOING,
        source=f"{DJANGO}topics/migrations/#reversing-migrations",
    ),
    Question(
        "plan_of_undoing_what_the_chapter_needs",
        asks="The same, to have none of the chapter's on which this one depends?",
        answer=["upgrades.0005_drop_firmware", "upgrades.0004_sites", "geography.0001_initial"],
        source=f"{ALEMBIC}branches.html#branch-dependencies",
    ),
    Question(
        "step_that_is_not_there",
        asks="Go to the ninth step, where there are five.",
        answer=Refused("CommandError", "CommandError"),
        source=f"{DJANGO}ref/django-admin/#django-admin-migrate",
    ),
)
