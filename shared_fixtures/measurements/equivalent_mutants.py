"""The mutants of the chapter measurements that no rows could kill."""

from shared_fixtures.mutants import Equivalent

EQUIVALENT: tuple[Equivalent, ...] = (
    Equivalent(
        of="twenty_random_orders",
        side="sqlalchemy",
        what="func.random() descending",
        why="A random order in reverse is random as well.",
    ),
)
