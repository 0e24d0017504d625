"""Who is informed when classes are declared, and tables are created or read."""

from collections.abc import Callable
from typing import Any, ClassVar

from sqlalchemy import Column, Engine, ForeignKey, Integer, MetaData, String, Table, event, orm
from sqlalchemy.orm import DeclarativeBase, Mapped, Mapper, Session, mapped_column, relationship

from sqlalchemy_django.base import Base
from sqlalchemy_side.workshop.listening import listening
from sqlalchemy_side.workshop.models import Part

#: SQLAlchemy 2.0 has no events of a registry.
HAS_REGISTRY_EVENTS = hasattr(orm, "TypeResolve")


class Minutes:
    """A length of time."""


def _noting(heard: list[str], text: str) -> Callable[..., None]:
    """Return a listener that notes a text."""
    return lambda *_, **_options: heard.append(text)


def class_that_is_declared(session: Session) -> list[tuple[str, list[str]]]:
    """The event is sent when the class has its mapper; the relations are set up later."""
    heard = []

    class ThrowAway(DeclarativeBase):
        pass

    def note(mapper: Mapper[Any], class_: type) -> None:
        heard.append((class_.__name__, list(mapper.columns.keys())))

    event.listen(ThrowAway, "after_mapper_constructed", note, propagate=True)

    class Ticket(ThrowAway):
        __tablename__ = "ticket"
        id: Mapped[int] = mapped_column(primary_key=True)
        title: Mapped[str]

    return heard


def plural_of_each_class(session: Session) -> str:
    """``instrument_class`` is sent first, and the listener may add to the class."""

    class ThrowAway(DeclarativeBase):
        plural: ClassVar[str]

    def add_plural(_mapper: Mapper[Any], class_: Any) -> None:
        class_.plural = f"{class_.__name__}s"

    event.listen(ThrowAway, "instrument_class", add_plural, propagate=True)

    class Ticket(ThrowAway):
        __tablename__ = "ticket"
        id: Mapped[int] = mapped_column(primary_key=True)

    return Ticket.plural


def attributes_of_a_class(session: Session) -> list[str]:
    """The event is sent for each attribute when the mapper is configured."""
    heard = []

    class ThrowAway(DeclarativeBase):
        pass

    def note(_class: type, key: str, _attribute: Any) -> None:
        if key != "id":
            heard.append(key)

    event.listen(ThrowAway, "attribute_instrument", note, propagate=True)

    class Ticket(ThrowAway):
        __tablename__ = "ticket"
        id: Mapped[int] = mapped_column(primary_key=True)
        title: Mapped[str]
        place: Mapped[str]

    ThrowAway.registry.configure()
    return heard


def class_that_is_given_up(session: Session) -> list[str]:
    """``dispose`` of the registry ends the mappings of its classes."""
    heard: list[str] = []

    class ThrowAway(DeclarativeBase):
        pass

    def note_begin(class_: type) -> None:
        heard.append(f"{class_.__name__} declared")

    def note_end(class_: type) -> None:
        heard.append(f"{class_.__name__} given up")

    event.listen(ThrowAway, "class_instrument", note_begin, propagate=True)
    event.listen(ThrowAway, "class_uninstrument", note_end, propagate=True)

    class Ticket(ThrowAway):
        __tablename__ = "ticket"
        id: Mapped[int] = mapped_column(primary_key=True)

    ThrowAway.registry.dispose()
    return heard


def class_that_is_ready(session: Session) -> list[bool]:
    """Mappers are configured when they are used first, or when the program wants it."""
    seen = []

    class ThrowAway(DeclarativeBase):
        pass

    def look(mapper: Mapper[Any], _class: type) -> None:
        seen.append(mapper.configured)

    event.listen(ThrowAway, "before_mapper_configured", look, propagate=True)
    event.listen(ThrowAway, "mapper_configured", look, propagate=True)

    class Ticket(ThrowAway):
        __tablename__ = "ticket"
        id: Mapped[int] = mapped_column(primary_key=True)

    ThrowAway.registry.configure()
    return seen


def other_side_of_a_relation(session: Session) -> list[bool]:
    """These events are for all mappers, and are sent once for each configuration."""
    seen = []

    class ThrowAway(DeclarativeBase):
        pass

    class Ticket(ThrowAway):
        __tablename__ = "ticket"
        id: Mapped[int] = mapped_column(primary_key=True)
        owner_id: Mapped[int] = mapped_column(ForeignKey("owner.id"))
        owner = relationship("Owner", backref="tickets")

    class Owner(ThrowAway):
        __tablename__ = "owner"
        id: Mapped[int] = mapped_column(primary_key=True)

    def look() -> None:
        seen.append(hasattr(Owner, "tickets"))

    with listening(Mapper, {"before_configured": look, "after_configured": look}):
        ThrowAway.registry.configure()
    return seen


def type_of_an_annotation(session: Session) -> str:
    """The listener gets the annotation, and returns a type if it knows one."""

    class ThrowAway(DeclarativeBase):
        # What SQLAlchemy 2.0 has in place of the event.
        type_annotation_map = {} if HAS_REGISTRY_EVENTS else {Minutes: Integer}

    def resolve(annotation: Any) -> Integer | None:
        return Integer() if annotation.resolved_type is Minutes else None

    if HAS_REGISTRY_EVENTS:
        event.listen(ThrowAway, "resolve_type_annotation", resolve)

    class Ticket(ThrowAway):
        __tablename__ = "ticket"
        id: Mapped[int] = mapped_column(primary_key=True)
        length: Mapped[Minutes]

    return str(Ticket.__table__.c.length.type).lower()


def column_and_its_table(session: Session) -> list[bool]:
    """The events are also sent for tables, indexes and constraints."""
    seen: list[bool] = []
    column = Column("title", String)

    def look(target: Column[str], _table: Table) -> None:
        seen.append(target.table is not None)

    event.listen(column, "before_parent_attach", look)
    event.listen(column, "after_parent_attach", look)
    Table("ticket", MetaData(), column)
    return seen


def columns_that_are_read(session: Session) -> list[str]:
    """The listener may change what is read before the column is made of it."""

    def rename(_inspector: Any, _table: Table, column: Any) -> None:
        column["key"] = f"part_{column['name']}"

    metadata = MetaData()
    event.listen(metadata, "column_reflect", rename)
    return Table("workshop_part", metadata, autoload_with=session.connection()).columns.keys()


def table_that_is_created_and_dropped(engine: Engine) -> list[str]:
    """The events of a table are sent before and after its statements."""
    heard: list[str] = []
    shelf = Table("workshop_shelf", MetaData(), Column("id", Integer, primary_key=True))
    event.listen(shelf, "before_create", _noting(heard, "create"))
    event.listen(shelf, "after_create", _noting(heard, "created"))
    event.listen(shelf, "before_drop", _noting(heard, "drop"))
    event.listen(shelf, "after_drop", _noting(heard, "dropped"))
    shelf.create(engine, checkfirst=False)
    shelf.drop(engine, checkfirst=False)
    return heard


def tables_that_exist_already(engine: Engine) -> list[str]:
    """The events of the metadata are sent in any case, with the tables that are missing."""
    heard: list[str] = []
    listeners = {"before_create": _noting(heard, "before"), "after_create": _noting(heard, "after")}
    with listening(Base.metadata, listeners):
        Base.metadata.create_all(engine, tables=[Part.__table__])
    return heard
