"""Mutants that no rows could kill, each with the reason."""

from shared_fixtures.mutants import Equivalent

EQUIVALENT: tuple[Equivalent, ...] = (
    Equivalent(
        of="change_every_field",
        side="sqlalchemy",
        what="without session.flush()",
        why="SQLAlchemy 2.1 flushes before a select of tables as well, 2.0 does not.",
    ),
)
