"""Tempting ports of Django's queries; the right answers are in ``queries``."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Enum, func, select, type_coerce
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from sqlalchemy_side.fields.models import (
    Contact,
    EnumeratedStudent,
    EveryField,
    Fruit,
    Musician,
    OrderLineItem,
    Person,
    YearInSchool,
)


def numbers_of_albums_by_a_plain_join(session: Session) -> Sequence[tuple[str, int]]:
    """``annotate(Count("album"))``, with the most obvious join."""
    statement = (
        select(Musician.last_name, func.count())
        .join(Musician.album_set)
        .group_by(Musician.id, Musician.last_name)
        .order_by(Musician.last_name)
    )
    return session.execute(statement).all()


def rename_a_fruit(session: Session) -> Sequence[str]:
    """The guide's example, line by line."""
    fruit = Fruit(name="Apple")
    session.add(fruit)
    session.flush()
    fruit.name = "Pear"
    session.flush()
    return session.scalars(select(Fruit.name).order_by(Fruit.name)).all()


def line_item_of_a_reversed_key(session: Session) -> OrderLineItem | None:
    """``get(order="A755H", product=1)``, as a tuple."""
    return session.get(OrderLineItem, ("A755H", 1))


def save_person_of_a_size_that_enum_lacks(session: Session) -> tuple[str, str]:
    """The choices as the type of the column."""
    sizes = Enum(*Person.SHIRT_SIZES, native_enum=False)
    session.add(Person(name="Dino", shirt_size="X"))
    size = select(type_coerce(Person.shirt_size, sizes)).where(Person.name == "Dino")
    stored = session.scalars(size).one()
    return stored, stored


def enumerated_juniors_by_the_members_name(session: Session) -> Sequence[EnumeratedStudent]:
    """The column with the default type of ``Mapped[YearInSchool]``."""
    year = type_coerce(EnumeratedStudent.year_in_school, Enum(YearInSchool, native_enum=False))
    return session.scalars(select(EnumeratedStudent).where(year == YearInSchool.JUNIOR)).all()


def enumerated_students_in_the_upper_classes_by_text(session: Session) -> list[EnumeratedStudent]:
    """The comparison with values, which works with ``TextChoices``."""
    students: Sequence[Any] = session.scalars(select(EnumeratedStudent)).all()
    return [student for student in students if student.year_in_school in {"JR", "SR"}]


def pages_of_a_contact_before_the_flush(session: Session) -> int | None:
    """The attribute read at once, as on Django's object."""
    contact = Contact(name="Dora")
    pages = contact.pages
    session.add(contact)
    session.flush()
    return pages


def save_contact_whose_pages_are_none(session: Session) -> int | None:
    """``Contact.objects.create(name="Dora", pages=None)``, word for word."""
    contact = Contact(name="Dora", pages=None)
    session.add(contact)
    session.flush()
    return contact.pages


def save_two_contacts_and_change_the_information_in_place(
    session: Session,
) -> Sequence[dict[str, Any]]:
    """``contact.contact_info["phone"] = "1"``, and a flush for ``save``."""
    dora, ed = Contact(name="Dora"), Contact(name="Ed")
    for contact in (dora, ed):
        session.add(contact)
        session.flush()
    dora.contact_info["phone"] = "1"
    session.flush()
    statement = select(Contact.contact_info).where(Contact.id.in_([dora.id, ed.id]))
    return session.scalars(statement.order_by(Contact.id)).all()


def change_generated_value_by_flush(session: Session) -> tuple[int | None, int | None]:
    """``row.generated_field = 1`` and ``row.save()``, word for word."""
    row = session.get_one(EveryField, 1)
    row.generated_field = 1
    row.integer_field = 5
    by_hand = row.generated_field
    session.flush()
    return by_hand, row.generated_field


def save_negative_in_a_plain_integer(session: Session) -> int:
    """``PositiveIntegerField()`` as ``Mapped[int]``."""

    class Throwaway(DeclarativeBase):
        pass

    class PlainField(Throwaway):
        __tablename__ = "fields_plain_field"

        id: Mapped[int] = mapped_column(primary_key=True)
        positive_integer_field: Mapped[int]

    Throwaway.metadata.create_all(session.connection())
    session.add(PlainField(id=1, positive_integer_field=-1))
    session.flush()
    return session.scalars(select(PlainField.positive_integer_field)).one()
