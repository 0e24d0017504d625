"""Objects that are out of date, and rows that are not written yet."""

from shared_fixtures.question import Trap

TRAPS: tuple[Trap, ...] = (
    Trap(
        "seats_left_after_an_update_by_get",
        of="seats_left_after_an_update",
        side="sqlalchemy",
        why="The session gives the object that it holds, and does not know what Django has "
        "written.",
        answer=(10, 10),
    ),
    Trap(
        "seats_left_on_an_instance_without_refresh",
        of="seats_left_on_an_instance",
        side="sqlalchemy",
        why="Django's instance does not know what the session has written.",
        answer=10,
    ),
    Trap(
        "rename_show_after_a_sale_by_save",
        of="rename_show_after_a_sale",
        side="sqlalchemy",
        why="save() writes all columns, the seats from before the session's sale too.",
        answer=("Hamlet II", 10),
    ),
    Trap(
        "count_messages_after_adding_one_by_autoflush",
        of="count_messages_after_adding_one",
        side="sqlalchemy",
        why="A session flushes before its own queries only, and Django counts the rows.",
        answer=1,
    ),
    Trap(
        "two_messages_in_order_of_commit",
        of="two_messages_in_order",
        side="sqlalchemy",
        why="The session writes the first message at its commit, after Django's.",
        answer=["Welcome", "second", "first"],
    ),
    Trap(
        "seats_left_after_an_undone_sale_by_atomic",
        of="seats_left_after_an_undone_sale",
        side="sqlalchemy",
        why="Django undoes the row, and the session takes its object for written.",
        answer=(8, 8, 10),
    ),
    Trap(
        "paid_before_and_after_another_payment_by_session",
        of="paid_before_and_after_another_payment",
        side="sqlalchemy",
        why="Django's booking keeps the payments that were read with it.",
        answer=(2, 20, 20),
    ),
    # TX-07
    Trap(
        "message_by_a_receiver_of_django",
        of="message_by_a_receiver",
        side="sqlalchemy",
        why="No signal is sent for a row that a session writes.",
        answer=["Welcome"],
    ),
)
