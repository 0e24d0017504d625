"""Joins where a subquery is meant."""

from shared_fixtures.question import Trap, instances

TRAPS: tuple[Trap, ...] = (
    Trap(
        "courses_without_a_rating_below_four_by_join",
        of="courses_without_a_rating_below_four",
        side="sqlalchemy",
        why="The opposite condition over a join asks for some rating of four or more, once for "
        "each, where none below four is meant.",
        answer=instances(
            "Course", "Analytical Engines", "Compiler Construction", "Compiler Construction"
        ),
    ),
)
