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
)
