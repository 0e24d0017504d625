"""Tempting ports of Django's models; the right answers are in ``queries``."""

from typing import Any

from sqlalchemy import String, func, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from sqlalchemy_side.quickstart.models import Person


def columns_of_people_with_a_plain_key(session: Session) -> dict[str, str]:
    """The key as most tutorials declare it."""
    columns = inspect(_plain_person()).columns
    dialect = session.get_bind().dialect
    return {column.name: column.type.compile(dialect).lower() for column in columns}


def save_person_where_keys_are_reused(session: Session) -> tuple[int, int]:
    """The same table, created by ``create_all``, with the same people."""
    plain = _plain_person()
    plain.metadata.create_all(session.connection())
    for person in session.scalars(select(Person).order_by(Person.id)):
        names = {"first_name": person.first_name, "last_name": person.last_name}
        session.add(plain(id=person.id, **names))
    session.flush()
    session.delete(session.get_one(plain, 4))
    number = session.scalars(select(func.count(plain.id))).one()
    session.add(newest := plain(first_name="Art", last_name="Garfunkel"))
    session.flush()
    key: int = newest.id
    return number, key


def _plain_person() -> type[Any]:
    class Throwaway(DeclarativeBase):
        pass

    class PlainPerson(Throwaway):
        __tablename__ = "quickstart_plain_person"

        id: Mapped[int] = mapped_column(primary_key=True)
        first_name: Mapped[str] = mapped_column(String(30))
        last_name: Mapped[str] = mapped_column(String(30))

    return PlainPerson
