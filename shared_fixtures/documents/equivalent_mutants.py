"""The mutants of the chapter documents that no rows could kill."""

from shared_fixtures.mutants import Equivalent

LIKE = "LIKE ignores case on SQLite."
COLLATION = "LIKE ignores case on SQLite, and for a text that is cast on MariaDB."
NULL = "Null is a text on SQLite, which is above each number."
NULL_JSON = "Null is below 1400 on PostgreSQL and MariaDB."

EQUIVALENT: tuple[Equivalent, ...] = (
    *(
        Equivalent(of, side, what, LIKE, only_on=("sqlite",))
        for of, side, what in (
            ("cards_with_kos_in_the_maker", "sqlalchemy", "contains for icontains('KOS')"),
            (
                "cards_whose_maker_starts_with_an_underscore_after_anna",
                "django",
                "details__maker__istartswith for details__maker__startswith='Anna_'",
            ),
            (
                "cards_whose_maker_starts_with_an_underscore_after_anna",
                "sqlalchemy",
                "istartswith for startswith('Anna_', autoescape=True)",
            ),
            (
                "cards_whose_maker_starts_with_ibn",
                "django",
                "details__maker__istartswith for details__maker__startswith='ibn'",
            ),
            (
                "cards_whose_maker_starts_with_ibn",
                "sqlalchemy",
                "istartswith for startswith('ibn')",
            ),
            (
                "cards_whose_maker_starts_with_ibn_in_any_case",
                "django",
                "details__maker__startswith for details__maker__istartswith='IBN'",
            ),
            (
                "cards_whose_maker_starts_with_ibn_in_any_case",
                "sqlalchemy",
                "startswith for istartswith('IBN')",
            ),
            (
                "cards_whose_maker_ends_with_ten_percent",
                "django",
                "details__maker__iendswith for details__maker__endswith='s 10%'",
            ),
            (
                "cards_whose_maker_ends_with_ten_percent",
                "sqlalchemy",
                "iendswith for endswith('s 10%', autoescape=True)",
            ),
            (
                "cards_whose_maker_ends_with_omar_in_any_case",
                "django",
                "details__maker__endswith for details__maker__iendswith='OMAR'",
            ),
            (
                "cards_whose_maker_ends_with_omar_in_any_case",
                "sqlalchemy",
                "endswith for iendswith('OMAR')",
            ),
            (
                "cards_whose_city_is_written_in_capitals",
                "sqlalchemy",
                "contains for icontains('TOL')",
            ),
        )
    ),
    *(
        Equivalent(of, "sqlalchemy", what, COLLATION, only_on=("sqlite", "mariadb"))
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
