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
    Equivalent(
        of="parts_of_aarby",
        side="sqlalchemy",
        what="union for union_all of "
        "parts.union_all(deeper.join(parts, Harbour.parent_id == parts.c.id))",
        why="In a tree no part is reached twice.",
    ),
    Equivalent(
        of="harbours_depth_first",
        side="sqlalchemy",
        what="union for union_all of tree.union_all(deeper)",
        why="In a tree no part is reached twice.",
        only_on=("postgresql",),
    ),
    Equivalent(
        of="first_visit_of_each_ship",
        side="django",
        what="'-ship' for 'ship'",
        why="The order of the ships is not asked for.",
        only_on=("postgresql",),
    ),
    Equivalent(
        of="ships_added_in_order",
        side="sqlalchemy",
        what="without execution_options(render_nulls=True)",
        why="On SQLite each row is a statement of its own, with or without its NULL.",
        only_on=("sqlite",),
    ),
    Equivalent(
        of="bookings_with_more_tugs",
        side="django",
        what="tugs__lte for tugs__lt=tugs",
        why="A row set to what it has stays the same.",
        only_on=("sqlite",),
    ),
    Equivalent(
        of="bookings_with_more_tugs",
        side="sqlalchemy",
        what="more.excluded.tugs >= Booking.tugs for more.excluded.tugs > Booking.tugs",
        why="A row set to what it has stays the same.",
        only_on=("sqlite",),
    ),
    Equivalent(
        of="visits_of_a_year_of_weeks",
        side="django",
        what="arrived__year__iexact for arrived__year__exact=2023",
        why="Numbers have no case; PostgreSQL has no UPPER() of them.",
        only_on=("sqlite", "mariadb"),
    ),
    Equivalent(
        of="visits_of_a_year_of_weeks",
        side="django",
        what="arrived__iso_year__iexact for arrived__iso_year__exact=2025",
        why="Numbers have no case; PostgreSQL has no UPPER() of them.",
        only_on=("sqlite",),
    ),
)
