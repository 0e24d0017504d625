"""Tables: defaults, attributes of columns, notes, views, copies and triggers."""

from typing import Any

import sqlalchemy
from sqlalchemy import (
    DDL,
    CheckConstraint,
    Column,
    ColumnDefault,
    Computed,
    DefaultClause,
    Engine,
    FetchedValue,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Row,
    String,
    Table,
    UniqueConstraint,
    event,
    func,
    insert,
    inspect,
    select,
    update,
)
from sqlalchemy.orm import Session, registry
from sqlalchemy.schema import DropTable

from sqlalchemy_side.specimens.columns import is_stored
from sqlalchemy_side.specimens.models import Specimen


def values_that_nobody_gave(engine: Engine) -> list[Row[Any]]:
    """``default`` and ``onupdate`` are for statements, ``server_default`` is of the database."""
    shelf = Table(
        "specimens_shelf",
        MetaData(),
        Column("place", String(20), ColumnDefault("unknown")),
        Column("label", String(20), insert_default=lambda: "given"),
        Column("state", String(20), DefaultClause("new")),
        Column("changes", Integer, default=0, onupdate=lambda: 1),
    )
    with engine.begin() as connection:
        shelf.create(connection, checkfirst=False)
        connection.execute(insert(shelf))
        rows = [connection.execute(select(shelf)).one()]
        connection.execute(update(shelf).values(label="given"))
        return [*rows, connection.execute(select(shelf)).one()]


TRIGGER = DDL(  # type: ignore[no-untyped-call]  # SQLAlchemy has no hints for it
    "CREATE TRIGGER specimens_count AFTER UPDATE OF label ON specimens_shelf "
    "BEGIN UPDATE specimens_shelf SET changes = changes + 1 WHERE id = new.id; END"
)


def changes_counted_by_a_trigger(engine: Engine) -> tuple[str, int]:
    """A flush expires what ``server_onupdate`` marks, and the trigger is DDL of the table."""
    mapping = registry()
    counted: Column[int] = Column("changes", Integer, default=0, server_onupdate=FetchedValue())
    shelves = Table(
        "specimens_shelf",
        mapping.metadata,
        Column("id", Integer, primary_key=True),
        Column("label", String(20), nullable=False),
        counted,
    )
    event.listen(shelves, "after_create", TRIGGER.execute_if(dialect="sqlite"))

    class Shelf:
        label: str
        changes: int

    mapping.map_imperatively(Shelf, shelves)
    shelves.create(engine, checkfirst=False)
    with Session(engine) as session, session.begin():
        north = Shelf()
        north.label = "north"
        session.add(north)
        session.flush()
        north.label = "south"
        session.flush()
        return north.label, north.changes


def names_of_columns_in_python(session: Session) -> tuple[dict[str, str], str]:
    """``key`` is the name in Python; ``link_to_name`` is for references by the name in SQL."""
    metadata = MetaData()
    shelf = Table("specimens_shelf", metadata, Column("nr", Integer, key="number"))
    reference = ForeignKey("specimens_shelf.nr", link_to_name=True)
    box = Table("specimens_box", metadata, Column("shelf_nr", reference, key="shelf"))
    return {str(column.name): column.key for column in (*shelf.c, *box.c)}, reference.column.key


def notes_of_a_table(session: Session) -> list[str]:
    """``info`` takes what the project likes, which SQLAlchemy copies and never reads."""
    shelf = Table(
        "specimens_shelf",
        MetaData(),
        Column("height", Integer, info={"note": "in centimetres"}),
        Column("width", Integer, info={"note": "filled in by hand"}),
    )
    index = Index("specimens_heights", shelf.c.height, info={"note": "used by the search"})
    unique = UniqueConstraint(shelf.c.width, info={"note": "a rule of the house"})
    check = CheckConstraint("width > 0", info={"note": "as in the shop"})
    reference = ForeignKey("specimens_box.id", info={"note": "left empty if unknown"})
    shelf.append_column(Column("box_id", reference, info=reference.info))
    return [part.info["note"] for part in (*shelf.c, index, unique, check)]


def columns_by_annotations(session: Session) -> dict[str, bool]:
    """An annotation with None is a column that may be null."""

    class Columns(sqlalchemy.TypedColumns):
        id = Column(Integer, primary_key=True)
        label: sqlalchemy.Named[str]
        height: sqlalchemy.Named[int | None]

    shelf = Table("specimens_shelf", MetaData(), Columns)
    return {str(column.name): bool(column.nullable) for column in shelf.c}


def specimens_of_a_view_and_a_copy(engine: Engine) -> tuple[int, int, int]:
    """Both statements are made of a query, and have a table for further ones."""
    labels = select(Specimen.label)
    view = sqlalchemy.CreateView(labels, "specimens_view")
    copy = sqlalchemy.CreateTableAs(labels, "specimens_copy")
    with engine.begin() as connection:
        connection.execute(view)
        connection.execute(copy)
    with Session(engine) as session, session.begin():
        found = session.scalars(select(Specimen).where(Specimen.label == "garnet")).one()
        values = {"mass": found.mass, "found": found.found, "collector_id": found.collector_id}
        session.add(Specimen(label="topaz", **values))
        in_view = session.scalars(select(func.count()).select_from(view.table)).one()
        in_copy = session.scalars(select(func.count()).select_from(copy.table)).one()
    with engine.begin() as connection:
        connection.execute(sqlalchemy.DropView(view.table))
        connection.execute(DropTable(copy.table))
    inspector = inspect(engine)
    names = (*inspector.get_table_names(), *inspector.get_view_names())
    return in_view, in_copy, len({"specimens_view", "specimens_copy"}.intersection(names))


def doubled_number_that_is_stored(engine: Engine) -> bool:
    """Without ``persisted``, the database decides."""
    twice = Column("twice", Integer, Computed("height * 2", persisted=True))
    shelf = Table("specimens_shelf", MetaData(), Column("height", Integer), twice)
    return is_stored(engine, shelf)
