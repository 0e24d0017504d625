"""Values that may occur only once in a table."""

from sqlalchemy import ScalarResult, func, inspect, select
from sqlalchemy.orm import Session

from sqlalchemy_side.fields.models import Contact


def contact_of_an_email(session: Session) -> ScalarResult[Contact]:
    """``one`` on the result would return the one object."""
    return session.scalars(select(Contact).where(Contact.email == "ada@example.org"))


def save_second_contact_of_one_email(session: Session) -> Contact:
    """The flush does not check; the database does."""
    contact = Contact(name="Dora", email="ada@example.org")
    session.add(contact)
    return contact


def save_second_contact_without_an_email(session: Session) -> int:
    """NULL equals nothing, so any number of rows may have it."""
    session.add(Contact(name="Dora", email=None))
    statement = select(func.count()).select_from(Contact).where(Contact.email.is_(None))
    return session.scalars(statement).one()


def unique_columns_of_contacts(session: Session) -> list[str]:
    """``unique`` is what the column declares; a key's uniqueness is another attribute."""
    columns = inspect(Contact).columns
    return [column.name for column in columns if column.unique or column.primary_key]
