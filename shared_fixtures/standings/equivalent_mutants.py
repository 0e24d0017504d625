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
    Equivalent(
        of="best_of_the_first_two_rounds",
        side="sqlalchemy",
        what="union_all for union of "
        "union(scores.where(Score.round == 1), scores.where(Score.round == 2))",
        why="The round is selected, so the two parts have no row in common.",
        only_on=("postgresql", "mariadb"),
    ),
)
