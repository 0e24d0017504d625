"""Numbers, UUIDs, foreign keys and keys of several columns."""

import uuid
from collections.abc import Sequence

from sqlalchemy import ScalarResult, String, cast, func, select, tuple_
from sqlalchemy.orm import Session

from sqlalchemy_side.lookups.models import Book, Edition, Loan, Press


def books_of_80_to_200_pages(session: Session) -> ScalarResult[int]:
    """``between`` has both bounds."""
    return session.scalars(select(Book.id).where(Book.pages.between(80, 200)))


def books_of_more_than_200_pages(session: Session) -> ScalarResult[int]:
    """A book without pages is neither above nor below."""
    return session.scalars(select(Book.id).where(Book.pages > 200))


def books_of_at_most_80_pages(session: Session) -> ScalarResult[int]:
    """Python's operators are those of the database."""
    return session.scalars(select(Book.id).where(Book.pages <= 80))


def books_of_fewer_than_80_pages(session: Session) -> ScalarResult[int]:
    """A bound with a fraction would be sent as it stands."""
    return session.scalars(select(Book.id).where(Book.pages < 80))


def books_of_at_least_200_pages(session: Session) -> ScalarResult[int]:
    """``>=`` likewise."""
    return session.scalars(select(Book.id).where(Book.pages >= 200))


def books_of_200_or_300_pages(session: Session) -> ScalarResult[int]:
    """``in_`` takes any sequence."""
    return session.scalars(select(Book.id).where(Book.pages.in_([200, 300])))


def books_whose_code_starts_with_eight_digits(session: Session) -> ScalarResult[int]:
    """Methods of text need a cast."""
    starts = cast(Book.code, String).startswith("1b4e28ba")
    return session.scalars(select(Book.id).where(starts))


def books_whose_code_starts_with_capitals(session: Session) -> ScalarResult[int]:
    """The databases return a UUID in small letters."""
    starts = cast(Book.code, String).istartswith("1B4E28B")
    return session.scalars(select(Book.id).where(starts))


def books_whose_code_ends_with_twelve_digits(session: Session) -> ScalarResult[int]:
    """The last group has no hyphen."""
    ends = cast(Book.code, String).endswith("0016d3cca427")
    return session.scalars(select(Book.id).where(ends))


def books_whose_code_ends_with_capitals(session: Session) -> ScalarResult[int]:
    """``iendswith`` likewise."""
    ends = cast(Book.code, String).iendswith("CCA427")
    return session.scalars(select(Book.id).where(ends))


def books_whose_code_contains_capitals_to_the_letter(session: Session) -> ScalarResult[int]:
    """``contains`` respects case on PostgreSQL."""
    return session.scalars(select(Book.id).where(cast(Book.code, String).contains("28BA-2FA1")))


def books_whose_code_contains_capitals(session: Session) -> ScalarResult[int]:
    """SQLite stores the 32 digits, so hyphens must be left out there."""
    sqlite = session.get_bind().dialect.name == "sqlite"
    part = "28BA2FA1" if sqlite else "28BA-2FA1"
    return session.scalars(select(Book.id).where(cast(Book.code, String).icontains(part)))


def book_of_a_code_in_capitals(session: Session) -> ScalarResult[int]:
    """A ``UUID`` has no case, so it is compared as it is."""
    code = uuid.UUID("1B4E28BA-2FA1-11D2-883F-0016D3CCA427")
    return session.scalars(select(Book.id).where(Book.code == code))


def books_of_presses_between_the_first_and_third(session: Session) -> ScalarResult[int]:
    """The column is compared; the relationship knows equality only."""
    is_between = (Book.press_id > 1) & (Book.press_id < 3)
    return session.scalars(select(Book.id).where(is_between))


def books_of_presses_from_the_second_to_the_second(session: Session) -> ScalarResult[int]:
    """Several conditions of ``where`` are joined with AND."""
    statement = select(Book.id).where(Book.press_id >= 2, Book.press_id <= 2)
    return session.scalars(statement)


