"""The catalogue of a SQLite file, read by a fixed number of statements."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import NamedTuple

from side_by_side.databases import ImmutableWalConnection
from side_by_side.errors import SideBySideError

_OLDEST = (3, 37)

# Table-valued pragmas are evaluated row by row, so one statement covers all tables.
_OBJECTS = "SELECT type, name, tbl_name, sql FROM main.sqlite_master"
_TABLES = "SELECT name, type, wr, strict FROM pragma_table_list WHERE schema = 'main'"
_COLUMNS = """
    SELECT object.name, info.name, info.type, info."notnull", info.dflt_value, info.pk, info.hidden
    FROM main.sqlite_master AS object, pragma_table_xinfo(object.name, 'main') AS info
    WHERE object.type = 'table' AND object.rootpage > 0
    ORDER BY object.name, info.cid"""
_VIEW_COLUMNS = """
    SELECT object.name, info.name
    FROM main.sqlite_master AS object, pragma_table_info(object.name, 'main') AS info
    WHERE object.type = 'view' AND coalesce(object.name = ?, true)
    ORDER BY object.name, info.cid"""
_INDEXES = """
    SELECT object.name, item.name, item."unique", item.origin,
           term.cid, term.name, term."desc", term.coll
    FROM main.sqlite_master AS object, pragma_index_list(object.name, 'main') AS item,
         pragma_index_xinfo(item.name, 'main') AS term
    WHERE object.type = 'table' AND object.rootpage > 0 AND term.key
    ORDER BY object.name, item.name, term.seqno"""
_FOREIGN_KEYS = """
    SELECT object.name, key.id, key."table", key."from", key."to", key.on_update, key.on_delete
    FROM main.sqlite_master AS object, pragma_foreign_key_list(object.name, 'main') AS key
    WHERE object.type = 'table' AND object.rootpage > 0
    ORDER BY object.name, key.id, key.seq"""

#: Settings that are stored in the file, by their pragma.
SETTINGS = (
    "application_id",
    "auto_vacuum",
    "default_cache_size",
    "encoding",
    "journal_mode",
    "page_size",
    "user_version",
)


class UnreadableError(SideBySideError):
    """The schema of a SQLite database cannot be read, so it is neither equal nor different."""

    def __init__(self, subject: str, reason: str, cure: str) -> None:
        self.subject = subject
        self.reason = reason
        self.cure = cure
        super().__init__(f"cannot read the schema of {subject} (sqlite): {reason}. {cure}")


class ObjectRow(NamedTuple):
    """An entry of ``sqlite_master``."""

    type: str
    name: str
    table: str
    sql: str | None


class TableRow(NamedTuple):
    """A row of ``pragma_table_list``; the type is table, virtual, shadow or view."""

    name: str
    type: str
    without_rowid: bool
    strict: bool


class ColumnRow(NamedTuple):
    """A row of ``pragma_table_xinfo``."""

    name: str
    type: str
    not_null: bool
    default: str | None
    primary_key: int
    hidden: int


class TermRow(NamedTuple):
    """A row of ``pragma_index_xinfo``, a term of an index; an expression has the id -2."""

    column_id: int
    column: str | None
    descending: bool
    collation: str


class ForeignKeyRow(NamedTuple):
    """A foreign key in ``pragma_foreign_key_list``; a target column may be None."""

    table: str
    pairs: tuple[tuple[str, str | None], ...]
    on_update: str
    on_delete: str


@dataclass
class IndexRow:
    """A row of ``pragma_index_list``: an index, also one that SQLite created for a key."""

    unique: bool
    origin: str
    terms: list[TermRow] = field(default_factory=list)


@dataclass
class Catalogue:
    """The rows of the pragmas and of ``sqlite_master``, by the name of the table or view."""

    objects: list[ObjectRow]
    tables: dict[str, TableRow]
    columns: dict[str, list[ColumnRow]]
    view_columns: dict[str, tuple[str, ...] | None]
    indexes: dict[str, dict[str, IndexRow]]
    foreign_keys: dict[str, list[ForeignKeyRow]]
    settings: dict[str, str | int]


def read_catalogue(connection: sqlite3.Connection) -> Catalogue:
    """Return the catalogue of the main database at one point in time.

    Raises: UnreadableError if SQLite is too old or the file's schema is damaged.
    Source: https://www.sqlite.org/pragma.html and https://www.sqlite.org/schematab.html
    """
    if sqlite3.sqlite_version_info < _OLDEST:
        reason = f"SQLite {sqlite3.sqlite_version} does not report which tables are strict"
        raise UnreadableError("the database", reason, "Use SQLite 3.37 or newer.")
    try:
        with _snapshot(connection):
            return _read(connection)
    except sqlite3.DatabaseError as error:
        cure = "Run PRAGMA integrity_check on it."
        raise UnreadableError("the database", str(error), cure) from error


@contextmanager
def _snapshot(connection: sqlite3.Connection) -> Iterator[None]:
    """Let all statements see the same schema, without changing an open transaction."""
    if connection.in_transaction:
        yield
        return
    connection.execute("BEGIN")
    try:
        yield
    finally:
        connection.execute("ROLLBACK")


def _read(connection: sqlite3.Connection) -> Catalogue:
    objects = [ObjectRow(*row) for row in connection.execute(_OBJECTS)]
    tables = [
        TableRow(name, kind, bool(without_rowid), bool(strict))
        for name, kind, without_rowid, strict in connection.execute(_TABLES)
    ]
    return Catalogue(
        objects=objects,
        tables={table.name: table for table in tables},
        columns=_columns(connection),
        view_columns=_view_columns(connection, objects),
        indexes=_indexes(connection),
        foreign_keys=_foreign_keys(connection),
        settings=_settings(connection),
    )


def _columns(connection: sqlite3.Connection) -> dict[str, list[ColumnRow]]:
    columns: dict[str, list[ColumnRow]] = defaultdict(list)
    for table, name, kind, not_null, *rest in connection.execute(_COLUMNS):
        columns[table].append(ColumnRow(name, kind, bool(not_null), *rest))
    return columns


def _view_columns(
    connection: sqlite3.Connection, objects: list[ObjectRow]
) -> dict[str, tuple[str, ...] | None]:
    """Return the columns of each view; None for a view of something that does not exist."""
    names = [item.name for item in objects if item.type == "view"]
    columns: dict[str, tuple[str, ...] | None] = dict.fromkeys(names, ())
    try:
        columns |= _columns_of_views(connection, None)
    except sqlite3.OperationalError:
        # The statement fails if one view is broken, so the views are read one by one.
        for name in names:
            try:
                columns |= _columns_of_views(connection, name)
            except sqlite3.OperationalError:
                columns[name] = None
    return columns


def _columns_of_views(
    connection: sqlite3.Connection, only: str | None
) -> dict[str, tuple[str, ...]]:
    columns: dict[str, tuple[str, ...]] = {}
    for view, name in connection.execute(_VIEW_COLUMNS, (only,)):
        columns[view] = (*columns.get(view, ()), name)
    return columns


def _indexes(connection: sqlite3.Connection) -> dict[str, dict[str, IndexRow]]:
    indexes: dict[str, dict[str, IndexRow]] = defaultdict(dict)
    for table, name, unique, origin, *term in connection.execute(_INDEXES):
        index = indexes[table].setdefault(name, IndexRow(bool(unique), origin))
        column_id, column, descending, collation = term
        index.terms.append(TermRow(column_id, column, bool(descending), collation))
    return indexes


def _foreign_keys(connection: sqlite3.Connection) -> dict[str, list[ForeignKeyRow]]:
    keys: dict[tuple[str, int], ForeignKeyRow] = {}
    for table, number, target, source, column, *actions in connection.execute(_FOREIGN_KEYS):
        earlier = keys.get((table, number))
        pairs = (*(earlier.pairs if earlier else ()), (source, column))
        keys[table, number] = ForeignKeyRow(target, pairs, *actions)
    by_table: dict[str, list[ForeignKeyRow]] = defaultdict(list)
    for (table, _), key in keys.items():
        by_table[table].append(key)
    return by_table


def _settings(connection: sqlite3.Connection) -> dict[str, str | int]:
    settings = {}
    for name in SETTINGS:
        row = connection.execute(f"PRAGMA main.{name}").fetchone()
        # A pragma that this SQLite was built without returns no row.
        if row is not None:
            settings[name] = row[0]
    if isinstance(connection, ImmutableWalConnection):
        settings["journal_mode"] = "wal"
    return settings
