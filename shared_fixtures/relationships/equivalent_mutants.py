"""Mutants that no rows could kill, each with the reason."""

from shared_fixtures.mutants import Equivalent

FLUSHES = "SQLAlchemy 2.1 flushes before a select of tables as well, 2.0 does not."

EQUIVALENT: tuple[Equivalent, ...] = (
    Equivalent(
        of="befriend_frank",
        side="sqlalchemy",
        what="without session.flush()",
        why="Frank's list is not loaded yet, and the session flushes before it loads it.",
    ),
    Equivalent(
        of="clear_friends_of_ada",
        side="sqlalchemy",
        what="without session.flush()",
        why=FLUSHES,
    ),
    Equivalent(
        of="delete_alan_with_friendships",
        side="sqlalchemy",
        what="without session.flush()",
        why=FLUSHES,
    ),
    Equivalent(
        of="delete_lotus_by_statement",
        side="sqlalchemy",
        what="without Manufacturer.code == 'LOT'",
        why="Without the condition Lotus is deleted as well, and the database refuses as well.",
    ),
)
