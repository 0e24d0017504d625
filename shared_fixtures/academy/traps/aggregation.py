"""Counts of the wrong rows."""

from shared_fixtures.question import Trap

TRAPS: tuple[Trap, ...] = (
    Trap(
        "enrollments_per_course_by_count_of_rows",
        of="enrollments_per_course",
        side="sqlalchemy",
        why="A count without an argument counts rows, and an outer join gives a course without "
        "enrollments one row of NULLs.",
        answer=[
            ("Analytical Engines", 3),
            ("Compiler Construction", 3),
            ("computability", 1),
            ("Structured Programming", 2),
            ("Computer Architecture", 1),
            ("History of Mathematics", 3),
        ],
        unordered=True,
    ),
    Trap(
        "enrollments_per_well_rated_course_by_count",
        of="enrollments_per_well_rated_course",
        side="django",
        why="A filter after annotate joins the enrollments again, so the count is multiplied by "
        "the number of rows that the filter matches.",
        # Three enrollments times one match, and three times three.
        answer=[("Analytical Engines", 3), ("Compiler Construction", 9)],
        unordered=True,
    ),
)
