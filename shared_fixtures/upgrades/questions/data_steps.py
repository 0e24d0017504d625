"""Steps that write rows: which models they use, and what undoing them does."""

from shared_fixtures.question import Question, Refused

DJANGO = "https://docs.djangoproject.com/en/5.2/"
ALEMBIC = "https://alembic.sqlalchemy.org/en/latest/"
HISTORICAL = f"{DJANGO}topics/migrations/#historical-models"
RUN_PYTHON = f"{DJANGO}ref/migration-operations/#runpython"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "columns_of_a_device_at_the_third_step",
        asks="Which columns does a device have in the step that fills the releases?",
        answer=["id", "serial", "firmware", "retired"],
        source=HISTORICAL,
        without_sql=True,
    ),
    Question(
        "devices_that_a_data_step_sees",
        asks="Which devices does a data step see?",
        # The third is retired, and the current manager leaves it out.
        answer=["A-100", "A-200", "B-100"],
        source=HISTORICAL,
    ),
    Question(
        "texts_of_devices_in_a_data_step",
        asks="Which texts identify the devices in use that a data step goes through?",
        answer=["A-100", "A-200"],
        source=HISTORICAL,
    ),
    Question(
        "channel_of_a_release_from_a_data_step",
        asks="Which channel does a release get that is written as in the third step, when all "
        "were for testers?",
        answer="beta",
        writes=True,
        source=HISTORICAL,
    ),
    Question(
        "releases_after_filling",
        asks="Which releases, on how many devices, does the third step create for devices with "
        "1.0, 1.1, 1.0 and none?",
        answer=[("1.0", 2), ("1.1", 1)],
        source=f"{DJANGO}topics/migrations/#data-migrations",
        without_sql=True,
    ),
    Question(
        "releases_after_undoing_the_filling",
        asks="Which releases, on how many devices, are there after the third step is applied, and "
        "after it is undone?",
        answer=[[("1.0", 2), ("1.1", 1)], []],
        source=RUN_PYTHON,
        without_sql=True,
    ),
    Question(
        "texts_after_undoing_the_last_step",
        asks="Which firmware do devices with 1.0, 1.1, 1.0 and none have after all steps are "
        "applied, release 1.1 becomes 1.2, and the last step is undone?",
        # The text is read from the releases.
        answer=["1.0", "1.2", "1.0", None],
        source=RUN_PYTHON,
        without_sql=True,
    ),
    Question(
        "undo_an_irreversible_step",
        asks="Can a step be undone that wrote a note and cannot identify it later?",
        answer=Refused("IrreversibleError", "NotImplementedError"),
        source=f"{DJANGO}topics/migrations/#reversing-migrations",
        without_sql=True,
    ),
    Question(
        "custom_operation",
        asks="Which releases are there after a custom operation that adds a release is run, and "
        "after it is undone?",
        answer=[["1.0"], []],
        source=f"{ALEMBIC}api/operations.html#operation-plugins",
        without_sql=True,
    ),
)
