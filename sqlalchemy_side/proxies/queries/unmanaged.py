"""A second class of the same table, compared with a subclass."""

from collections.abc import Sequence

from sqlalchemy import ScalarResult, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from sqlalchemy_side.proxies.models import MyPerson, Person, UnmanagedPerson


def tables_of_chapter(session: Session) -> list[str]:
    """Both classes share one ``Table``, which the metadata holds once."""
    names = inspect(session.connection()).get_table_names()
    return sorted(name for name in names if name.startswith("proxies_"))


def unmanaged_people(session: Session) -> ScalarResult[UnmanagedPerson]:
    """``include_properties`` names the columns of the table that are read."""
    return session.scalars(select(UnmanagedPerson).order_by(UnmanagedPerson.last_name))


def fields_of_proxy_and_unmanaged(session: Session) -> tuple[list[str], list[str]]:
    """A subclass has its parent's columns; a class of the same table has what it includes."""
    return inspect(MyPerson).column_attrs.keys(), inspect(UnmanagedPerson).column_attrs.keys()


def person_found_unmanaged(session: Session) -> UnmanagedPerson:
    """Both classes read and write one table."""
    person = Person(first_name="Yoko", last_name="Ono")
    session.add(person)
    session.flush()
    return session.get_one(UnmanagedPerson, person.id)


def rename_unmanaged_person(session: Session) -> Person:
    """A flush writes only what has changed."""
    unmanaged = session.get_one(UnmanagedPerson, 1)
    unmanaged.last_name = "Starkey"
    return session.get_one(Person, 1)


def add_unmanaged_person(session: Session) -> None:
    """The table knows the column, but the class does not set it."""
    session.add(UnmanagedPerson(last_name="Ono"))


def whether_unmanaged_is_that_person(session: Session) -> tuple[bool, bool, bool]:
    """Objects of two classes are never equal, so classes and keys are compared."""
    person, mine = session.get_one(Person, 1), session.get_one(MyPerson, 1)
    unmanaged = session.get_one(UnmanagedPerson, 1)
    is_mine, is_unmanaged = (
        isinstance(candidate, type(person)) and candidate.id == person.id
        for candidate in (mine, unmanaged)
    )
    return is_mine, is_unmanaged, hasattr(unmanaged, "do_something")


def unmanaged_copy_out_of_step(session: Session) -> Sequence[object]:
    """Nothing compares a table that is declared twice; sharing ``__table__`` avoids it."""

    class Base(DeclarativeBase):
        pass

    class StalePerson(Base):
        __tablename__ = "proxies_person"
        id: Mapped[int] = mapped_column(primary_key=True)
        nickname: Mapped[str]

    return session.scalars(select(StalePerson)).all()
