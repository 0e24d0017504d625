"""Missing and empty values, and what may be left out."""

from sqlalchemy import ScalarResult, String, func, or_, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, validates

from sqlalchemy_side.fields.models import Contact


def contacts_whose_nickname_is_null(session: Session) -> ScalarResult[Contact]:
    """``== None`` also compiles to IS NULL, but ``is_`` is explicit."""
    return session.scalars(select(Contact).where(Contact.nickname.is_(None)))


def contacts_whose_nickname_is_empty(session: Session) -> ScalarResult[Contact]:
    """An empty string is a value like any other."""
    return session.scalars(select(Contact).where(Contact.nickname == ""))


def contacts_with_no_nickname(session: Session) -> ScalarResult[Contact]:
    """``Mapped[str | None]`` makes the column nullable; an empty string remains possible."""
    is_nothing = or_(Contact.nickname.is_(None), Contact.nickname == "")
    return session.scalars(select(Contact).where(is_nothing).order_by(Contact.id))


def contacts_without_a_note(session: Session) -> ScalarResult[Contact]:
    """``Mapped[str]`` is NOT NULL; nothing declares that the text may be blank."""
    return session.scalars(select(Contact).where(Contact.note == "").order_by(Contact.id))


def save_contact_with_a_name_only(session: Session) -> tuple[str, str | None, str | None]:
    """A missing value is NULL, so the empty string must be the column's default."""
    contact = Contact(name="Dora")
    session.add(contact)
    session.flush()
    return contact.note, contact.nickname, contact.email


def save_contact_with_a_blank_name(session: Session) -> int:
    """Nothing is checked before the database, which accepts an empty string."""
    session.add(Contact(name=""))
    statement = select(func.count()).select_from(Contact).where(Contact.name == "")
    return session.scalars(statement).one()


def contact_with_a_blank_name_when_validated(session: Session) -> object:
    """``validates`` raises when the attribute is set: for every object, not on demand."""

    class Throwaway(DeclarativeBase):
        pass

    class ValidatedContact(Throwaway):
        __tablename__ = "fields_contact"

        id: Mapped[int] = mapped_column(primary_key=True)
        name: Mapped[str] = mapped_column(String(60))

        @validates("name")
        def refuse_blank(self, key: str, value: str) -> str:
            if not value:
                raise ValueError(f"{key} may not be blank")
            return value

    return ValidatedContact(name="")


def save_contact_whose_name_is_null(session: Session) -> Contact:
    """``Mapped[str]`` is the column's NOT NULL, so the database refuses."""
    contact = Contact(name=None)
    session.add(contact)
    return contact
