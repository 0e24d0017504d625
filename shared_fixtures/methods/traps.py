"""Tempting ports that run and silently give another answer, with the wrong answer."""

from shared_fixtures.question import Trap

TRAPS: tuple[Trap, ...] = (
    Trap(
        "people_with_initials_by_a_property",
        of="people_with_initials",
        side="sqlalchemy",
        why="A plain property of the class equals no text, so the result is False for every row.",
        answer=[],
    ),
    Trap(
        "delete_entries_by_a_queryset",
        of="delete_entries_one_by_one",
        side="django",
        why="delete of a queryset calls delete on no instance, even if it is overridden.",
        answer=[],
    ),
    Trap(
        "delete_entries_by_the_session",
        of="delete_entries_one_by_one",
        side="sqlalchemy",
        why="The session calls no method named delete; such code belongs in before_delete.",
        answer=[],
    ),
    # TX-07
    Trap(
        "update_that_changes_nothing",
        of="events_on_unchanged_save",
        side="sqlalchemy",
        why="Without a change there is no UPDATE and no event; save always writes and signals.",
        answer=[],
    ),
    # TX-07
    Trap(
        "load_a_fixture_by_a_statement",
        of="events_on_loading_a_fixture",
        side="sqlalchemy",
        why="An INSERT statement creates no objects; loaddata saves each, and signals it.",
        answer=[],
    ),
    # TX-07, CA-08
    Trap(
        "delete_several_by_a_statement",
        of="events_on_deleting_several",
        side="sqlalchemy",
        why="A DELETE statement creates no objects, so it sends no events; Django's delete reads.",
        answer=[],
    ),
    Trap(
        "load_held_objects_again",
        of="events_on_load",
        side="sqlalchemy",
        why="load is sent for objects that enter the session; those in it are not created again.",
        answer=["made music"],
    ),
    Trap(
        "retitle_and_select_again",
        of="retitle_a_blog",
        side="sqlalchemy",
        why="A SELECT leaves the attributes of an object in the session unchanged.",
        answer=("On looms", "On engines", "On engines"),
    ),
)
