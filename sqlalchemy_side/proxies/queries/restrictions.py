"""What a class without a table may inherit from; each function has its own base.

A class made from the models would stay among them.
"""

from collections.abc import Sequence

from sqlalchemy import ScalarResult, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from sqlalchemy_side.proxies.models import OrderedMyPerson, Person


def proxy_of_two_models(session: Session) -> None:
    """A class may have one mapped parent, with a table or without."""

    class Base(DeclarativeBase):
        pass

    class Somebody(Base):
        __tablename__ = "person"
        id: Mapped[int] = mapped_column(primary_key=True)

    class Employee(Base):
        __tablename__ = "employee"
        id: Mapped[int] = mapped_column(primary_key=True)

    class EmployedPerson(Somebody, Employee):
        pass


def proxy_of_no_model(session: Session) -> None:
    """Without a table and without a mapped parent there is nothing to map."""

    class Base(DeclarativeBase):
        pass

    class Nobody(Base):
        pass


def proxy_of_abstract_fields(session: Session) -> Sequence[object]:
    """The mixin's column is added to the parent's table, but not in the database."""

    class Base(DeclarativeBase):
        pass

    class Somebody(Base):
        __tablename__ = "proxies_person"
        id: Mapped[int] = mapped_column(primary_key=True)

    class Nicknamed:
        nickname: Mapped[str | None]

    class NicknamedPerson(Nicknamed, Somebody):
        pass

    return session.scalars(select(NicknamedPerson)).all()


def proxy_with_field(session: Session) -> Sequence[object]:
    """A subclass may add columns to its parent's table; nothing checks that they exist."""

    class Base(DeclarativeBase):
        pass

    class Somebody(Base):
        __tablename__ = "proxies_person"
        id: Mapped[int] = mapped_column(primary_key=True)

    class NicknamedPerson(Somebody):
        nickname: Mapped[str | None]

    return session.scalars(select(NicknamedPerson)).all()


def people_of_proxy_with_abstract_methods(session: Session) -> list[str]:
    """Classes that are not mapped are mixins, and there may be any number of them."""

    class Base(DeclarativeBase):
        pass

    class Singer:
        def sing(self) -> str:
            return f"{self} sings"

    class Drummer:
        def drum(self) -> str:
            return "drums"

    class Musician(Singer, Drummer, Base):
        __table__ = Person.__table__
        __str__ = Person.__str__

    statement = select(Musician).where(Person.__table__.c.id == 1)
    return [f"{musician.sing()} and {musician.drum()}" for musician in session.scalars(statement)]


def people_of_proxy_of_proxies(session: Session) -> ScalarResult[OrderedMyPerson]:
    """It is a subclass of a subclass; even here a second mapped parent would be rejected."""
    return session.scalars(OrderedMyPerson.ordered().where(OrderedMyPerson.last_name < "Lennon"))
