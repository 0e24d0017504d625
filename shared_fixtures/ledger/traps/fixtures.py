"""Keys that are taken or unknown, and constraints that are checked at once."""

from shared_fixtures.question import Refused, Trap

TRAPS: tuple[Trap, ...] = (
    # MF-22
    Trap(
        "key_after_inserting_a_fixture",
        of="key_after_loading_a_fixture",
        side="sqlalchemy",
        why="Keys that are given do not move PostgreSQL's counter, whose next key is taken.",
        answer=Refused("", "IntegrityError"),
        only_on=("postgresql",),
    ),
    # WR-07
    Trap(
        "keys_of_accounts_opened_or_there_by_objects",
        of="keys_of_accounts_opened_or_there",
        side="django",
        why="The database does not return which rows it has ignored, so no object gets a key.",
        answer={"D-4": None, "A-1": None},
    ),
    # MT-03
    Trap(
        "holder_of_entry_written_first_by_foreign_key",
        of="holder_of_entry_written_first",
        side="sqlalchemy",
        why="A plain ForeignKey is checked by each statement, where Django's waits for the commit.",
        answer=Refused("", "IntegrityError"),
        only_on=("sqlite", "postgresql"),
    ),
)
