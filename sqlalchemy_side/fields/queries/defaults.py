"""What a column holds when no value is given, who fills it in, and when."""

from typing import Any

from sqlalchemy import null, select, text
from sqlalchemy.orm import Session

from sqlalchemy_side.fields.models import Contact, Visitor


def pages_of_a_new_contact(session: Session) -> int | None:
    """A ``default`` is set at the flush; before it the attribute is None."""
    contact = Contact(name="Dora")
    session.add(contact)
    session.flush()
    return contact.pages


def save_contact_whose_pages_are_null(session: Session) -> int | None:
    """``None`` on a new object counts as not given; ``null()`` is NULL, and read after a flush."""
    contact = Contact(name="Dora", pages=null())
    session.add(contact)
    session.flush()
    return contact.pages


def save_two_contacts_and_change_the_information_on_one(session: Session) -> list[dict[str, Any]]:
    """A new dictionary counts as a change; a change inside the old one does not."""
    dora, ed = Contact(name="Dora"), Contact(name="Ed")
    for contact in (dora, ed):
        session.add(contact)
        session.flush()
    dora.contact_info = {**dora.contact_info, "phone": "1"}
    statement = select(Contact.contact_info).where(Contact.id.in_([dora.id, ed.id]))
    return list(session.scalars(statement.order_by(Contact.id)))


def save_visitor_with_a_name_only(session: Session) -> tuple[int, int]:
    """The database sets ``server_default``, unless a ``default`` exists, which Python sets."""
    visitor = Visitor(name="Xia")
    session.add(visitor)
    session.flush()
    return visitor.age, visitor.rating


def insert_visitor_by_sql(session: Session) -> tuple[int, int]:
    """Only ``server_default`` is in the schema, so other programs do not see ``default``."""
    session.execute(text("INSERT INTO fields_visitor (name) VALUES (:name)"), {"name": "Xia"})
    visitor = session.scalars(select(Visitor).where(Visitor.name == "Xia")).one()
    return visitor.age, visitor.rating


def save_visitor_with_both_given(session: Session) -> tuple[int, int]:
    """A default applies to a missing value, not to a false one."""
    visitor = Visitor(name="Xia", age=0, rating=0)
    session.add(visitor)
    session.flush()
    session.refresh(visitor)
    return visitor.age, visitor.rating
