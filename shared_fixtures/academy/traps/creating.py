"""Defaults that are set later than expected, or where none is wanted."""

from shared_fixtures.question import Trap

TRAPS: tuple[Trap, ...] = (
    Trap(
        "create_course_with_defaults_before_flush",
        of="create_course_with_defaults",
        side="sqlalchemy",
        why="Defaults are filled in at the flush; before it, every value that was left out is "
        "None.",
        answer={
            "description": None,
            "published": None,
            "level": None,
            "workload": None,
            "syllabus": None,
            "created": None,
        },
    ),
    Trap(
        "create_course_without_syllabus_by_none",
        of="create_course_without_syllabus",
        side="sqlalchemy",
        why="None counts as left out, so the default applies and nothing is refused.",
        answer={},
    ),
)
