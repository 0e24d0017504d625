"""The mutants of the chapter harbours that no rows could kill."""

from shared_fixtures.mutants import Equivalent

EQUIVALENT: tuple[Equivalent, ...] = (
    Equivalent(
        of="ships_and_harbours_without_another",
        side="sqlalchemy",
        what="join for outerjoin(Ship.home, full=True)",
        why="With full= both methods keep the rows of both tables.",
        only_on=("sqlite", "postgresql"),
    ),
    Equivalent(
        of="two_deepest_harbours_with_ties",
        side="django",
        what="without depth__isnull=False",
        why="MariaDB puts NULL last in a descending order; PostgreSQL puts it first.",
        only_on=("mariadb",),
    ),
    Equivalent(
        of="two_deepest_harbours_with_ties",
        side="sqlalchemy",
        what="without Harbour.depth.is_not(None)",
        why="MariaDB puts NULL last in a descending order; PostgreSQL puts it first.",
        only_on=("mariadb",),
    ),
    Equivalent(
        of="depths_of_free_harbours",
        side="django",
        what="without nowait= of select_for_update(nowait=True)",
        why="The wait for a lock ends with the same error, after the time that the server allows.",
        only_on=("postgresql", "mariadb"),
    ),
    Equivalent(
        of="depths_of_free_harbours",
        side="sqlalchemy",
        what="without nowait= of with_for_update(nowait=True)",
        why="The wait for a lock ends with the same error, after the time that the server allows.",
        only_on=("postgresql", "mariadb"),
    ),
)
