"""Tempting ports of queries about JSON that run and return something else."""

from shared_fixtures.question import PerDatabase, Trap

TRAPS: tuple[Trap, ...] = (
    Trap(
        "signatures_by_key",
        of="signatures",
        side="django",
        why="SQLite extracts true and the text true alike, and Django decodes both.",
        answer=[True, False, 1, True],
        only_on=("sqlite",),
    ),
    Trap(
        "signatures_by_index",
        of="signatures",
        side="sqlalchemy",
        why="SQLite extracts true as 1 and false as 0, which stay numbers.",
        answer=[1, 0, 1, "true"],
        only_on=("sqlite",),
    ),
    Trap(
        "signed_cards_by_exact",
        of="signed_cards",
        side="django",
        why="SQLite and MariaDB compare texts, and the text true of the dial is the same.",
        answer=["Astrolabe", "Dial"],
        only_on=("sqlite", "mariadb"),
        unordered=True,
    ),
    Trap(
        "signed_cards_by_boolean",
        of="signed_cards",
        side="sqlalchemy",
        why="as_boolean casts the text of a value, so 1 is true, on PostgreSQL the text true too.",
        answer=PerDatabase(
            "Only PostgreSQL casts the text true to a boolean.",
            sqlite=["Astrolabe", "Cello"],
            postgresql=["Astrolabe", "Cello", "Dial"],
            mariadb=["Astrolabe", "Cello"],
        ),
        unordered=True,
    ),
    Trap(
        "cards_of_a_room_by_string",
        of="cards_of_a_room_by_text",
        side="sqlalchemy",
        why="as_string makes a text of the number 3 as well.",
        answer=["Astrolabe", "Dial"],
        unordered=True,
    ),
    Trap(
        "cards_with_a_number_as_key_by_step",
        of="cards_with_a_number_as_key",
        side="django",
        why="A step that is a number is an index, and the fan is not an array.",
        answer=[],
        unordered=True,
    ),
    Trap(
        "cards_with_two_underscores_by_step",
        of="cards_with_two_underscores",
        side="django",
        why="Two underscores are two steps, the key y inside the key x.",
        answer=[],
        unordered=True,
    ),
    Trap(
        "value_of_a_key_with_an_accent_by_name",
        of="value_of_a_key_with_an_accent",
        side="sqlalchemy",
        why="Python escapes the letter in the stored text, and SQLAlchemy not in the path.",
        answer=[None],
        only_on=("mariadb",),
    ),
    Trap(
        "first_contents_of_crates_from_one",
        of="first_contents_of_crates",
        side="sqlalchemy",
        why="index_property adds one for SQL, as arrays need it, unless onebased is False.",
        answer=["flute", None, "harp"],
    ),
)
