"""Documents inside documents, and keys that are there."""

from shared_fixtures.question import PerSide, Question, Refused

DJANGO = "https://docs.djangoproject.com/en/5.2/topics/db/queries/#containment-and-key-lookups"
POSTGRESQL = "https://docs.sqlalchemy.org/en/21/dialects/postgresql.html#sqlalchemy.dialects.postgresql.JSONB"

QUESTIONS: tuple[Question, ...] = (
    # JS-08
    Question(
        "cards_that_contain_a_place",
        asks="Which cards contain a place with the text 3 as its room, and maybe more?",
        # The room of the dial is a number.
        answer=["Astrolabe"],
        only_on=("postgresql", "mariadb"),
        source=DJANGO,
    ),
    # JS-08
    Question(
        "crates_that_contain_a_drum",
        asks="Which crates have a drum in them?",
        answer=["North"],
        only_on=("postgresql", "mariadb"),
        source=DJANGO,
    ),
    # JS-08
    Question(
        "cards_inside_a_document",
        asks="The details of which cards are part of those of the engraving?",
        # The empty object is part of each object; an array is not.
        answer=["Engraving", "Mask"],
        unordered=True,
        only_on=("postgresql", "mariadb"),
        source=DJANGO,
    ),
    # JS-08
    Question(
        "cards_that_contain_a_place_on_sqlite",
        asks="Can SQLite be asked whether a document contains another?",
        answer=Refused("NotSupportedError", "OperationalError"),
        statements=PerSide("Django does not write the SQL", django=0, sqlalchemy=1),
        only_on=("sqlite",),
        source=DJANGO,
    ),
    # JS-08
    Question(
        "cards_with_a_key_for_the_sale",
        asks="Which cards have a key for the sale, null or not?",
        answer=["Astrolabe", "Bell", "Engraving"],
        unordered=True,
        source=DJANGO,
    ),
    # JS-08
    Question(
        "cards_with_two_keys",
        asks="Which cards have both a key for the sale and one for the serial?",
        answer=["Engraving"],
        source=DJANGO,
    ),
    # JS-08
    Question(
        "cards_with_any_of_two_keys",
        asks="Which cards have a key for the sale or one for the stamp?",
        answer=["Astrolabe", "Bell", "Engraving", "Organ"],
        unordered=True,
        source=DJANGO,
    ),
    # JS-08
    Question(
        "whether_has_key_is_known",
        asks="Has the type for JSON a lookup or method has_key?",
        answer=True,
        without_sql=True,
        source=POSTGRESQL,
    ),
    Question(
        "cards_with_a_room",
        asks="Which cards have a room inside their place?",
        answer=["Astrolabe", "Dial"],
        unordered=True,
        source=DJANGO,
    ),
    Question(
        "cards_with_a_part_by_path",
        asks="Which cards have mater among their parts, by a path of SQL/JSON?",
        answer=["Astrolabe"],
        only_on=("postgresql",),
        source=POSTGRESQL,
    ),
    Question(
        "cards_before_1500_by_path",
        asks="For which cards is it true that the year is below 1500, by a path of SQL/JSON?",
        answer=["Astrolabe", "Bell"],
        unordered=True,
        only_on=("postgresql",),
        source=POSTGRESQL,
    ),
    Question(
        "names_inside_parts",
        asks="Which names are inside the parts of the first three cards, at any depth?",
        answer=[[], [], ["bow"]],
        only_on=("postgresql",),
        source="https://docs.sqlalchemy.org/en/21/dialects/postgresql.html#sqlalchemy.dialects.postgresql.JSONPATH",
    ),
)
