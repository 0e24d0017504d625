"""Rows that are all read although only some were meant to be."""

from shared_fixtures.question import Trap

TRAPS: tuple[Trap, ...] = (
    Trap(
        "cursors_open_on_the_server_by_session",
        of="cursors_open_on_the_server",
        side="sqlalchemy",
        why="A session reads all rows at once unless it is given yield_per, wherever they are.",
        answer=(0, 0),
        only_on=("postgresql",),
    ),
)
