"""Tempting queries that run and silently give another answer, with the wrong answer."""

from shared_fixtures.question import Trap

TRAPS: tuple[Trap, ...] = (
    Trap(
        "children_of_each_other_counted_by_rows",
        of="children_of_each_other",
        side="sqlalchemy",
        why="Two joins produce a row for each pair of an A and a B, and each row is counted.",
        answer=[("amber", 0, 1), ("blue", 1, 1), ("green", 0, 0), ("red", 4, 4)],
    ),
    Trap(
        "children_of_each_other_without_distinct",
        of="children_of_each_other",
        side="django",
        why="Annotations over two relations join both, and each Count counts every pair.",
        answer=[("amber", 0, 1), ("blue", 1, 1), ("green", 0, 0), ("red", 4, 4)],
    ),
)
