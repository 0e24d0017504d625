"""The mutants of the chapter cabinets that no rows could kill."""

from shared_fixtures.mutants import Equivalent

EQUIVALENT: tuple[Equivalent, ...] = (
    Equivalent(
        of="change_a_title_with_its_revision",
        side="django",
        what="without revision=cabinet.revision",
        why="Nobody changes the row meanwhile; questions of the ledger are about that.",
    ),
    Equivalent(
        of="drawer_that_is_gone",
        side="sqlalchemy",
        what="without Drawer.id == 5",
        why="All drawers are gone then, and with them the one that is read.",
    ),
    Equivalent(
        of="cabinets_around_tin",
        side="sqlalchemy",
        what="without session.expunge_all()",
        why="It shows that nothing is loaded later: what the option has loaded needs no session.",
    ),
)
