"""From a name or an address to a connection, and the errors on the way."""

from sqlalchemy import (
    Engine,
    MetaData,
    Table,
    create_engine,
    engine_from_config,
    func,
    make_url,
    select,
    text,
)
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from sqlalchemy_side.branches.models import Book


def count_in_a_database_without_an_address(session: Session) -> int:
    """A session without an engine knows none for a statement either."""
    with Session() as unbound:
        return unbound.scalars(select(func.count()).select_from(Book)).one()


def connect_by_an_unknown_library(session: Session) -> str:
    """The first part of an address is a dialect, which is looked for when the engine is made."""
    return create_engine("oracel://db.example/books").name


def parts_of_an_address(session: Session) -> tuple[str | None, int | None, str | None]:
    """An address is an object with parts."""
    url = make_url("postgresql://ada@db.example:5433/books")
    return url.host, url.port, url.database


def count_by_settings(engine: Engine) -> int:
    """``engine_from_config`` takes the settings that have a prefix."""
    settings = {"library.url": engine.url, "library.echo": "false"}
    opened = engine_from_config(settings, prefix="library.")
    with opened.connect() as connection:
        number = connection.execute(select(func.count()).select_from(Book)).scalar_one()
    opened.dispose()
    return number


def tables_by_an_unknown_name(session: Session) -> list[str]:
    """``autoload_with`` reads the columns from the catalogue."""
    return [
        column.name
        for column in Table("branches_room", MetaData(), autoload_with=session.connection()).columns
    ]


def error_of_the_driver(engine: Engine) -> str:
    """``DBAPIError`` is the parent of all errors of databases, and ``orig`` is the driver's."""
    try:
        with engine.connect() as connection:
            connection.execute(text("SELECT * FROM branches_room"))
    except DBAPIError as error:
        return type(error.orig).__name__
    return ""
