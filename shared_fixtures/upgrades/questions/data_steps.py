"""Steps that write rows: with which models, and what undoing them does."""

from shared_fixtures.question import Question, Refused

DJANGO = "https://docs.djangoproject.com/en/5.2/"
ALEMBIC = "https://alembic.sqlalchemy.org/en/latest/"
HISTORICAL = f"{DJANGO}topics/migrations/#historical-models"
RUN_PYTHON = f"{DJANGO}ref/migration-operations/#runpython"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "columns_of_a_device_at_the_third_step",
        asks="Which columns has a device, for the step that fills the releases?",
        answer=["id", "serial", "firmware", "retired"],
        source=HISTORICAL,
    ),
    Question(
        "devices_that_a_data_step_sees",
        asks="Which devices does a data step see?",
        # The third is retired, and today's manager leaves it out.
        answer=["A-100", "A-200", "B-100"],
        source=HISTORICAL,
    ),
    Question(
        "devices_that_a_data_step_tells",
        asks="A data step tells the devices in use that it went through: what does it say?",
        answer=["A-100", "A-200"],
        source=HISTORICAL,
    ),
    Question(
        "channel_of_a_release_from_a_data_step",
        asks="Write a release as the third step does, when all of them were for testers: which "
        "channel has it?",
        answer="beta",
        writes=True,
        source=HISTORICAL,
    ),
    Question(
        "releases_after_filling",
        asks="Four devices have 1.0, 1.1, 1.0 and nothing: which releases does the third step "
        "make, and on how many devices?",
        answer=[("1.0", 2), ("1.1", 1)],
        source=f"{DJANGO}topics/migrations/#data-migrations",
    ),
    Question(
        "releases_after_undoing_the_filling",
        asks="And undone?",
        answer=[],
        source=RUN_PYTHON,
    ),
    Question(
        "texts_after_undoing_the_last_step",
        asks="The same four, all steps applied, the last one undone: which texts are beside them?",
        answer=["1.0", "1.1", "1.0", None],
        source=RUN_PYTHON,
    ),
    Question(
        "undo_a_step_without_a_way_back",
        asks="Undo a step that wrote a note, and does not know which one.",
        answer=Refused("IrreversibleError", "NotImplementedError"),
        source=f"{DJANGO}topics/migrations/#reversing-migrations",
    ),
    Question(
        "operation_of_ones_own",
        asks="A step uses an operation of the project's own, which adds a release; it is run and "
        "undone: which releases are there after each?",
        answer=[["1.0"], []],
        source=f"{ALEMBIC}api/operations.html#operation-plugins",
    ),
)
