"""Joins where a subquery is meant."""

from shared_fixtures.question import Trap, instances

TRAPS: tuple[Trap, ...] = (
    Trap(
        "courses_without_a_rating_below_four_by_join",
        of="courses_without_a_rating_below_four",
        side="sqlalchemy",
        why="Joining on the opposite condition looks for any rating of four or more, and returns "
        "a course once for each; the question excludes ratings below four.",
        answer=instances(
            "Course",
            "Analytical Engines",
            "Compiler Construction",
            "Compiler Construction",
            "Compiler Construction",
        ),
    ),
)
