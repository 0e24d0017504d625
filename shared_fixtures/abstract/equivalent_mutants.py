"""Mutants that no rows could kill, each with the reason."""

from shared_fixtures.mutants import Equivalent

EQUIVALENT: tuple[Equivalent, ...] = (
    Equivalent(
        of="first_of_each_model",
        side="sqlalchemy",
        what="without order_by(Visitor.id)",
        why="MariaDB stores rows in the order of the key, and LIMIT takes the first of them.",
        only_on=("mariadb",),
    ),
)
