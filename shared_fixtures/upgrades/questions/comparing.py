"""Models, files and databases compared, and the changes proposed where they differ."""

from shared_fixtures.question import PerSide, Question

DJANGO = "https://docs.djangoproject.com/en/5.2/"
ALEMBIC = "https://alembic.sqlalchemy.org/en/latest/"
AUTOGENERATE = (
    f"{ALEMBIC}autogenerate.html#what-does-autogenerate-detect-and-what-does-it-not-detect"
)

QUESTIONS: tuple[Question, ...] = (
    Question(
        "columns_lost_by_hand",
        asks="Which columns of the models are missing after all steps are applied and a column of "
        "the devices is dropped by hand?",
        answer=["retired"],
        source=f"{ALEMBIC}autogenerate.html#running-alembic-check-to-test-for-new-upgrade-operations",
        without_sql=True,
    ),
    Question(
        "change_proposed_for_a_new_column",
        asks="Which change is proposed when a note gets an author?",
        answer=[("add", "author")],
        source=f"{DJANGO}topics/migrations/#workflow",
        without_sql=True,
    ),
    Question(
        "change_proposed_for_a_new_name",
        asks="Which changes are proposed when a note's text is renamed to words and no one can "
        "answer prompts?",
        answer=[("add", "words"), ("remove", "text")],
        unordered=True,
        source=AUTOGENERATE,
        without_sql=True,
    ),
    Question(
        "notes_after_a_new_name",
        asks="What does the only note contain after its column, holding hello, is renamed?",
        answer=["hello"],
        source=f"{DJANGO}ref/migration-operations/#renamefield",
        without_sql=True,
    ),
    Question(
        "model_from_a_table",
        asks="Which columns does a model built from the table of devices have, and which are "
        "nullable?",
        answer={"id": False, "serial": False, "retired": False, "site_id": True},
        statements=PerSide(
            "The two libraries read the catalogue in different ways.", django=None, sqlalchemy=None
        ),
        source=f"{DJANGO}ref/django-admin/#inspectdb",
    ),
)
