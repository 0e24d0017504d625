"""The mutants of the chapter galleries that no rows could kill."""

from shared_fixtures.mutants import Equivalent

EQUIVALENT: tuple[Equivalent, ...] = (
    Equivalent(
        of="copy_work",
        side="django",
        what="without work._state.adding = True",
        why="save() inserts an object without a key; the state is for checks and other databases.",
    ),
    Equivalent(
        of="exhibition_after_each_but_the_last",
        side="sqlalchemy",
        what="without key in order_by(day, key)",
        why="SQLite reads the table by its key, and equal dates stay in this order.",
        only_on=("sqlite",),
    ),
    Equivalent(
        of="statements_with_and_without_joined_galleries",
        side="sqlalchemy",
        what="without event.remove(connection, 'before_cursor_execute', count)",
        why="The listener counts on, and nobody reads its number any more.",
    ),
    Equivalent(
        of="histories_of_galleries",
        side="django",
        what="without defer('history')",
        why="defer(None) takes it back, which the question is about.",
    ),
)
