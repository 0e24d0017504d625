"""Builds what a database accepts of SQLAlchemy models where ``create_all`` fails on one kind of it.

A text without a length, for example, has no column type on MariaDB. Each such part is left out, or
gets a type in its place, so that everything else can still be compared.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from typing import Any

import sqlalchemy as sa
from sqlalchemy.schema import AddConstraint, CreateColumn, sort_tables_and_constraints

from side_by_side.databases import Address
from side_by_side.project.metadata import failure_reason
from side_by_side.schema.facts import EXISTS, Key, Value


@dataclass(frozen=True)
class Failure:
    """A part of a table that a database refuses, and the reason that it or SQLAlchemy gives.

    ``column`` is the column whose type is refused, empty for any other part.
    """

    table: str
    column: str
    what: str
    reason: str


def failure_facts(failures: Iterable[Failure]) -> dict[Key, Value]:
    """Return the facts of refused parts: the types of columns, and ``create_all`` of tables."""
    facts: dict[Key, Value] = {}
    for failure in failures:
        if failure.column:
            key = Key("column", (failure.table, failure.column), "type")
            facts[key] = f"{failure.what}, refused: {failure.reason}"
            continue
        key = Key("table", (failure.table,), "create_all")
        text = f"{failure.what}: {failure.reason}"
        facts[key] = f"{facts[key]}; {text}" if key in facts else text
        facts[Key("table", (failure.table,), EXISTS)] = True
    return facts


def build_partially(
    metadata: sa.MetaData,
    connection: sa.Connection,
    address: Address,
) -> list[Failure]:
    """Create the tables with all that an empty database accepts; return what it refuses.

    The database accepts or refuses one statement at a time. The metadata is changed meanwhile, and
    restored at the end.
    """
    with ExitStack() as restoring:
        build = _Build(connection, address, restoring)
        tables = list(metadata.tables.values())
        for table in tables:
            build.leave_out_keys(table)
            build.replace_types(table)
        for table in tables:
            build.defer_keys(table)
        # Unlike sort_tables, it does not warn of tables that refer to each other.
        for table, _ in sort_tables_and_constraints(tables):  # type: ignore[no-untyped-call]
            if table is not None:
                build.create(table)
        build.add_indexes_and_keys()
        return build.failures


def drop_tables(connection: sa.Connection, kind: str) -> None:
    """Drop what a failed ``create_all`` created, where the database cannot undo it."""
    if kind == "postgresql":
        return
    checks = {"sqlite": "PRAGMA foreign_keys = %d", "mariadb": "SET FOREIGN_KEY_CHECKS = %d"}[kind]
    quote = connection.dialect.identifier_preparer.quote
    connection.exec_driver_sql(checks % 0)
    for name in sa.inspect(connection).get_table_names():
        connection.exec_driver_sql(f"DROP TABLE {quote(name)}")
    connection.exec_driver_sql(checks % 1)


class _Build:
    """The tables that are built, and what has been refused so far."""

    def __init__(
        self,
        connection: sa.Connection,
        address: Address,
        restoring: ExitStack,
    ) -> None:
        self.connection = connection
        self.address = address
        self.restoring = restoring
        self.failures: list[Failure] = []
        #: What is created after the tables: what it is of, what it is, and what creates it.
        self._indexes: list[tuple[sa.Table, str, Callable[[], object]]] = []
        self._keys: list[tuple[sa.Table, str, Callable[[], object]]] = []

    def name_of(self, table: sa.Table) -> str:
        """Return the name of a table in the facts: only PostgreSQL has schemas in a database."""
        is_plain = self.address.kind != "postgresql" or table.schema in (None, "public")
        return table.name if is_plain else table.fullname

    # --- Before the tables are created

    def replace_types(self, table: sa.Table) -> None:
        """Replace the types that have no SQL on this kind of database."""
        for column in table.columns:
            reason = self._compile_error(column)
            if reason:
                self._fail_type(column, reason)
                self._set(column, "type", sa.String(255))
            if reason and self._compile_error(column):
                self._set(column, "server_default", None)

    def _fail_type(self, column: Any, reason: str) -> None:
        type_ = type(column.type).__name__
        self.failures.append(Failure(self.name_of(column.table), column.name, type_, reason))

    def _compile_error(self, column: Any) -> str:
        try:
            str(CreateColumn(column).compile(dialect=self.connection.dialect))
        except sa.exc.SQLAlchemyError as error:
            text = _reason(error, self.address)
            return text.partition("): ")[2] or text
        return ""

    def leave_out_keys(self, table: sa.Table) -> None:
        """Leave out the foreign keys to tables and columns that the metadata does not have."""
        for key in list(table.foreign_key_constraints):
            try:
                _ = [element.column for element in key.elements]
            except sa.exc.SQLAlchemyError as error:
                self._fail(table, _name_of(key), error)
                for element in key.elements:
                    self._discard(table.foreign_keys, element)
                    if isinstance(element.parent.type, sa.types.NullType):
                        # It has the type of the column that it refers to.
                        self._set(element.parent, "type", sa.Integer())
                self._discard(table.constraints, key)

    def defer_keys(self, table: sa.Table) -> None:
        """Let foreign keys be added after all tables, where the database can alter a table."""
        if not self.connection.dialect.supports_alter:
            return
        for key in table.foreign_key_constraints:
            self._set(key, "use_alter", True)
            # AddConstraint replaces it.
            self._set(key, "_create_rule", key._create_rule)
            self._keys.append((table, _name_of(key), partial(self._add, key)))

    def _add(self, key: sa.ForeignKeyConstraint) -> None:
        self.connection.execute(AddConstraint(key))

    # --- The tables, their indexes and keys

    def create(self, table: sa.Table) -> None:
        """Create a table, without the parts that the database refuses."""
        indexes = sorted(table.indexes, key=lambda index: str(index.name))
        for index in indexes:
            self._discard(table.indexes, index)
        error = self._try(lambda: table.create(self.connection))
        if error is not None and not self._create_without_parts(table, error):
            self._fail(table, "the whole table", error)
            self._keys = [item for item in self._keys if item[0] is not table]
            return
        self._indexes += [
            (table, f"index {index.name}", partial(index.create, self.connection))
            for index in indexes
        ]

    def _create_without_parts(self, table: sa.Table, error: Exception) -> bool:
        """Create a table without the one part that is refused, else without several."""
        for is_cumulative in (False, True):
            removed: list[str] = []
            with ExitStack() as restoring:
                for what, remove in self._parts(table):
                    if not is_cumulative:
                        restoring.close()
                        removed.clear()
                    restoring.callback(remove())
                    removed.append(what)
                    if self._try(lambda: table.create(self.connection)) is None:
                        for part in removed:
                            self._fail(table, part, error)
                        self.restoring.push(restoring.pop_all())
                        return True
        return False

    def _parts(self, table: sa.Table) -> Iterator[tuple[str, Callable[[], Callable[[], None]]]]:
        """Give the parts of a table, each with what removes it and returns what restores it."""
        for constraint in sorted(table.constraints, key=_name_of):
            if not isinstance(constraint, sa.PrimaryKeyConstraint | sa.ForeignKeyConstraint):
                yield _name_of(constraint), _removal(table.constraints, constraint)
        for column in table.columns:
            for part in sorted(column.constraints, key=_name_of):
                yield f"{_name_of(part)} of {column.name}", _removal(column.constraints, part)
            for name in ("server_default", "computed", "identity"):
                if getattr(column, name) is not None:
                    yield f"{name} of {column.name}", _replacement(column, name, None)
            yield f"type of {column.name}", _replacement(column, "type", sa.String(255))

    def add_indexes_and_keys(self) -> None:
        """Create the indexes, then the foreign keys that they serve, as far as possible."""
        for table, what, create in (*self._indexes, *self._keys):
            error = self._try(create)
            if error is not None:
                self._fail(table, what, error)

    def _try(self, action: Callable[[], object]) -> Exception | None:
        try:
            action()
        except sa.exc.SQLAlchemyError as error:
            return error
        return None

    def _fail(self, table: sa.Table, what: str, error: Exception) -> None:
        reason = _reason(error, self.address)
        self.failures.append(Failure(self.name_of(table), "", what, reason))

    def _set(self, owner: Any, name: str, value: Any) -> None:
        self.restoring.callback(_replacement(owner, name, value)())

    def _discard(self, items: Any, item: Any) -> None:
        self.restoring.callback(_removal(items, item)())


def _reason(error: Exception, address: Address) -> str:
    """Return the message of an error, without the number and the quotes of MariaDB's driver."""
    text = failure_reason(error, address)
    numbered = re.fullmatch(r"""\(\d+, (["'])(.*)\1\)""", text)
    text = re.sub(r"^Compiler <[^>]*> ", "SQLAlchemy ", text)
    plain = numbered[2].replace("\\n", " ").replace("\\t", " ") if numbered else text
    return " ".join(plain.split())


def _name_of(constraint: Any) -> str:
    kind = type(constraint).__name__
    columns = ", ".join(column for column in getattr(constraint, "column_keys", ()))
    return f"{kind} {constraint.name or f'({columns})'}"


def _removal(items: Any, item: Any) -> Callable[[], Callable[[], None]]:
    """Return what removes an item of a set, and returns what adds it again."""

    def remove() -> Callable[[], None]:
        items.discard(item)
        return lambda: items.add(item)

    return remove


def _replacement(owner: Any, name: str, value: Any) -> Callable[[], Callable[[], None]]:
    """Return what sets an attribute, and returns what restores it."""

    def replace() -> Callable[[], None]:
        before = getattr(owner, name)
        setattr(owner, name, value)
        return lambda: setattr(owner, name, before)

    return replace
