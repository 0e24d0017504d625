"""Tempting ports that run and silently give another answer, with the wrong answer."""

from shared_fixtures.question import PerDatabase, Refused, Trap

TRAPS: tuple[Trap, ...] = (
    Trap(
        "numbers_of_albums_by_a_plain_join",
        of="numbers_of_albums",
        side="sqlalchemy",
        why="join is an inner join; Django's Count over a reverse relation uses an outer join.",
        answer=[("Davis", 2), ("Simone", 2)],
    ),
    Trap(
        "rename_a_fruit",
        of="change_the_key_of_a_fruit",
        side="sqlalchemy",
        why="SQLAlchemy updates the key of the row that it knows; Django inserts a second row.",
        answer=["Cherry", "Pear"],
    ),
    Trap(
        "line_item_of_a_reversed_key",
        of="line_item_of_a_key",
        side="sqlalchemy",
        why="A key's values have no names, so in reverse order they are a key that no row has.",
        answer=None,
        # PostgreSQL raises when a number is compared with text.
        only_on=("sqlite", "mariadb"),
    ),
    # MF-17
    Trap(
        "save_person_of_a_size_that_enum_lacks",
        of="save_person_of_a_size_that_is_not_a_choice",
        side="sqlalchemy",
        why="Django checks choices in validation only; Enum refuses to read any other text, and to "
        "send it if validate_strings is set.",
        answer=Refused("", "LookupError"),
    ),
    # MF-16
    Trap(
        "enumerated_juniors_by_the_members_name",
        of="enumerated_juniors",
        side="sqlalchemy",
        why="sa.Enum stores the members' names unless values_callable is given.",
        answer=[],
    ),
    Trap(
        "enumerated_students_in_the_upper_classes_by_text",
        of="enumerated_students_in_the_upper_classes",
        side="sqlalchemy",
        why="A member of a plain enumeration does not equal its value, as TextChoices members do.",
        answer=[],
    ),
    # MF-02
    Trap(
        "pages_of_a_contact_before_the_flush",
        of="pages_of_a_new_contact",
        side="sqlalchemy",
        why="default is filled in at the flush; on a new object the attribute is None.",
        answer=None,
    ),
    # MF-03
    Trap(
        "save_contact_whose_pages_are_none",
        of="save_contact_whose_pages_are_null",
        side="sqlalchemy",
        why="None on a new object counts as not given, so the default is stored.",
        answer=10,
    ),
    Trap(
        "save_two_contacts_and_change_the_information_in_place",
        of="save_two_contacts_and_change_the_information_on_one",
        side="sqlalchemy",
        why="Changes inside a dictionary are not detected unless its type is a MutableDict.",
        answer=[{"email": "to1@example.com"}, {"email": "to1@example.com"}],
    ),
    # MF-01
    Trap(
        "save_contact_whose_name_is_left_out",
        of="save_contact_whose_name_is_null",
        side="django",
        why="A text that is left out is an empty string in Django, and NULL in SQLAlchemy.",
        answer="",
    ),
    Trap(
        "change_generated_value_by_flush",
        of="change_generated_value",
        side="sqlalchemy",
        why="The flush sends the value set by hand, and the database rejects it; Django omits it.",
        answer=PerDatabase(
            why="Each driver has a class of its own for this error.",
            sqlite=Refused("", "OperationalError"),
            postgresql=Refused("", "ProgrammingError"),
            mariadb=Refused("", "OperationalError"),
        ),
    ),
    # MF-24
    Trap(
        "save_negative_in_a_plain_integer",
        of="save_negative_of_a_positive_field",
        side="sqlalchemy",
        why="Mapped[int] is an integer without Django's check, so the number is stored.",
        answer=-1,
        only_on=("sqlite", "postgresql"),
    ),
)
