"""Engines that are not in Django's transaction, or end it."""

from shared_fixtures.question import PerDatabase, Refused, Trap

TRAPS: tuple[Trap, ...] = (
    Trap(
        "pay_new_booking_by_own_engine",
        of="pay_new_booking",
        side="sqlalchemy",
        why="Another connection does not have the booking that is not committed, and may wait for "
        "it until the time is up.",
        answer=PerDatabase(
            "PostgreSQL looks for the booking at the commit; on MariaDB the payment waits for it, "
            "and on SQLite for the end of the other transaction",
            sqlite=Refused("", "OperationalError"),
            postgresql=Refused("", "IntegrityError"),
            mariadb=Refused("", "OperationalError"),
        ),
    ),
    Trap(
        "message_of_booking_tried_again_by_own_engine",
        of="message_of_booking_tried_again",
        side="sqlalchemy",
        why="Another connection commits the message at once, and Django's rollback leaves it.",
        answer=["Welcome", "Booked", "Booked"],
    ),
    Trap(
        "undo_booking_and_message_by_raw_connection",
        of="undo_booking_and_message",
        side="sqlalchemy",
        why="The session's commit is that of the driver's connection, and ends Django's "
        "transaction too.",
        answer=(["Ada", "Ada", "Grace", "Linus"], ["Welcome", "Booked"]),
    ),
    Trap(
        "booking_before_reading_messages_by_raw_connection",
        of="booking_before_reading_messages",
        side="sqlalchemy",
        why="A session that is closed rolls back the driver's connection, with Django's rows.",
        answer=(1, ["Ada", "Ada", "Grace"]),
    ),
    Trap(
        "receipt_of_booking_tried_again_by_event",
        of="receipt_of_booking_tried_again",
        side="sqlalchemy",
        why="The event is sent when the session ends its part, before the block around it.",
        answer=["message sent", "message sent"],
    ),
)
