"""The mutants of the chapter standings that no rows could kill."""

from shared_fixtures.mutants import Equivalent

FIRST_ROW = "SQLite takes the first row of a subquery in the place of a value."

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
    Equivalent(
        of="latest_points_of_each_player",
        side="django",
        what="[:2] for [:1]",
        why=FIRST_ROW,
        only_on=("sqlite",),
    ),
    Equivalent(
        of="latest_points_of_each_player",
        side="sqlalchemy",
        what="2 for limit(1)",
        why=FIRST_ROW,
        only_on=("sqlite",),
    ),
    Equivalent(
        of="latest_scores",
        side="django",
        what="[:2] for [:1]",
        why=FIRST_ROW,
        only_on=("sqlite",),
    ),
    Equivalent(
        of="latest_scores",
        side="sqlalchemy",
        what="2 for limit(1)",
        why=FIRST_ROW,
        only_on=("sqlite",),
    ),
    Equivalent(
        of="points_behind_the_latest",
        side="django",
        what="[:2] for [:1]",
        why=FIRST_ROW,
        only_on=("sqlite",),
    ),
    Equivalent(
        of="points_behind_the_latest",
        side="sqlalchemy",
        what="2 for limit(1)",
        why=FIRST_ROW,
        only_on=("sqlite",),
    ),
    Equivalent(
        of="strikers_or_of_alder_but_not_both",
        side="django",
        what="without club__isnull=False",
        why="MariaDB's XOR with NULL is NULL, which drops the player without a club.",
        only_on=("mariadb",),
    ),
)