def books_of_presses_in_paris(session: Session) -> ScalarResult[int]:
    """The subquery selects the key by name."""
    presses = select(Press.id).where(Press.city == "Paris")
    return session.scalars(select(Book.id).where(Book.press_id.in_(presses)))


def books_without_a_press(session: Session) -> ScalarResult[int]:
    """``== None`` on the relationship asks its column."""
    return session.scalars(select(Book.id).where(Book.press == None))  # noqa: E711


def editions_after_the_second_of_the_first_book(session: Session) -> Sequence[tuple[int, int]]:
    """``tuple_`` compares rows, as all three databases do."""
    key = tuple_(Edition.book_id, Edition.number)
    return session.execute(select(Edition.book_id, Edition.number).where(key > (1, 2))).all()


def editions_from_the_second_of_the_first_book(session: Session) -> Sequence[tuple[int, int]]:
    """``>=`` likewise."""
    key = tuple_(Edition.book_id, Edition.number)
    return session.execute(select(Edition.book_id, Edition.number).where(key >= (1, 2))).all()


def editions_before_the_second_of_the_third_book(session: Session) -> Sequence[tuple[int, int]]:
    """``<`` likewise."""
    key = tuple_(Edition.book_id, Edition.number)
    return session.execute(select(Edition.book_id, Edition.number).where(key < (3, 2))).all()


def editions_up_to_the_first_of_the_second_book(session: Session) -> Sequence[tuple[int, int]]:
    """``<=`` likewise."""
    key = tuple_(Edition.book_id, Edition.number)
    return session.execute(select(Edition.book_id, Edition.number).where(key <= (2, 1))).all()


def books_without_an_edition(session: Session) -> ScalarResult[int]:
    """No column of a key is NULL in a row, so one of them is enough."""
    statement = select(Book.id).outerjoin(Book.editions).where(Edition.number.is_(None))
    return session.scalars(statement)


def loans_of_the_second_edition_of_the_first_book(session: Session) -> ScalarResult[int]:
    """The relationship takes an object, so a tuple is compared with the columns."""
    key = tuple_(Loan.book_id, Loan.number)
    return session.scalars(select(Loan.id).where(key == (1, 2)))


def loans_of_two_editions(session: Session) -> ScalarResult[int]:
    """``in_`` takes several."""
    key = tuple_(Loan.book_id, Loan.number)
    return session.scalars(select(Loan.id).where(key.in_([(1, 1), (3, 2)])))


def loans_between_two_editions(session: Session) -> ScalarResult[int]:
    """The columns of the loan are compared, so the edition may be missing."""
    key = tuple_(Loan.book_id, Loan.number)
    return session.scalars(select(Loan.id).where(key > (1, 1), key < (3, 2)))


def loans_from_an_edition_to_another(session: Session) -> ScalarResult[int]:
    """The lower and the upper bound may be equal to the key."""
    key = tuple_(Loan.book_id, Loan.number)
    return session.scalars(select(Loan.id).where(key >= (1, 2), key <= (2, 1)))


def loans_of_editions_since_2005(session: Session) -> ScalarResult[int]:
    """The relationship joins by both columns."""
    statement = select(Loan.id).join(Loan.edition).where(Edition.year >= 2005)
    return session.scalars(statement)


def loans_of_editions_that_are_missing(session: Session) -> ScalarResult[int]:
    """``== None`` would ask for NULL in the loan's own columns."""
    return session.scalars(select(Loan.id).where(~Loan.edition.has()))


def new_codes_of_books(session: Session) -> tuple[int, set[int | None]]:
    """The function of PostgreSQL, whose type the driver knows."""
    codes = set(session.scalars(select(func.gen_random_uuid()).select_from(Book)))
    return len(codes), {code.version for code in codes}
