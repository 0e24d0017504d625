"""Locks and commits that do less, or come sooner, than expected."""

from decimal import Decimal

from shared_fixtures.question import Refused, Trap

TRAPS: tuple[Trap, ...] = (
    Trap(
        "raise_locked_price_by_for_update",
        of="raise_locked_price",
        side="sqlalchemy",
        why="The row is locked, but the session gives the object that it has, with the old price.",
        # 49.90 and ten; the 60.00 of meanwhile is lost.
        answer=Decimal("59.90"),
    ),
    Trap(
        "announce_committed_renames_by_after_commit",
        of="announce_committed_renames",
        side="sqlalchemy",
        why="The event comes when a savepoint is released, too, whatever becomes of the "
        "savepoint or transaction around it.",
        answer=["Opera", "Sound"],
    ),
    Trap(
        "announce_committed_renames_by_after_rollback",
        of="announce_committed_renames",
        side="sqlalchemy",
        why="The event comes when a savepoint is rolled back, too, and what was added before the "
        "savepoint is dropped with the rest.",
        answer=[],
    ),
    Trap(
        "rename_category_after_reading_it_by_begin",
        of="rename_category_after_reading_it",
        side="sqlalchemy",
        why="A query has begun the transaction, and begin() within one raises.",
        answer=Refused("", "InvalidRequestError"),
    ),
)
