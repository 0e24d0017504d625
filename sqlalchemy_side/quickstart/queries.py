"""A first model: its table, its registration, its key and its names."""

from typing import Any

from sqlalchemy import Column, ScalarResult, func, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session

from sqlalchemy_django.base import Base, SmallKey
from sqlalchemy_side.quickstart.models import Person, Room, Ticket


def table_of_people(session: Session) -> str:
    """The name is the value of ``__tablename__``."""
    return Person.__tablename__


def columns_of_people(session: Session) -> dict[str, str]:
    """A column's type is compiled for a dialect."""
    return {column.name: _type(session, column) for column in inspect(Person).columns}


def people_called_paul(session: Session) -> ScalarResult[Person]:
    """A select names the class; the session runs it."""
    statement = select(Person).where(Person.first_name == "Paul").order_by(Person.last_name.desc())
    return session.scalars(statement)


def save_person(session: Session) -> tuple[Person, int]:
    """``add`` only registers the object; the flush, at the latest at commit, inserts it."""
    person = Person(first_name="Fred", last_name="Flintstone")
    session.add(person)
    session.flush()
    return person, person.id


def tables_of_the_chapter(session: Session) -> list[str]:
    """A table is known once its class is defined: Alembic's ``env.py`` imports the models."""
    return [name for name in Base.metadata.tables if name.startswith("quickstart_")]


def model_that_belongs_nowhere(session: Session) -> type[DeclarativeBase]:
    """A class that declares no table name and inherits no table is refused."""
    base = type("Throwaway", (DeclarativeBase,), {})
    return type("Stray", (base,), {})


def second_model_of_one_table(session: Session) -> type[DeclarativeBase]:
    """Two classes may share a name, but not define one table in the same metadata."""
    base = type("Throwaway", (DeclarativeBase,), {})
    for module in ("myapp.models", "myapp.others"):
        body = {"__module__": module, "__tablename__": "myapp_person"}
        person = type("Person", (base,), {**body, "__annotations__": {"id": Mapped[SmallKey]}})
    return person


def types_of_the_keys(session: Session) -> dict[str, str]:
    """No key is ever added automatically; an ``Annotated`` type declares the usual key."""
    models: tuple[type[Base], ...] = (Person, Ticket, Room)
    return {model.__name__: _type(session, inspect(model).columns["id"]) for model in models}


def type_of_an_applications_keys(session: Session) -> tuple[str, str]:
    """A base or mixin with the key passes it on to all classes of a package."""

    class Throwaway(DeclarativeBase):
        id: Mapped[SmallKey]

    class Shelf(Throwaway):
        __tablename__ = "quickstart_shelf"

    key = inspect(Shelf).columns["id"]
    return key.name, _type(session, key)


def save_two_more_tickets(session: Session) -> list[int]:
    """``Mapped[int]`` is INTEGER, with 31 bits, unless a wider type is declared."""
    tickets = [Ticket(seat=seat) for seat in ("B1", "B2")]
    for ticket in tickets:
        session.add(ticket)
        session.flush()
    return [ticket.id for ticket in tickets]


def save_person_after_deleting_the_newest(session: Session) -> tuple[int, int]:
    """``sqlite_autoincrement`` keeps SQLite from reusing the key."""
    session.delete(session.get_one(Person, 4))
    # The query flushes the deletion: in one flush, the insert would come before the delete.
    number = session.scalars(select(func.count(Person.id))).one()
    person = Person(first_name="Art", last_name="Garfunkel")
    session.add(person)
    session.flush()
    return number, person.id


def save_person_after_one_with_a_key(session: Session) -> int:
    """A new object is always inserted, whether its key is given or not."""
    other = Person(first_name="Ringo", last_name="Starr")
    session.add_all([Person(id=10, first_name="Art", last_name="Garfunkel"), other])
    session.flush()
    return other.id


def verbose_names(session: Session) -> dict[str, list[str]]:
    """Human-readable names are kept in ``info``, with the same default as Django's."""
    return {
        model.__name__: [_verbose_name(column) for column in _columns(model)]
        for model in (Person, Ticket, Room)
    }


def label_of_first_name(session: Session) -> str:
    """Only the first letter changes; ``str.capitalize`` would lowercase the others."""
    name = _verbose_name(inspect(Person).columns["first_name"])
    return name[:1].upper() + name[1:]


def help_texts_of_people(session: Session) -> dict[str, str]:
    """Every column has ``info``, a dictionary for the application's own use."""
    return {column.name: column.info.get("help_text", "") for column in _columns(Person)}


def _columns(model: type[Base]) -> list[Column[Any]]:
    """Return a model's columns without its key."""
    return [column for column in inspect(model).columns if not column.primary_key]


def _verbose_name(column: Column[Any]) -> str:
    name: str = column.info.get("verbose_name", column.name.replace("_", " "))
    return name


def _type(session: Session, column: Column[Any]) -> str:
    """Return the type of a column as the session's database spells it."""
    return column.type.compile(session.get_bind().dialect).lower()
