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
        only_on=("sqlite", "postgresql"),
    ),
    Equivalent(
        of="cabinets_around_tin",
        side="sqlalchemy",
        what="without session.expunge_all()",
        why="It shows that nothing is loaded later: what the option has loaded needs no session.",
    ),
    Equivalent(
        of="texts_in_any_case",
        side="django",
        what="title__exact for title__iexact='OAK'",
        why="MariaDB compares texts without regard to case.",
        only_on=("mariadb",),
    ),
    Equivalent(
        of="texts_in_any_case",
        side="django",
        what="remark__exact for remark__iexact='DUSTY'",
        why="MariaDB compares texts without regard to case.",
        only_on=("mariadb",),
    ),
    Equivalent(
        of="texts_in_any_case",
        side="django",
        what="story__exact for story__iexact='A GIFT.'",
        why="MariaDB compares texts without regard to case.",
        only_on=("mariadb",),
    ),
    Equivalent(
        of="cabinets_by_a_careless_title",
        side="django",
        what="trimmed__exact for trimmed__iexact=' OAK '.strip()",
        why="MariaDB compares texts without regard to case.",
        only_on=("mariadb",),
    ),
    Equivalent(
        of="name_in_a_language_of_any_case",
        side="django",
        what="language__exact for language__iexact='la'",
        why="MariaDB compares texts without regard to case.",
        only_on=("mariadb",),
    ),
)
