"""The mutants of the chapter specimens that no rows could kill."""

from shared_fixtures.mutants import Equivalent

EQUIVALENT: tuple[Equivalent, ...] = (
    Equivalent(
        of="labels_unique_while_in_use",
        side="sqlalchemy",
        what="without index.ddl_if(dialect=('postgresql', 'sqlite'))",
        why="The index is left out on MariaDB only.",
        only_on=("sqlite", "postgresql"),
    ),
)
