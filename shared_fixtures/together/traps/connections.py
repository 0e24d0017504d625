"""Connections that are taken for one another."""

from shared_fixtures.question import Refused, Trap

TRAPS: tuple[Trap, ...] = (
    Trap(
        "bookings_counted_by_djangos_connection",
        of="bookings_counted_by_another_connection",
        side="sqlalchemy",
        why="An engine on Django's connection also sees what is not committed.",
        answer=(4, 4),
    ),
    Trap(
        "undo_booking_and_message_of_two_awaits",
        of="undo_booking_and_message_of_a_coroutine",
        side="sqlalchemy",
        why="Two functions that are awaited are two transactions, and the first is committed.",
        answer=(["Ada", "Ada", "Grace"], ["Welcome", "Booked"]),
    ),
    Trap(
        "sell_two_seats_twice_by_own_engine",
        of="sell_two_seats_twice",
        side="sqlalchemy",
        why="The other connection waits for Django's transaction, which waits for it in this "
        "function: no database calls that a deadlock, and the wait ends with the time.",
        answer=Refused("", "OperationalError"),
    ),
    Trap(
        "undo_message_in_another_database_by_atomic",
        of="undo_message_in_another_database",
        side="sqlalchemy",
        why="atomic() is a block of the default database; in the other, the session is the "
        "outermost and commits.",
        answer=(["Ada", "Ada", "Grace"], ["Welcome", "Booked"]),
    ),
)
