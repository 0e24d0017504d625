"""Foreign keys with their actions, unique conditions, checks, and names."""

from contextlib import suppress
from typing import Any
from uuid import UUID

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Engine,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Row,
    String,
    Table,
    delete,
    func,
    insert,
    inspect,
    select,
    text,
    update,
)
from sqlalchemy.dialects import postgresql
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from sqlalchemy_side.specimens.models import Collector


def collectors_that_sql_may_delete(engine: Engine) -> list[str]:
    """SQLite refuses only where each connection has switched ``PRAGMA foreign_keys`` on."""
    deleted = []
    for name in ("Ada", "Bo", "Cy"):
        # A key that is deferred is checked by the commit.
        with suppress(IntegrityError):
            with engine.begin() as connection:
                connection.execute(delete(Collector).where(Collector.name == name))
            deleted.append(name)
    return deleted


def boxes_of_changed_shelves(engine: Engine) -> list[Row[tuple[int, int | None]]]:
    """The actions are options of the key."""
    metadata = MetaData()
    shelf = Table("specimens_shelf", metadata, Column("id", Integer, primary_key=True))
    reference = ForeignKey("specimens_shelf.id", onupdate="CASCADE", ondelete="SET NULL")
    box = Table(
        "specimens_box",
        metadata,
        Column("id", Integer, primary_key=True),
        Column("shelf_id", reference),
    )
    with engine.begin() as connection:
        metadata.create_all(connection, checkfirst=False)
        connection.execute(insert(shelf), [{"id": 1}, {"id": 2}])
        connection.execute(insert(box), [{"id": 1, "shelf_id": 1}, {"id": 2, "shelf_id": 2}])
        connection.execute(update(shelf).where(shelf.c.id == 1).values(id=7))
        connection.execute(delete(shelf).where(shelf.c.id == 2))
        return list(connection.execute(select(box.c.id, box.c.shelf_id).order_by(box.c.id)))


DEFINITION = text(
    "SELECT pg_get_constraintdef(oid), obj_description(oid) FROM pg_constraint "
    "WHERE conname = 'specimens_box_shelf'"
)


def foreign_key_in_full(engine: Engine) -> Row[Any]:
    """Each part of the constraint is an option."""
    metadata = MetaData()
    Table("specimens_shelf", metadata, Column("id", Integer, primary_key=True))
    reference = ForeignKey(
        "specimens_shelf.id",
        name="specimens_box_shelf",
        match="FULL",
        onupdate="CASCADE",
        ondelete="SET NULL",
        deferrable=True,
        initially="DEFERRED",
        comment="where it is",
    )
    Table("specimens_box", metadata, Column("shelf_id", reference))
    with engine.begin() as connection:
        metadata.create_all(connection, checkfirst=False)
        return connection.execute(DEFINITION).one()


def tables_that_refer_to_each_other(engine: Engine) -> dict[str, list[str]]:
    """``use_alter`` adds a constraint when both tables are there; it then needs a name."""
    metadata = MetaData()
    largest = ForeignKey("specimens_box.id", name="specimens_largest", use_alter=True)
    Table(
        "specimens_shelf",
        metadata,
        Column("id", Integer, primary_key=True),
        Column("largest_id", largest),
    )
    Table(
        "specimens_box",
        metadata,
        Column("id", Integer, primary_key=True),
        Column("shelf_id", ForeignKey("specimens_shelf.id")),
    )
    metadata.create_all(engine, checkfirst=False)
    inspector = inspect(engine)
    return {
        table: [key["referred_table"] for key in inspector.get_foreign_keys(table)]
        for table in ("specimens_box", "specimens_shelf")
    }


INLINE = text(
    "CREATE TABLE specimens_box (shelf_id bigint "
    "REFERENCES specimens_collector (id) DEFERRABLE INITIALLY DEFERRED)"
)


def foreign_key_that_waits(engine: Engine) -> bool:
    """The text of the table has what Django writes there."""
    definition = text("SELECT sql FROM sqlite_master WHERE name = 'specimens_box'")
    with engine.begin() as connection:
        connection.execute(INLINE)
        return "DEFERRABLE INITIALLY DEFERRED" in connection.scalars(definition).one()


def names_of_constraints(engine: Engine) -> list[str]:
    """A convention names what has no name; without it, only indexes get one."""
    convention = {
        "uq": "%(table_name)s_%(column_0_name)s_uniq",
        "ix": "%(table_name)s_%(column_0_name)s_idx",
    }
    Table(
        "specimens_shelf",
        metadata := MetaData(naming_convention=convention),
        Column("label", String(20), unique=True),
        Column("place", String(20), index=True),
    )
    metadata.create_all(engine, checkfirst=False)
    inspector = inspect(engine)
    unique = inspector.get_unique_constraints("specimens_shelf")
    indexes = inspector.get_indexes("specimens_shelf")
    return sorted({str(found["name"]) for found in (*unique, *indexes)})


def indexes_of_a_unique_label(engine: Engine) -> int:
    """The second index, with the class of operators for ``LIKE``, is declared as well."""
    shelf = Table("specimens_shelf", MetaData(), Column("label", String(20), unique=True))
    operators = {"label": "varchar_pattern_ops"}
    Index("specimens_shelf_label_like", shelf.c.label, postgresql_ops=operators)
    shelf.create(engine, checkfirst=False)
    return len(inspect(engine).get_indexes("specimens_shelf"))


def labels_unique_while_in_use(engine: Engine) -> int:
    """``ddl_if`` leaves the index out on databases without partial indexes."""
    shelf = Table(
        "specimens_shelf",
        MetaData(),
        Column("label", String(20)),
        Column("in_use", Boolean),
    )
    index = Index(
        "specimens_in_use",
        shelf.c.label,
        unique=True,
        postgresql_where=shelf.c.in_use,
        sqlite_where=shelf.c.in_use,
    )
    index.ddl_if(dialect=("postgresql", "sqlite"))  # type: ignore[arg-type]  # or several
    shelf.create(engine, checkfirst=False)
    for in_use in (True, False, False, True):
        with suppress(IntegrityError), engine.begin() as connection:
            connection.execute(insert(shelf).values(label="north", in_use=in_use))
    with engine.connect() as connection:
        return connection.scalars(select(func.count()).select_from(shelf)).one()


def check_that_waits(engine: Engine) -> None:
    """SQLAlchemy writes the words, which no database of the three accepts."""
    shelf = Table("specimens_shelf", MetaData(), Column("height", Integer))
    CheckConstraint("height > 0", deferrable=True, initially="DEFERRED", table=shelf)
    shelf.create(engine, checkfirst=False)


CODE = UUID("d0eebc99-9c0b-4ef8-bb6d-6bb9bd380a44")


def collectors_kept_once(session: Session) -> list[str]:
    """``insert()`` of a dialect returns an ``Insert``, which one's own class may extend."""
    given = [{"name": name, "code": CODE} for name in ("Ada", "Di")]
    adding = postgresql.Insert(Collector).values(given)
    session.execute(adding.on_conflict_do_nothing())
    return list(session.scalars(select(Collector.name).order_by(Collector.name)))
