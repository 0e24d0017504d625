"""Rows that remain although they should have been deleted."""

from shared_fixtures.question import Trap, instances

TRAPS: tuple[Trap, ...] = (
    # CA-01
    Trap(
        "delete_category_tree_without_cascade",
        of="delete_category_tree",
        side="sqlalchemy",
        why="A relationship without a cascade sets the references of the children to NULL, and "
        "they remain as roots; Django deletes them.",
        answer=(
            instances("Category", "Computing", "Compilers", "Music", "History"),
            [(1, 2), (2, 3), (3, None), (4, 2), (5, 2), (6, 5)],
        ),
        unordered=True,
    ),
)
