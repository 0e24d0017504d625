"""Texts, bytes, and what is stored as one of these."""

import re
from typing import Any
from uuid import UUID

from sqlalchemy import (
    BINARY,
    BLOB,
    CHAR,
    CLOB,
    DATETIME,
    NCHAR,
    NVARCHAR,
    TEXT,
    TIMESTAMP,
    VARBINARY,
    VARCHAR,
    Column,
    Engine,
    LargeBinary,
    MetaData,
    PickleType,
    String,
    Table,
    Text,
    Unicode,
    UnicodeText,
    Uuid,
    cast,
    func,
    insert,
    literal,
    select,
    type_coerce,
)
from sqlalchemy import UUID as NATIVE_UUID
from sqlalchemy.dialects import mysql, sqlite
from sqlalchemy.orm import Session
from sqlalchemy.types import TypeEngine

from sqlalchemy_side.specimens.columns import column_types
from sqlalchemy_side.specimens.models import Collector


def types_of_texts(engine: Engine) -> list[str]:
    """``Text`` of MariaDB ends after 65535 bytes, unless it has a variant for it."""
    shelf = Table(
        "specimens_shelf",
        MetaData(),
        Column("label", String(20)),
        Column("story", Text().with_variant(mysql.LONGTEXT(), "mysql", "mariadb")),
        Column("varchar", VARCHAR(20)),
        Column("char", CHAR(5)),
        Column("nchar", NCHAR(5)),
        Column("text", TEXT),
        Column("unicode_label", Unicode(20)),
        Column("unicode_story", UnicodeText),
    )
    with engine.begin() as connection:
        shelf.create(connection)
        return column_types(connection, shelf)


def types_of_bytes(engine: Engine) -> list[str]:
    """``Uuid`` is what the database has, ``UUID`` the type of that name."""
    shelf = Table(
        "specimens_shelf",
        MetaData(),
        Column("photo", LargeBinary().with_variant(mysql.LONGBLOB(), "mysql", "mariadb")),
        Column("label", PickleType),
        Column("code", Uuid),
        Column("own", NATIVE_UUID),
    )
    with engine.begin() as connection:
        shelf.create(connection)
        return column_types(connection, shelf)


def types_of_lengths(engine: Engine) -> list[str]:
    """Types of the dialect and of SQL."""
    types: tuple[TypeEngine[Any], ...] = (
        *(mysql.TINYTEXT(), mysql.TEXT(), mysql.MEDIUMTEXT(), mysql.LONGTEXT()),
        *(mysql.TINYBLOB(), BLOB(), mysql.MEDIUMBLOB(), mysql.LONGBLOB()),
        *(mysql.NCHAR(5), mysql.NVARCHAR(5), mysql.CHAR(5), mysql.VARCHAR(5)),
        *(BINARY(4), VARBINARY(4)),
    )
    columns = [Column(f"column_{number}", type_) for number, type_ in enumerate(types)]
    shelf = Table("specimens_shelf", MetaData(), *columns)
    with engine.begin() as connection:
        shelf.create(connection)
        return column_types(connection, shelf)


def texts_that_come_back_otherwise(engine: Engine) -> tuple[Any, ...]:
    """The types of a fixed length are filled."""
    shelf = Table(
        "specimens_shelf",
        MetaData(),
        Column("char", CHAR(5)),
        Column("varchar", VARCHAR(5)),
        Column("binary", BINARY(4)),
        Column("varbinary", VARBINARY(4)),
    )
    texts = {"char": "ab ", "varchar": "ab ", "binary": b"ab", "varbinary": b"ab"}
    with engine.begin() as connection:
        shelf.create(connection)
        connection.execute(insert(shelf), texts)
        return tuple(connection.execute(select(shelf)).one())


def rarity_and_features(engine: Engine) -> tuple[list[str], list[str]]:
    """Words are ordered as in the type, and ``SET`` reads and writes a set."""
    shelf = Table(
        "specimens_shelf",
        MetaData(),
        Column("rarity", mysql.ENUM("rare", "common")),
        Column("features", mysql.SET("raw", "cut", "clear")),
    )
    rows = [
        {"rarity": "common", "features": {"clear", "raw"}},
        {"rarity": "rare", "features": {"cut"}},
    ]
    with engine.begin() as connection:
        shelf.create(connection)
        connection.execute(insert(shelf), rows)
        rarities = connection.scalars(select(shelf.c.rarity).order_by(shelf.c.rarity)).all()
        common = select(shelf.c.features).where(shelf.c.rarity == "common")
        return list(rarities), sorted(connection.scalars(common).one())


def addresses_in_order(engine: Engine) -> tuple[list[str], str]:
    """The types of MariaDB order addresses by their numbers."""
    shelf = Table(
        "specimens_shelf", MetaData(), Column("four", mysql.INET4), Column("six", mysql.INET6)
    )
    rows = [{"four": "10.0.0.10", "six": "2001:DB8:0::0001"}, {"four": "10.0.0.2", "six": "::1"}]
    with engine.begin() as connection:
        shelf.create(connection)
        connection.execute(insert(shelf), rows)
        found = connection.execute(select(shelf.c.four, shelf.c.six).order_by(shelf.c.four)).all()
        return [row.four for row in found], found[-1].six


def pickled_label(engine: Engine) -> Any:
    """``PickleType`` stores any value, and no database can look into it."""
    shelf = Table("specimens_shelf", MetaData(), Column("label", PickleType))
    with engine.begin() as connection:
        shelf.create(connection)
        connection.execute(insert(shelf).values(label=("quartz", (3, 2.5))))
        return connection.scalars(select(shelf.c.label)).one()


def code_of_a_collector(session: Session) -> UUID:
    """``Uuid`` reads and writes what Django has written."""
    code = type_coerce(Collector.code, Uuid())
    given = UUID("a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11")
    return session.scalars(select(code).where(code == given)).one()


def kinds_of_values_of_sqlite(session: Session) -> list[str]:
    """The words in the name of a type decide."""
    types: tuple[TypeEngine[Any], ...] = (
        *(CLOB(), NVARCHAR(5), BLOB(), LargeBinary(), DATETIME(), TIMESTAMP()),
    )
    text = literal("007", String())
    return [session.scalars(select(func.typeof(cast(text, type_)))).one() for type_ in types]


def functions_of_a_stored_document(session: Session) -> tuple[str, str]:
    """The type has the functions in its statements."""
    shelf = Table("specimens_shelf", MetaData(), Column("details", sqlite.JSONB))
    write = insert(shelf).values(details={}).compile(dialect=sqlite.dialect())
    read = select(shelf).compile(dialect=sqlite.dialect())
    [written] = re.findall(r"VALUES \((\w+)", str(write))
    [read_by] = re.findall(r"SELECT (\w+)", str(read))
    return written, read_by
