"""Locks and commits that do less, or happen sooner, than expected."""

from decimal import Decimal

from shared_fixtures.question import Refused, Trap

TRAPS: tuple[Trap, ...] = (
    Trap(
        "raise_locked_price_by_for_update",
        of="raise_locked_price",
        side="sqlalchemy",
        why="The row is locked, but the session returns the object that it holds, with the old "
        "price.",
        # 49.90 plus ten; the 60.00 written meanwhile is lost.
        answer=Decimal("59.90"),
    ),
    Trap(
        "announce_committed_renames_by_after_commit",
        of="announce_committed_renames",
        side="sqlalchemy",
        why="The event is also sent when a savepoint is released, even if the savepoint or "
        "transaction around it is rolled back.",
        answer=["Opera", "Sound", "Opera", "Sound"],
    ),
    Trap(
        "announce_committed_renames_by_after_rollback",
        of="announce_committed_renames",
        side="sqlalchemy",
        why="The event is also sent when a savepoint is rolled back, and the callbacks registered "
        "before the savepoint are dropped with the rest.",
        answer=["Opera", "Sound"],
    ),
    Trap(
        "rename_category_after_reading_it_by_begin",
        of="rename_category_after_reading_it",
        side="sqlalchemy",
        why="A query has already begun the transaction, and begin() within one raises.",
        answer=Refused("", "InvalidRequestError"),
    ),
)
