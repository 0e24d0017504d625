"""The mutants of the chapter workshop that no rows could kill."""

from shared_fixtures.mutants import Equivalent

EQUIVALENT: tuple[Equivalent, ...] = (
    Equivalent(
        of="setting_of_each_connection",
        side="sqlalchemy",
        what="without connection.commit()",
        why="Only PostgreSQL undoes a setting with the transaction.",
        only_on=("sqlite", "mariadb"),
    ),
)
