"""The mutants of the chapter branches that no rows could kill."""

from shared_fixtures.mutants import Equivalent

EQUIVALENT: tuple[Equivalent, ...] = (
    Equivalent(
        of="titles_by_sql_without_parameters",
        side="sqlalchemy",
        what="without execution_options(no_parameters=True)",
        why="SQLite's sign for a parameter is a question mark.",
        only_on=("sqlite",),
    ),
)
