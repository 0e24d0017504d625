"""Tests that leave rows behind, or miss what the other library does."""

from shared_fixtures.question import Trap

TRAPS: tuple[Trap, ...] = (
    # TS-01
    Trap(
        "messages_of_a_test_by_own_engine",
        of="messages_of_a_test",
        side="sqlalchemy",
        why="The other connection commits, and the rollback of the test leaves its rows.",
        answer=(["Welcome", "Booked"], ["Welcome", "Booked"]),
    ),
    # TS-02
    Trap(
        "receipts_of_a_test_by_event",
        of="receipts_of_a_test",
        side="sqlalchemy",
        why="Django does not catch an event of the session, which is sent in the test already.",
        answer=(0, ["receipt"], ["receipt"]),
    ),
    # TS-03
    Trap(
        "inserts_of_a_booking_and_its_message_by_django",
        of="inserts_of_a_booking_and_its_message",
        side="sqlalchemy",
        why="Django counts what its own cursors execute, not what the session sends.",
        answer=1,
    ),
)
