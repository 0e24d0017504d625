"""The mutants of the chapter moments that no rows could kill."""

from shared_fixtures.mutants import Equivalent

NO_ROW_IS_NOW = "The present moment passes: no row that is written before can have it."

EQUIVALENT: tuple[Equivalent, ...] = (
    Equivalent(
        of="flights_to_come",
        side="django",
        what="departs__gte for departs__gt=Now()",
        why=NO_ROW_IS_NOW,
    ),
    Equivalent(
        of="flights_to_come",
        side="sqlalchemy",
        what="Flight.departs >= func.now() for Flight.departs > func.now()",
        why=NO_ROW_IS_NOW,
    ),
    Equivalent(
        of="two_flights_after_ab4",
        side="sqlalchemy",
        what="without Flight.id in order_by(Flight.departs, Flight.id)",
        why="They read a table by its key, and so find the smaller key of a moment first.",
        only_on=("sqlite", "mariadb"),
    ),
)
