"""Rules of a mapper for reading, writing and deleting rows."""

from shared_fixtures.question import PerSide, Question

ORM = "https://docs.sqlalchemy.org/en/21/orm"
MAPPER = f"{ORM}/mapping_api.html#sqlalchemy.orm.Mapper.params"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "title_read_again",
        asks="What is the title of a cabinet before and after another program changes it?",
        answer=("Oak", "Elm"),
        writes=True,
        source=f"{MAPPER}.always_refresh",
    ),
    Question(
        "change_a_title_with_its_revision",
        asks="Which title and revision has a cabinet after a change, which adds ten to the latter?",
        answer=("Elm", 13),
        writes=True,
        source=f"{MAPPER}.version_id_generator",
    ),
    Question(
        "delete_a_drawer_that_is_gone",
        asks="How many drawers are there after one is deleted that another program has deleted?",
        answer=5,
        writes=True,
        statements=PerSide("Django looks for specimens before each deletion", 7, 4),
        source=f"{MAPPER}.confirm_deleted_rows",
    ),
    Question(
        "specimens_with_a_known_year",
        asks="Which specimens are there, with None for those of which the year is not known?",
        answer=["Nautilus", "Quartz", None, "Scarab", "Mayfly"],
        source=f"{MAPPER}.allow_partial_pks",
    ),
    # MariaDB checks each statement, so neither of the two rows can be the first.
    Question(
        "renumber_a_specimen",
        asks="Which keys do the insects have after one specimen gets another key?",
        answer=[(4, 4), (50, 50)],
        writes=True,
        statements=PerSide("SQLAlchemy reads the object first", 3, 4),
        only_on=("sqlite", "postgresql"),
        source=f"{MAPPER}.passive_updates",
    ),
    Question(
        "delete_an_insect",
        asks="How many specimens and insects are left after one is deleted, and is it known to be?",
        answer=(4, 1, True),
        writes=True,
        source=f"{MAPPER}.passive_deletes",
    ),
)
