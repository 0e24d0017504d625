"""Mutants that no rows could kill, each with the reason."""

from shared_fixtures.mutants import Equivalent

EQUIVALENT: tuple[Equivalent, ...] = (
    Equivalent(
        of="first_person_and_first_ordered_person",
        side="sqlalchemy",
        what="without order_by(Person.id)",
        why="MariaDB stores rows in the order of the key, and LIMIT takes the first of them.",
        only_on=("mariadb",),
    ),
)
