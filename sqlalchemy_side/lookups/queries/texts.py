"""Text: SQLAlchemy writes the operator that is asked for, and the collation decides."""

from sqlalchemy import ColumnElement, ScalarResult, collate, select
from sqlalchemy.orm import Session

from sqlalchemy_side.lookups.models import Book


def _title_by_bytes(session: Session) -> ColumnElement[str]:
    """The title, compared by bytes on MariaDB, whose collations ignore case."""
    title: ColumnElement[str] = Book.title.expression
    if session.get_bind().dialect.name in ("mysql", "mariadb"):
        return collate(title, "utf8mb4_bin")
    return title


def books_called_wool(session: Session) -> ScalarResult[int]:
    """``==`` is the database's ``=``, which follows the collation of the column."""
    return session.scalars(select(Book.id).where(Book.title == "wool"))


def books_called_wool_to_the_letter(session: Session) -> ScalarResult[int]:
    """``collate`` changes how one comparison is made."""
    letters = collate(Book.title, "utf8mb4_nopad_bin")
    return session.scalars(select(Book.id).where(letters == "wool"))


def books_called_wool_without_case(session: Session) -> ScalarResult[int]:
    """The method of the column means the same as the function."""
    return session.scalars(select(Book.id).where(Book.title.collate("NOCASE") == "wool"))


def books_called_snake_case_in_any_case(session: Session) -> ScalarResult[int]:
    """``ilike`` takes a pattern, in which the underscore must be escaped by hand."""
    matches = Book.title.ilike("SNAKE/_CASE", escape="/")
    return session.scalars(select(Book.id).where(matches))


def books_called_school_in_any_case(session: Session) -> ScalarResult[int]:
    """The database decides which letters are the same."""
    return session.scalars(select(Book.id).where(Book.title.ilike("ÉCOLE")))


def books_with_wool_in_the_title(session: Session) -> ScalarResult[int]:
    """``contains`` is LIKE, which follows the collation."""
    contains = _title_by_bytes(session).contains("Wool")
    return session.scalars(select(Book.id).where(contains))


def books_with_a_percent_sign_before_wool(session: Session) -> ScalarResult[int]:
    """``autoescape`` searches the text as it stands."""
    contains = _title_by_bytes(session).contains("0% W", autoescape=True)
    return session.scalars(select(Book.id).where(contains))


def books_with_an_underscore(session: Session) -> ScalarResult[int]:
    """An underscore needs it as well."""
    contains = Book.title.icontains("E_C", autoescape=True)
    return session.scalars(select(Book.id).where(contains))


def books_with_a_backslash(session: Session) -> ScalarResult[int]:
    """The escape is a slash, so that a backslash has no meaning."""
    contains = _title_by_bytes(session).contains(r":\t", autoescape=True)
    return session.scalars(select(Book.id).where(contains))


def books_that_start_with_a_capital(session: Session) -> ScalarResult[int]:
    """``startswith`` has its wildcard at the end only."""
    starts = _title_by_bytes(session).startswith("Sn")
    return session.scalars(select(Book.id).where(starts))


def books_that_start_with_snake_in_any_case(session: Session) -> ScalarResult[int]:
    """A letter ``i`` before the name of a method ignores case."""
    starts = Book.title.istartswith("SNAKE_", autoescape=True)
    return session.scalars(select(Book.id).where(starts))


def books_that_end_with_wool(session: Session) -> ScalarResult[int]:
    """``endswith`` has its wildcard at the beginning only."""
    ends = _title_by_bytes(session).endswith("Wool")
    return session.scalars(select(Book.id).where(ends))


def books_that_end_with_wool_in_any_case(session: Session) -> ScalarResult[int]:
    """``iendswith`` likewise."""
    return session.scalars(select(Book.id).where(Book.title.iendswith("OOL")))


def books_in_small_letters(session: Session) -> ScalarResult[int]:
    """``regexp_match`` follows the collation on MariaDB."""
    matches = _title_by_bytes(session).regexp_match(r"^[a-z_]+$")
    return session.scalars(select(Book.id).where(matches))


def books_called_wool_or_wool_with_a_space(session: Session) -> ScalarResult[int]:
    """All three know ``(?i)`` at the beginning; the argument ``flags`` is ignored on SQLite."""
    matches = Book.title.regexp_match(r"(?i)^wool ?$")
    return session.scalars(select(Book.id).where(matches))


def books_with_wool_as_a_word(session: Session) -> ScalarResult[int]:
    """The pattern is the database's; on SQLite, SQLAlchemy uses Python's as well."""
    matches = _title_by_bytes(session).regexp_match(r"\bWool\b")
    return session.scalars(select(Book.id).where(matches))


def books_without_a_subtitle(session: Session) -> ScalarResult[int]:
    """``is_`` is a method, because Python's ``is`` cannot be redefined."""
    return session.scalars(select(Book.id).where(Book.subtitle.is_(None)))


def books_with_a_subtitle_maybe_empty(session: Session) -> ScalarResult[int]:
    """``!= None`` means the same as ``is_not``."""
    return session.scalars(select(Book.id).where(Book.subtitle.is_not(None)))


def books_with_an_empty_subtitle(session: Session) -> ScalarResult[int]:
    """An empty text is a value, and not NULL."""
    return session.scalars(select(Book.id).where(Book.subtitle == ""))
