"""Objects that are taken for changed, or that miss a change."""

from shared_fixtures.question import Trap

TRAPS: tuple[Trap, ...] = (
    Trap(
        "whether_a_title_has_changed_by_modified",
        of="whether_a_title_has_changed",
        side="sqlalchemy",
        why="modified is true as soon as an attribute is set, to whichever value.",
        answer=(True, True),
    ),
    Trap(
        "pages_held_after_an_update_by_evaluate",
        of="pages_held_after_an_update",
        side="sqlalchemy",
        why="evaluate compares the values that the object holds, by which the update passes it by.",
        answer=400,
    ),
    Trap(
        "pages_held_after_an_update_by_default",
        of="pages_held_after_an_update",
        side="sqlalchemy",
        why="auto, which is the default, evaluates the condition in Python where it can.",
        answer=400,
    ),
    Trap(
        "pages_held_after_an_update_by_expression",
        of="pages_held_after_an_update",
        side="sqlalchemy",
        why="The row is found by the database, but its new value is computed from the pages that "
        "the object holds.",
        answer=410,
    ),
)
