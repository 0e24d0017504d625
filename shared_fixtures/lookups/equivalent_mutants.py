"""The mutants of the chapter lookups that no rows could kill."""

from shared_fixtures.mutants import Equivalent

SMALL = "PostgreSQL writes a UUID in small letters, and what is searched for has no others."
MARIADB = "The collation of the column ignores case already."

EQUIVALENT: tuple[Equivalent, ...] = (
    Equivalent(
        of="books_whose_code_contains_capitals",
        side="sqlalchemy",
        what="contains for icontains(part)",
        why="Neither database respects case when it compares a UUID as text.",
        only_on=("mariadb",),
    ),
    Equivalent(
        of="books_whose_code_starts_with_eight_digits",
        side="django",
        what="code__istartswith for code__startswith='1b4e28ba'",
        why=SMALL,
        only_on=("postgresql",),
    ),
    Equivalent(
        of="books_whose_code_starts_with_eight_digits",
        side="sqlalchemy",
        what="istartswith for startswith('1b4e28ba')",
        why=SMALL,
        only_on=("postgresql",),
    ),
    Equivalent(
        of="books_whose_code_ends_with_twelve_digits",
        side="django",
        what="code__iendswith for code__endswith='0016d3cca427'",
        why=SMALL,
        only_on=("postgresql",),
    ),
    Equivalent(
        of="books_whose_code_ends_with_twelve_digits",
        side="sqlalchemy",
        what="iendswith for endswith('0016d3cca427')",
        why=SMALL,
        only_on=("postgresql",),
    ),
    Equivalent(
        of="book_of_a_code_in_capitals",
        side="django",
        what="code__exact for code__iexact=code",
        why="A UUID has no case, so exact finds the same, whichever letters it is given in.",
    ),
    Equivalent(
        of="books_with_an_underscore",
        side="sqlalchemy",
        what="contains for icontains('E_C', autoescape=True)",
        why=MARIADB,
        only_on=("mariadb",),
    ),
    Equivalent(
        of="books_that_start_with_snake_in_any_case",
        side="sqlalchemy",
        what="startswith for istartswith('SNAKE_', autoescape=True)",
        why=MARIADB,
        only_on=("mariadb",),
    ),
    Equivalent(
        of="books_that_end_with_wool_in_any_case",
        side="sqlalchemy",
        what="endswith for iendswith('OOL')",
        why=MARIADB,
        only_on=("mariadb",),
    ),
)
