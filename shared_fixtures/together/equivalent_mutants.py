"""The mutants of the chapter together that no rows could kill."""

from shared_fixtures.mutants import Equivalent

COUNTED = "It is undone; the number of statements shows it, but is not the same with all versions."

EQUIVALENT: tuple[Equivalent, ...] = (
    Equivalent(
        of="undo_booking_but_not_another_threads_message",
        side="django",
        what="without Booking.objects.create(show_id=3, customer='Linus', seats=1)",
        why=COUNTED,
        only_on=("mariadb",),
    ),
    Equivalent(
        of="undo_booking_but_not_another_threads_message",
        side="sqlalchemy",
        what="without Booking.objects.create(show_id=3, customer='Linus', seats=1)",
        why=COUNTED,
        only_on=("mariadb",),
    ),
)
