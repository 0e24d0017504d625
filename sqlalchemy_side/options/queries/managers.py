"""Statements built and extended by functions, in place of managers."""

from sqlalchemy import ScalarResult, func, select
from sqlalchemy.orm import Session

from sqlalchemy_side.options.models import Book, Person


def authors(session: Session) -> ScalarResult[Person]:
    """A function narrows the statement that it is given."""
    return session.scalars(Person.authors(select(Person)).order_by(Person.first_name))


def editors(session: Session) -> ScalarResult[Person]:
    """A function narrows the statement that it is given."""
    return session.scalars(Person.editors(select(Person)).order_by(Person.first_name))


def dahls_who_write(session: Session) -> ScalarResult[Person]:
    """Functions that take and return a statement can be nested."""
    return session.scalars(Person.authors(select(Person).where(Person.last_name == "Dahl")))


def everybody(session: Session) -> ScalarResult[Person]:
    """``select`` of a class is the only default there is."""
    return session.scalars(select(Person).order_by(Person.first_name))


def people_by_another_name(session: Session) -> ScalarResult[Person]:
    """No mapped class has ``objects``."""
    return session.scalars(Person.objects)  # type: ignore[attr-defined]  # the point


def people_of_an_instance(session: Session) -> bool:
    """An instance has no such attribute either; a statement is built from the class."""
    return hasattr(Person(first_name="Roald"), "people")


def books_by_dahl(session: Session) -> ScalarResult[Book]:
    """A class method builds a statement, like a manager's method."""
    return session.scalars(Book.dahl_books().order_by(Book.title))


def long_titles_by_dahl(session: Session) -> ScalarResult[Book]:
    """``length`` counts bytes on MariaDB, which makes no difference to these titles."""
    return session.scalars(Book.dahl_books().where(func.length(Book.title) > 7))


def books_with_their_editions_counted(session: Session) -> list[tuple[str, int]]:
    """The count is returned next to each object, in one row."""
    rows = session.execute(Book.with_counts().order_by(Book.title)).all()
    return [(book.title, num_editions) for book, num_editions in rows]


def create_past_a_filter(session: Session) -> int:
    """Adding an object is independent of any statement."""
    session.add(Book(title="Charlotte's Web", author="Elwyn White"))
    statement = select(func.count()).select_from(Book.dahl_books().subquery())
    return session.scalars(statement).one()
