"""The mutants of the chapter standings that no rows could kill."""

from shared_fixtures.mutants import Equivalent

EQUIVALENT: tuple[Equivalent, ...] = (
    Equivalent(
        of="players_by_their_points",
        side="sqlalchemy",
        what="without total.is_(None) in order_by(total.is_(None), total, Player.name)",
        why="PostgreSQL has NULL last in an ascending order.",
        only_on=("postgresql",),
    ),
    Equivalent(
        of="players_per_position_of_each_club",
        side="sqlalchemy",
        what="without Club.name.is_(None) in "
        "order_by(Club.name.is_(None), Club.name, Player.position.desc())",
        why="PostgreSQL has NULL last in an ascending order.",
        only_on=("postgresql",),
    ),
)
