"""Reads the facts of a SQLite database from its file's own catalogue."""

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from side_by_side.schema.facts import Facts, Value
from side_by_side.schema.sqlite.agreement import DisagreementError, require_agreement
from side_by_side.schema.sqlite.catalogue import (
    Catalogue,
    ObjectRow,
    UnreadableError,
    read_catalogue,
)
from side_by_side.schema.sqlite.constraints import Table, constraints
from side_by_side.schema.sqlite.objects import Object, facts_of
from side_by_side.schema.sqlite.statements import trigger_definition, view_definition
from side_by_side.schema.sqlite.tables import index, ordinary_table, virtual_table
from sqlalchemy_django.sqlite_ddl.parser import parse_create_table
from sqlalchemy_django.sqlite_ddl.tokens import UnknownSyntaxError, fold

_AUTO_VACUUM = ("none", "full", "incremental")


def read(connection: sqlite3.Connection) -> Facts:
    """Return the facts of the main database of a connection.

    Temporary and attached databases are not part of the file and are left out, and so are SQLite's
    own tables: ``sqlite_sequence``, the statistics of ANALYZE, the tables in which a virtual table
    stores its rows. Nothing is changed; an open transaction stays open.

    Raises: UnreadableError where a statement cannot be parsed or the pragmas disagree with it.
    Source: https://www.sqlite.org/schematab.html and https://www.sqlite.org/pragma.html
    """
    return dict(facts_of(_Reading(read_catalogue(connection)).objects()))


@dataclass
class _Reading:
    """Turns one catalogue into objects."""

    catalogue: Catalogue

    def __post_init__(self) -> None:
        rows = self.catalogue.columns
        self.declared = {fold(name): name for name in self.catalogue.tables}
        self.columns = {fold(name): (name, rows[name]) for name in rows}
        self.names = {
            **{fold(name): frozenset(fold(row.name) for row in rows[name]) for name in rows},
            **{
                fold(view): frozenset(fold(column) for column in columns or ())
                for view, columns in self.catalogue.view_columns.items()
            },
        }
        self.tables: dict[str, Table] = {}

    def objects(self) -> Iterator[Object]:
        yield Object("database", ("database",), _settings(self.catalogue.settings))
        entries = [entry for entry in self.catalogue.objects if self.counts(entry)]
        # Indexes need their tables to be read before them.
        for kind, read_entry in self.readers():
            for entry in entries:
                if entry.type == kind:
                    yield from _objects_of(entry, read_entry)

    def readers(self) -> list[tuple[str, Callable[[ObjectRow, str], list[Object]]]]:
        return [
            ("table", self.table),
            ("index", self.index),
            ("view", self.view),
            ("trigger", self.trigger),
        ]

    def counts(self, entry: ObjectRow) -> bool:
        """Whether the object was created by a statement, not by SQLite or a virtual table."""
        is_own = fold(entry.name).startswith("sqlite_") or fold(entry.table).startswith("sqlite_")
        holder = self.catalogue.tables.get(self.declared.get(fold(entry.table), ""))
        return not is_own and not (holder is not None and holder.type == "shadow")

    def table(self, entry: ObjectRow, sql: str) -> list[Object]:
        row = self.catalogue.tables[entry.name]
        if row.type == "virtual":
            return [virtual_table(entry.name, sql)]
        definition = parse_create_table(sql)
        columns = self.catalogue.columns[entry.name]
        require_agreement(
            definition,
            columns,
            self.catalogue.foreign_keys[entry.name],
            self.catalogue.indexes[entry.name].values(),
        )
        table = Table(entry.name, definition, columns, row.without_rowid)
        self.tables[entry.name] = table
        return [*ordinary_table(table, strict=row.strict), *constraints(table, self.columns)]

    def index(self, entry: ObjectRow, sql: str) -> list[Object]:
        row = self.catalogue.indexes[entry.table][entry.name]
        return [index(self.tables[entry.table], entry.name, sql, row)]

    def view(self, entry: ObjectRow, sql: str) -> list[Object]:
        properties: dict[str, Value] = {
            "columns": self.catalogue.view_columns[entry.name],
            "definition": view_definition(sql, self.names),
        }
        return [Object("view", (entry.name,), properties)]

    def trigger(self, entry: ObjectRow, sql: str) -> list[Object]:
        # The catalogue stores the name of the table as the trigger spells it.
        table = self.declared.get(fold(entry.table), entry.table)
        definition = trigger_definition(sql, self.names)
        return [Object("trigger", (table, entry.name), {"definition": definition})]


def _objects_of(
    entry: ObjectRow, read_entry: Callable[[ObjectRow, str], list[Object]]
) -> list[Object]:
    try:
        return read_entry(entry, entry.sql or "")
    except (UnknownSyntaxError, DisagreementError) as error:
        subject = f"{entry.type} {entry.name!r}"
        cure = f"Recreate the {entry.type} with a statement that SQLite's manual describes."
        raise UnreadableError(subject, str(error), cure) from error


def _settings(settings: Mapping[str, str | int]) -> dict[str, Value]:
    values: dict[str, Value] = dict(settings)
    values["auto_vacuum"] = _AUTO_VACUUM[int(settings["auto_vacuum"])]
    # Only this journal mode is stored in the file; the others belong to a connection.
    values["journal_mode"] = "wal" if settings["journal_mode"] == "wal" else "rollback"
    return values
