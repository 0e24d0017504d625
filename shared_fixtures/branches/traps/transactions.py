"""What is kept in one database although it was undone in another."""

from shared_fixtures.question import Trap

TRAPS: tuple[Trap, ...] = (
    # DB-01
    Trap(
        "keep_copies_and_members_together_by_one_block",
        of="keep_copies_and_members_together",
        side="django",
        why="The block is one of the first database, and the other commits each statement at once.",
        answer=(6, 0),
    ),
    Trap(
        "receipt_of_other_database_by_default",
        of="receipt_of_other_database",
        side="django",
        why="Without using=, on_commit() waits for the block of the first database.",
        answer=["receipt", "inner block ended"],
    ),
)
