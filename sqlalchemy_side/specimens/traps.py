"""Ports that run, and answer otherwise."""

from contextlib import suppress
from datetime import UTC, datetime

from sqlalchemy import (
    Boolean,
    Column,
    Computed,
    DateTime,
    Engine,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Time,
    Uuid,
    cast,
    create_engine,
    delete,
    func,
    insert,
    inspect,
    literal,
    select,
    text,
    type_coerce,
)
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from sqlalchemy_side.specimens.columns import is_stored
from sqlalchemy_side.specimens.models import Collector
from sqlalchemy_side.specimens.queries.constraints import INLINE
from sqlalchemy_side.specimens.queries.keys import IS_IDENTITY

FOUND = datetime(2024, 3, 1, 12, 30, 5, 654321)


def fractions_of_plain_types(engine: Engine) -> tuple[int, int]:
    """Take the types that are called so."""
    shelf = Table("specimens_shelf", MetaData(), Column("found", DateTime), Column("hour", Time))
    with engine.begin() as connection:
        shelf.create(connection)
        connection.execute(insert(shelf).values(found=FOUND, hour=FOUND.time()))
        row = connection.execute(select(shelf)).one()
    return row.found.microsecond, row.hour.microsecond


def fractions_of_the_clock_of_the_database(engine: Engine) -> bool:
    """Let the database fill in the moment."""
    shelf = Table(
        "specimens_shelf",
        MetaData(),
        Column("place", DateTime),
        Column("created", DateTime, server_default=func.now()),
    )
    with engine.begin() as connection:
        shelf.create(connection)
        for _ in range(3):
            connection.execute(insert(shelf).values(place=None))
        return any(moment.microsecond for moment in connection.scalars(select(shelf.c.created)))


def moment_without_its_zone(session: Session) -> str:
    """Take ``DateTime`` as it is."""
    session.execute(text("SET LOCAL TIME ZONE 'America/New_York'"))
    moment = literal(datetime(2024, 1, 10, 12, tzinfo=UTC), DateTime(timezone=True))
    return session.scalars(select(cast(moment, DateTime()))).one().isoformat()


def key_that_is_serial(engine: Engine) -> str:
    """Leave ``Identity`` out."""
    shelf = Table("specimens_shelf", MetaData(), Column("id", Integer, primary_key=True))
    with engine.begin() as connection:
        shelf.create(connection)
        return str(connection.scalars(IS_IDENTITY).one())


def collectors_that_a_plain_engine_deletes(engine: Engine) -> list[str]:
    """Create the engine without listeners."""
    plain = create_engine(engine.url)
    deleted = []
    for name in ("Ada", "Bo", "Cy"):
        with suppress(IntegrityError):
            with plain.begin() as connection:
                connection.execute(delete(Collector).where(Collector.name == name))
            deleted.append(name)
    plain.dispose()
    return deleted


def foreign_key_by_the_inspector(engine: Engine) -> bool:
    """Ask the inspector for the options."""
    with engine.begin() as connection:
        connection.execute(INLINE)
        [key] = inspect(connection).get_foreign_keys("specimens_box")
    return bool(key["options"].get("deferrable"))


def names_without_a_convention(engine: Engine) -> list[str]:
    """Leave the names to SQLAlchemy and the database."""
    Table(
        "specimens_shelf",
        metadata := MetaData(),
        Column("label", String(20), unique=True),
        Column("place", String(20), index=True),
    )
    metadata.create_all(engine)
    inspector = inspect(engine)
    unique = inspector.get_unique_constraints("specimens_shelf")
    indexes = inspector.get_indexes("specimens_shelf")
    return sorted({str(found["name"]) for found in (*unique, *indexes)})


def names_by_mariadb(engine: Engine) -> list[str]:
    """Leave the names to SQLAlchemy and the database."""
    return names_without_a_convention(engine)


def index_of_a_unique_label(engine: Engine) -> int:
    """Declare the label unique."""
    shelf = Table("specimens_shelf", MetaData(), Column("label", String(20), unique=True))
    shelf.create(engine)
    return len(inspect(engine).get_indexes("specimens_shelf"))


def code_of_a_collector_as_a_text(session: Session) -> str:
    """The type of models that aldjemy makes with SQLAlchemy 1.4."""
    code = type_coerce(Collector.code, Uuid(as_uuid=False))
    given = "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"
    return session.scalars(select(code).where(code == given)).one()


def labels_unique_in_any_case(engine: Engine) -> int:
    """Give the condition to the databases that know it."""
    shelf = Table(
        "specimens_shelf", MetaData(), Column("label", String(20)), Column("in_use", Boolean)
    )
    where = shelf.c.in_use
    Index(
        "specimens_in_use", shelf.c.label, unique=True, postgresql_where=where, sqlite_where=where
    )
    shelf.create(engine)
    for in_use in (True, False, False, True):
        with suppress(IntegrityError), engine.begin() as connection:
            connection.execute(insert(shelf).values(label="north", in_use=in_use))
    with engine.connect() as connection:
        return connection.scalars(select(func.count()).select_from(shelf)).one()


def doubled_number_of_the_database(engine: Engine) -> bool:
    """Leave it to the database."""
    twice = Column("twice", Integer, Computed("height * 2"))
    shelf = Table("specimens_shelf", MetaData(), Column("height", Integer), twice)
    return is_stored(engine, shelf)
