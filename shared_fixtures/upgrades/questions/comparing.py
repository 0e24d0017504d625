"""Models, files and databases compared, and what is proposed where they differ."""

from shared_fixtures.question import Question

DJANGO = "https://docs.djangoproject.com/en/5.2/"
ALEMBIC = "https://alembic.sqlalchemy.org/en/latest/"
AUTOGENERATE = (
    f"{ALEMBIC}autogenerate.html#what-does-autogenerate-detect-and-what-does-it-not-detect"
)

QUESTIONS: tuple[Question, ...] = (
    Question(
        "columns_lost_by_hand",
        asks="All steps are applied; then somebody drops a column of the devices by hand: which "
        "columns of the models are missing?",
        answer=["retired"],
        source=f"{ALEMBIC}autogenerate.html#running-alembic-check-to-test-for-new-upgrade-operations",
    ),
    Question(
        "change_proposed_for_a_new_column",
        asks="A note gets an author: which change is proposed?",
        answer=[("add", "author")],
        source=f"{DJANGO}topics/migrations/#workflow",
    ),
    Question(
        "change_proposed_for_a_new_name",
        asks="The text of a note is called words now, and nobody is there to be asked: which "
        "changes are proposed?",
        answer=[("add", "words"), ("remove", "text")],
        unordered=True,
        source=AUTOGENERATE,
    ),
    Question(
        "notes_after_a_new_name",
        asks="A note says hello; its column gets the new name: what do the notes say?",
        answer=["hello"],
        source=f"{DJANGO}ref/migration-operations/#renamefield",
    ),
    Question(
        "model_from_a_table",
        asks="Which columns has a model made from the table of the devices, and which may be "
        "without a value?",
        answer={"id": False, "serial": False, "retired": False, "site_id": True},
        statements="The libraries read the catalogue in ways of their own.",
        source=f"{DJANGO}ref/django-admin/#inspectdb",
    ),
)
