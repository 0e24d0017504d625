"""Tests that leave rows behind."""

from shared_fixtures.question import Trap

TRAPS: tuple[Trap, ...] = (
    # TS-01
    Trap(
        "deposit_within_a_test_by_default",
        of="deposit_within_a_test",
        side="sqlalchemy",
        why="Python's driver begins no transaction before the savepoint, so its release commits.",
        answer=(130, 130),
        only_on=("sqlite",),
    ),
)
