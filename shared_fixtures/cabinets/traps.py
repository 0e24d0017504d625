"""Tempting ports that run and silently return another answer, with the wrong answer."""

from shared_fixtures.question import Trap

TRAPS: tuple[Trap, ...] = (
    Trap(
        "cabinets_with_a_larger_front_by_default",
        of="cabinets_with_a_larger_front",
        side="sqlalchemy",
        why="The default compares width with width and height with height, and 200 is below 230.",
        answer=[],
    ),
    Trap(
        "attributes_that_may_be_read_of_a_composite",
        of="attributes_that_may_be_read",
        side="sqlalchemy",
        why="composite() accepts raiseload and does not act on it: its columns are loaded.",
        answer={"title": True, "size": True, "area": False, "story": False},
    ),
    Trap(
        "values_before_a_change_by_default",
        of="values_before_a_change",
        side="sqlalchemy",
        why="A value that is not loaded is replaced unread, so the history does not have it.",
        answer=(None, None, None),
    ),
    Trap(
        "values_before_a_change_of_a_deferred_text",
        of="values_before_a_change",
        side="sqlalchemy",
        why="A deferred column accepts active_history and does not act on it.",
        answer=("Oak", (120, 200), None),
    ),
    Trap(
        "measures_after_widening_kept",
        of="measures_after_widening",
        side="sqlalchemy",
        why="With expire_on_flush=False an expression keeps the value from before the change.",
        answer=(24000, 640, 48000),
    ),
    Trap(
        "measures_after_widening_of_an_annotation",
        of="measures_after_widening",
        side="django",
        why="An annotation is computed by the query, and save() does not compute it again.",
        answer=(26000, 660, 48000),
    ),
)
