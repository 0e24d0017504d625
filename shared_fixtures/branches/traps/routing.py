"""Statements that are sent to another database than was meant."""

from shared_fixtures.question import Trap

TRAPS: tuple[Trap, ...] = (
    Trap(
        "title_read_from_replica_by_flushing",
        of="title_read_from_replica",
        side="sqlalchemy",
        why="A flush does not send update(), which therefore goes to the replica.",
        answer=("Clueless", "Emma"),
    ),
    # DB-02
    Trap(
        "title_read_after_own_write_by_replica",
        of="title_read_after_own_write",
        side="django",
        why="A router that does not remember reads what the replica had before.",
        answer=("Old Emma", "Old Emma"),
    ),
)
