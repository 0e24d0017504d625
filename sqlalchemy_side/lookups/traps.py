"""Tempting ports to SQLAlchemy that run and return another answer."""

from sqlalchemy import ScalarResult, or_, select
from sqlalchemy.orm import Session

from sqlalchemy_side.lookups.models import Book, Press, Review


def books_called_snake_case_by_ilike(session: Session) -> ScalarResult[int]:
    """``iexact`` by the operator that ignores case."""
    return session.scalars(select(Book.id).where(Book.title.ilike("SNAKE_CASE")))


def books_with_wool_by_collation(session: Session) -> ScalarResult[int]:
    """``contains``, word for word."""
    return session.scalars(select(Book.id).where(Book.title.contains("Wool")))


def books_with_a_percent_sign_as_wildcard(session: Session) -> ScalarResult[int]:
    """``contains``, word for word."""
    return session.scalars(select(Book.id).where(Book.title.contains("0% W")))


def books_with_a_backslash_as_escape(session: Session) -> ScalarResult[int]:
    """``contains``, word for word."""
    return session.scalars(select(Book.id).where(Book.title.contains(r":\t")))


def books_in_small_letters_by_collation(session: Session) -> ScalarResult[int]:
    """``regex``, word for word."""
    matches = Book.title.regexp_match(r"^[a-z_]+$")
    return session.scalars(select(Book.id).where(matches))


def books_called_wool_by_flags(session: Session) -> ScalarResult[int]:
    """``iregex`` by the argument that is there for it."""
    matches = Book.title.regexp_match(r"^wool ?$", flags="i")
    return session.scalars(select(Book.id).where(matches))


def books_without_a_subtitle_by_is(session: Session) -> ScalarResult[int]:
    """``subtitle=None``, as one would write it of an object."""
    return session.scalars(select(Book.id).where(Book.subtitle is None))  # type: ignore[arg-type]


def books_with_another_subtitle_by_not_in(session: Session) -> ScalarResult[int]:
    """``exclude(subtitle__in=["Guides", None])``, word for word."""
    return session.scalars(select(Book.id).where(Book.subtitle.not_in(["Guides", None])))


def books_not_called_guides_by_unequal(session: Session) -> ScalarResult[int]:
    """``exclude`` by the operator for unequal."""
    return session.scalars(select(Book.id).where(Book.subtitle != "Guides"))


def books_without_a_rating_of_one_by_join(session: Session) -> ScalarResult[int]:
    """``exclude(reviews__rating=1)`` by a join."""
    return session.scalars(select(Book.id).join(Book.reviews).where(Review.rating != 1))


def books_with_a_five_and_a_review_by_one_join(session: Session) -> ScalarResult[int]:
    """Two calls of ``filter``, word for word."""
    statement = select(Book.id).join(Book.reviews).where(Review.rating == 5)
    return session.scalars(statement.where(Review.reader == "bob"))


def books_with_a_five_by_join(session: Session) -> ScalarResult[int]:
    """``filter`` over a relation by a join."""
    return session.scalars(select(Book.id).join(Book.reviews).where(Review.rating == 5))


def books_from_oslo_or_of_200_pages_by_join(session: Session) -> ScalarResult[int]:
    """``Q(press__city=...) | Q(...)`` by the usual join."""
    is_wanted = or_(Press.city == "Oslo", Book.pages == 200)
    return session.scalars(select(Book.id).join(Book.press).where(is_wanted))


def books_from_no_known_city_by_join(session: Session) -> ScalarResult[int]:
    """``press__city__isnull=True`` by the usual join."""
    return session.scalars(select(Book.id).join(Book.press).where(Press.city.is_(None)))


def books_of_borealis_and_200_pages_by_and(session: Session) -> ScalarResult[int]:
    """``and``, as Python spells it."""
    is_wanted = Book.press_id == 2 and Book.pages == 200
    return session.scalars(select(Book.id).where(is_wanted))


def books_not_of_200_pages_by_not(session: Session) -> ScalarResult[int]:
    """``not``, as Python spells it."""
    is_wanted = Book.pages == 200
    return session.scalars(select(Book.id).where(not is_wanted))  # type: ignore[arg-type]


def presses_without_books_by_not_in(session: Session) -> ScalarResult[int]:
    """Which presses are not those of the books?"""
    return session.scalars(select(Press.id).where(Press.id.not_in(select(Book.press_id))))


def whether_a_book_has_a_thousand_pages_by_truth(session: Session) -> bool:
    """``bool(queryset)``, word for word."""
    return bool(session.scalars(select(Book.id).where(Book.pages == 1000)))
