"""Timestamps that are missing or unwanted, and a condition that joins nothing."""

from datetime import UTC, datetime

from shared_fixtures.question import Trap

MOMENT = datetime(2024, 7, 1, 12, 0, 0, 123456, tzinfo=UTC)

TRAPS: tuple[Trap, ...] = (
    # MF-06
    Trap(
        "touch_lesson_by_flush",
        of="touch_lesson",
        side="sqlalchemy",
        why="An object without changes is not written, so its timestamp stays the same.",
        answer=datetime(2024, 1, 3, 10, tzinfo=UTC),
    ),
    # MF-07
    Trap(
        "rename_lesson_alone_by_flush",
        of="rename_lesson_alone",
        side="sqlalchemy",
        why="onupdate applies to every UPDATE of the row, whichever columns it sets.",
        answer=("Reels", MOMENT),
    ),
    # MF-05
    Trap(
        "describe_courses_without_timestamp_by_update",
        of="describe_courses_without_timestamp",
        side="sqlalchemy",
        why="A bulk update applies onupdate, where Django's update leaves auto_now alone.",
        answer=[("New", MOMENT), ("New", MOMENT), ("New", MOMENT)],
    ),
    # QS-30
    Trap(
        "end_live_enrollments_in_computing_by_where",
        of="end_live_enrollments_in_computing",
        side="sqlalchemy",
        why="A condition on another table adds that table without a join, so every row meets it "
        "or none does.",
        answer=(4, []),
    ),
    Trap(
        "name_of_category_read_again_by_select",
        of="name_of_category_read_again",
        side="sqlalchemy",
        why="The row is read, but the session returns the object that it holds, unchanged.",
        answer="Compilers",
    ),
    Trap(
        "rename_category_back_without_refresh",
        of="rename_category_back",
        side="sqlalchemy",
        why="Setting a value equal to the one that the object holds is not a change, so nothing "
        "is written.",
        answer=("Parsers", "Parsers"),
    ),
)
