"""Tempting ports that run and silently give another answer, with the wrong answer."""

from shared_fixtures.question import Trap, instances

TRAPS: tuple[Trap, ...] = (
    Trap(
        "others_joined_to_both_children",
        of="others_with_a_child_b_of_both_chapters",
        side="sqlalchemy",
        why="A join returns an object once for each pair of its children; any() does not join.",
        answer=instances("OtherModel", "blue", "red", "red"),
    ),
)
