"""Conditions that are combined or negated, and that ask related rows."""

from uuid import UUID

from sqlalchemy import ScalarResult, and_, exists, false, or_, select
from sqlalchemy.orm import Session, aliased

from sqlalchemy_side.lookups.models import Book, Press, Review


def books_not_called_guides(session: Session) -> ScalarResult[int]:
    """``is_distinct_from`` takes NULL for a value, where ``!=`` drops it."""
    statement = select(Book.id).where(Book.subtitle.is_distinct_from("Guides"))
    return session.scalars(statement)


def books_with_another_subtitle_than_guides(session: Session) -> ScalarResult[int]:
    """``!=`` is not true of NULL."""
    return session.scalars(select(Book.id).where(Book.subtitle != "Guides"))


def books_without_a_rating_of_one(session: Session) -> ScalarResult[int]:
    """``~any()`` is NOT EXISTS."""
    statement = select(Book.id).where(~Book.reviews.any(Review.rating == 1))
    return session.scalars(statement)


def books_that_ann_did_not_rate_with_one(session: Session) -> ScalarResult[int]:
    """Conditions in one ``any`` are about one review."""
    by_ann = and_(Review.reader == "ann", Review.rating == 1)
    return session.scalars(select(Book.id).where(~Book.reviews.any(by_ann)))


def books_with_a_five_by_bob(session: Session) -> ScalarResult[int]:
    """One join is about one review, in as many calls of ``where``."""
    statement = select(Book.id).join(Book.reviews)
    return session.scalars(statement.where(Review.rating == 5).where(Review.reader == "bob"))


def books_with_a_five_and_a_review_by_bob(session: Session) -> ScalarResult[int]:
    """A second review needs a second join, with an alias."""
    by_bob = aliased(Review)
    statement = select(Book.id).join(Book.reviews).join(Book.reviews.of_type(by_bob))
    return session.scalars(statement.where(Review.rating == 5, by_bob.reader == "bob"))


def books_with_a_five(session: Session) -> ScalarResult[int]:
    """``any`` is EXISTS, which repeats nothing."""
    statement = select(Book.id).where(Book.reviews.any(Review.rating == 5))
    return session.scalars(statement)


def books_from_oslo_or_of_200_pages(session: Session) -> ScalarResult[int]:
    """``outerjoin`` keeps the books without a press."""
    is_wanted = or_(Press.city == "Oslo", Book.pages == 200)
    return session.scalars(select(Book.id).outerjoin(Book.press).where(is_wanted))


def books_from_no_known_city(session: Session) -> ScalarResult[int]:
    """Likewise; what is not there has no city."""
    statement = select(Book.id).outerjoin(Book.press).where(Press.city.is_(None))
    return session.scalars(statement)


def books_of_borealis_and_200_pages(session: Session) -> ScalarResult[int]:
    """``&`` binds stronger than ``==``, so it needs brackets, or ``and_``."""
    is_wanted = (Book.press_id == 2) & (Book.pages == 200)
    return session.scalars(select(Book.id).where(is_wanted))


def books_not_of_200_pages(session: Session) -> ScalarResult[int]:
    """``~`` turns ``==`` into ``!=``, which is not true of NULL."""
    return session.scalars(select(Book.id).where(~(Book.pages == 200)))


def books_without_either_press_or_subtitle(session: Session) -> ScalarResult[int]:
    """``!=`` of two conditions that are never NULL is XOR; ``^`` is not defined."""
    either = Book.press_id.is_(None) != Book.subtitle.is_(None)
    return session.scalars(select(Book.id).where(either))


def books_with_one_or_three_of_three(session: Session) -> ScalarResult[int]:
    """Several are true if an odd number of conditions is."""
    either = Book.press_id.is_(None) != Book.subtitle.is_(None)
    return session.scalars(select(Book.id).where(either != (Book.id > 9)))


def books_of_two_querysets_at_once(session: Session) -> ScalarResult[int]:
    """Statements are not combined, but conditions are."""
    of_press, is_short = Book.press_id == 3, Book.pages <= 201
    return session.scalars(select(Book.id).where(of_press & is_short))


def books_of_either_queryset(session: Session) -> ScalarResult[int]:
    """Likewise with ``|``."""
    of_press, is_long = Book.press_id == 3, Book.pages >= 200
    return session.scalars(select(Book.id).where(of_press | is_long))


def books_of_one_queryset_only(session: Session) -> ScalarResult[int]:
    """Likewise with ``!=``."""
    without_press, without_pages = Book.press_id.is_(None), Book.pages.is_(None)
    return session.scalars(select(Book.id).where(without_press != without_pages))


def whether_aurora_made_the_first_and_third_book(session: Session) -> tuple[bool, bool]:
    """``exists`` with the key asks the same."""

    def contains(key: int) -> bool:
        book = exists().where(Book.press_id == 1, Book.id == key)
        return session.scalars(select(book)).one()

    return contains(1), contains(3)


def books_of_no_number_of_pages(session: Session) -> ScalarResult[int]:
    """An empty list becomes a subquery without rows, which is asked."""
    return session.scalars(select(Book.id).where(Book.pages.in_([])))


def no_books_at_all(session: Session) -> ScalarResult[int]:
    """``false()`` is a condition, which the database is asked."""
    return session.scalars(select(Book.id).where(false()))


def presses_without_books(session: Session) -> ScalarResult[int]:
    """NOT EXISTS; NOT IN would find nothing, because of books without a press."""
    return session.scalars(select(Press.id).where(~Press.books.any()))


def whether_a_book_has_a_thousand_pages(session: Session) -> bool:
    """A result is always true, so its first row is asked for."""
    return session.scalars(select(Book.id).where(Book.pages == 1000)).first() is not None


def titles_by_code(session: Session) -> dict[UUID, str]:
    """A dictionary of rows."""
    codes = [UUID(int=0), UUID("00000000-0000-4000-8000-000000000005")]
    books = session.scalars(select(Book).where(Book.code.in_(codes)))
    return {book.code: book.title for book in books}


def books_by_a_path_given_as_text(session: Session) -> ScalarResult[int]:
    """Nothing follows a path, so its parts are looked up one by one."""
    relationship, column, operator = "press", "city", "icontains"
    link = getattr(Book, relationship)
    condition = getattr(getattr(link.property.entity.class_, column), operator)("OSL")
    return session.scalars(select(Book.id).join(link).where(condition))


def conditions_that_no_row_decides(session: Session) -> list[str]:
    """``false()`` makes any ``and_`` false, and is negated; an empty ``in_`` is sent as it is."""
    conditions = (false(), ~false())
    names = {"false": "no row", "true": "every row"}
    return [names[str(condition)] for condition in conditions]
