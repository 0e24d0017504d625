"""Receipts that are sent too early."""

from shared_fixtures.question import Trap

TRAPS: tuple[Trap, ...] = (
    # TX-06
    Trap(
        "receipts_of_nested_blocks_by_event",
        of="receipts_of_nested_blocks",
        side="sqlalchemy",
        why="after_commit is also sent when a savepoint is released, before the commit.",
        answer=["inner receipt", "inner ended", "outer ended", "outer receipt"],
    ),
)
