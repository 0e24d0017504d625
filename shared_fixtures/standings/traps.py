"""Aggregates, groups and windows of the same look that return something else."""

from decimal import Decimal

from shared_fixtures.question import PerDatabase, Trap, instances

TRAPS: tuple[Trap, ...] = (
    Trap(
        "total_and_average_points_without_types",
        of="total_and_average_points",
        side="sqlalchemy",
        why="The average of integers is a decimal on PostgreSQL, and the total too on MariaDB.",
        # AG-06, AG-07
        answer=PerDatabase(
            "Each database has types of its own for them, and MariaDB four decimal places.",
            sqlite=None,
            postgresql={"points__sum": 40, "average": Decimal("5.0000000000000000")},
            mariadb={"points__sum": Decimal("40"), "average": Decimal("5.0000")},
        ),
        only_on=("postgresql", "mariadb"),
    ),
    Trap(
        "players_per_club_by_join",
        of="players_per_club",
        side="sqlalchemy",
        why="join is an inner join, which drops the clubs without players.",
        # AG-01
        answer=[("Alder", 3), ("Birch", 2), ("Cedar", 1)],
    ),
    Trap(
        "players_per_club_by_rows",
        of="players_per_club",
        side="sqlalchemy",
        why="count() counts rows, and a club without players has one in an outer join.",
        # AG-01, QS-15
        answer=[("Alder", 3), ("Birch", 2), ("Cedar", 1), ("Dogwood", 1), ("Elm", 1)],
    ),
    Trap(
        "players_and_home_matches_multiplied",
        of="players_and_home_matches_per_club",
        side="django",
        why="Each player is joined to each home match, so both counts are the product.",
        # AG-02
        answer=[
            *(("Alder", 6, 6), ("Birch", 4, 4), ("Cedar", 2, 2)),
            *(("Dogwood", 0, 2), ("Elm", 0, 0)),
        ],
    ),
    Trap(
        "players_and_home_matches_joined",
        of="players_and_home_matches_per_club",
        side="sqlalchemy",
        why="Each player is joined to each home match, so both counts are the product.",
        # AG-02
        answer=[
            *(("Alder", 6, 6), ("Birch", 4, 4), ("Cedar", 2, 2)),
            *(("Dogwood", 0, 2), ("Elm", 0, 0)),
        ],
    ),
    Trap(
        "strikers_filtered_after_counting",
        of="strikers_of_clubs_with_a_striker",
        side="django",
        why="A filter after annotate joins again: each player counts once for every striker.",
        # AG-03: three players by two strikers, two by one.
        answer=[("Alder", 6), ("Birch", 2)],
    ),
    Trap(
        "players_filtered_before_counting",
        of="players_of_clubs_with_a_striker",
        side="django",
        why="A filter before annotate restricts the rows that are counted.",
        # AG-03
        answer=[("Alder", 2), ("Birch", 1)],
        unordered=True,
    ),
    Trap(
        "keepers_of_clubs_by_where",
        of="keepers_of_all_clubs",
        side="sqlalchemy",
        why="A condition in where drops the clubs that have none, in spite of the outer join.",
        answer=[("Alder", 1), ("Birch", 1), ("Cedar", 1)],
    ),
    Trap(
        "players_per_position_annotated_first",
        of="players_per_position",
        side="django",
        why="values after annotate only selects, so each player is a group.",
        # AG-05
        answer=[*[("striker", 1)] * 4, *[("keeper", 1)] * 3],
    ),
    Trap(
        "players_per_position_ordered_by_name",
        of="players_per_position",
        side="django",
        why="A column to order by is grouped by as well.",
        answer=[*[("striker", 1)] * 4, *[("keeper", 1)] * 3],
    ),
    Trap(
        "positions_in_default_order",
        of="positions_in_use",
        side="django",
        why="The model is ordered by name, so SELECT DISTINCT contains the name.",
        # QS-19: by name, from Bo to Ines.
        answer=[*["striker"] * 3, *["keeper"] * 2, "striker", "keeper"],
    ),
    Trap(
        "last_points_without_frame",
        of="first_last_and_second_points",
        side="django",
        why="The frame of an ordered window ends with the current row, which is then the last.",
        answer=[
            *((1, 4, 7, 7), (2, 4, 4, None), (3, 4, 4, 7), (4, 5, 5, None)),
            *((5, 5, 2, 2), (6, 4, 9, 9), (7, 4, 4, None), (8, 5, 5, None)),
        ],
    ),
    Trap(
        "places_of_bo_by_filter",
        of="places_of_bo",
        side="django",
        why="A filter on a column applies before the window, in which Bo is then alone.",
        # AG-11
        answer=[(1, 1), (2, 1), (3, 1)],
    ),
    Trap(
        "running_total_without_frame",
        of="running_total_from_low_to_high",
        side="sqlalchemy",
        why="The default frame contains all rows equal to the current one, so ties add at once.",
        # AG-12
        answer=[(9, 40), (7, 31), (5, 24), (5, 24), (4, 14), (4, 14), (4, 14), (2, 2)],
    ),
    Trap(
        "points_and_home_goals_multiplied",
        of="points_and_home_goals_per_club",
        side="django",
        why="Each score is joined to each home match, and a sum has no distinct rows to add.",
        # AG-02: Alder has five scores and a player without, and two matches.
        answer=[
            *(("Alder", 44, 18), ("Birch", 36, 3), ("Cedar", 0, 5)),
            *(("Dogwood", 0, 3), ("Elm", 0, 0)),
        ],
    ),
    Trap(
        "clubs_with_any_good_player_at_home",
        of="clubs_with_a_good_player_at_home",
        side="sqlalchemy",
        why="Only the tables of the next outer query are left out of FROM, so any club will do.",
        # SB-02: Bo got seven in the second round, Dara nine in the third.
        answer=instances("Club", "Alder", "Birch", "Dogwood"),
        unordered=True,
    ),
    Trap(
        "clubs_not_among_those_of_strikers",
        of="clubs_without_a_striker",
        side="django",
        why="A striker has no club, and NOT IN with a NULL is never true.",
        answer=[],
    ),
    Trap(
        "clubs_not_in_those_of_strikers",
        of="clubs_without_a_striker",
        side="sqlalchemy",
        why="A striker has no club, and NOT IN with a NULL is never true.",
        answer=[],
    ),
    Trap(
        "strikers_and_players_of_cedar_by_join",
        of="strikers_and_players_of_cedar",
        side="sqlalchemy",
        why="join is an inner join, which drops the striker without a club.",
        # QS-07
        answer=instances("Player", "Finn", "Dara", "Cleo", "Bo"),
    ),
)
