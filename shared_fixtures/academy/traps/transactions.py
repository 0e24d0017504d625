"""Locks and commits that do less, or come sooner, than expected."""

from decimal import Decimal

from shared_fixtures.question import Trap

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
        "transaction around it.",
        answer=["Sound", "Opera"],
    ),
)
