"""Mutants that no rows could kill, each with the reason."""

from shared_fixtures.mutants import Equivalent

EQUIVALENT: tuple[Equivalent, ...] = (
    Equivalent(
        of="shortest_horns_of_each_herd",
        side="django",
        what="[:2] for [:1]",
        why="SQLite takes the first row of a subquery that is used as a value.",
        only_on=("sqlite",),
    ),
    Equivalent(
        of="shortest_horns_of_each_herd",
        side="sqlalchemy",
        what="2 for limit(1)",
        why="SQLite takes the first row of a subquery that is used as a value.",
        only_on=("sqlite",),
    ),
)
