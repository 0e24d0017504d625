"""The mutants of the chapter documents that no rows could kill."""

from shared_fixtures.mutants import Equivalent

COLLATION = "A text that is cast has a collation on MariaDB that ignores case."
NULL = "Null is a text on SQLite, which is above each number."
NULL_JSON = "Null is below 1400 on PostgreSQL and MariaDB."

EQUIVALENT: tuple[Equivalent, ...] = (
    *(
        Equivalent(of, "sqlalchemy", what, COLLATION, only_on=("mariadb",))
        for of, what in (
            ("cards_that_mention_toledo", "contains for icontains('TOLEDO')"),
            ("cards_that_mention_krakow", "contains for icontains(word, escape='/')"),
        )
    ),
    Equivalent(
        of="cards_up_to_1400",
        side="django",
        what="without details__year=None",
        why=NULL,
        only_on=("sqlite",),
    ),
    Equivalent(
        of="cards_after_1400",
        side="django",
        what="without details__year=None",
        why=NULL_JSON,
        only_on=("postgresql", "mariadb"),
    ),
    Equivalent(
        of="signed_cards",
        side="django",
        what="without type='true'",
        why="Only SQLite is asked for the type.",
        only_on=("postgresql", "mariadb"),
    ),
)
