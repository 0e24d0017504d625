"""The mutants of the chapter cabinets that no rows could kill."""

from shared_fixtures.mutants import Equivalent

EQUIVALENT: tuple[Equivalent, ...] = (
    Equivalent(
        of="cabinets_around_tin",
        side="sqlalchemy",
        what="without session.expunge_all()",
        why="It shows that nothing is loaded later: what the option has loaded needs no session.",
    ),
)
