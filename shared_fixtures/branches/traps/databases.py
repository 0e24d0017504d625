"""Rows that are overwritten, deleted or read in the wrong database."""

from shared_fixtures.question import Trap

TRAPS: tuple[Trap, ...] = (
    Trap(
        "copy_book_to_other_database_by_save",
        of="copy_book_to_other_database",
        side="django",
        why="An object that has a key updates the row of that key in whichever database it is "
        "saved to.",
        answer=["Emma", "Dune", "Ulysses", "100% :wolf", "emma"],
    ),
    Trap(
        "copy_book_to_other_database_by_merge",
        of="copy_book_to_other_database",
        side="sqlalchemy",
        why="merge() takes the key with it, and updates the row of that key.",
        answer=["Emma", "Dune", "Ulysses", "100% :wolf", "emma"],
    ),
    Trap(
        "move_member_to_other_database_by_delete",
        of="move_member_to_other_database",
        side="django",
        why="save(using=) has made the object one of the other database, from which it is then "
        "deleted.",
        answer=(["Eve"], []),
    ),
    Trap(
        "copies_of_books_long_in_other_database_by_subquery",
        of="copies_of_books_long_in_other_database",
        side="sqlalchemy",
        why="The whole statement goes to the database of its first entity, with the subquery that "
        "was meant for another.",
        answer=[3, 4, 5],
    ),
    Trap(
        "members_of_one_key_by_set",
        of="members_of_one_key",
        side="django",
        why="Django compares objects by their class and key, and not by their database.",
        answer=1,
    ),
)
