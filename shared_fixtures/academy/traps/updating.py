"""Stamps that are missing or too many, and a condition that joins nothing."""

from datetime import UTC, datetime

from shared_fixtures.question import Trap

MOMENT = datetime(2024, 7, 1, 12, 0, 0, 123456, tzinfo=UTC)

TRAPS: tuple[Trap, ...] = (
    Trap(
        "touch_lesson_by_flush",
        of="touch_lesson",
        side="sqlalchemy",
        why="An object without a change is not written, so it gets no new stamp.",
        answer=datetime(2024, 1, 3, 10, tzinfo=UTC),
    ),
    Trap(
        "describe_courses_without_stamp_by_update",
        of="describe_courses_without_stamp",
        side="sqlalchemy",
        why="A bulk update applies onupdate, where Django's update leaves auto_now alone.",
        answer=[("New", MOMENT), ("New", MOMENT)],
    ),
    Trap(
        "end_live_enrollments_in_computing_by_where",
        of="end_live_enrollments_in_computing",
        side="sqlalchemy",
        why="A condition on another table brings that table in without a join, so it is met by "
        "every row or by none.",
        answer=(3, []),
    ),
    Trap(
        "name_of_category_read_again_by_select",
        of="name_of_category_read_again",
        side="sqlalchemy",
        why="The row is read, but the session gives the object that it holds, as it was.",
        answer="Compilers",
    ),
    Trap(
        "rename_category_back_without_refresh",
        of="rename_category_back",
        side="sqlalchemy",
        why="A value set to what the object holds is no change, so nothing is written.",
        answer="Parsers",
    ),
)
