"""The tables that rows are written into: those of both sides, and those that they refer to."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import sqlalchemy as sa
from django.db import connection, models

from side_by_side.check.build import Sides
from side_by_side.check.round_trip.describe import Failure
from side_by_side.schema.facts import EXISTS, Key
from side_by_side.sql.quoting import postgresql_name, quote_name

Model = type[models.Model]

#: A row by column, each value as Django's model has it.
Row = dict[str, Any]


@dataclass(eq=False)
class FilledTable:
    """A table of a Django model, the rows that Django wrote into it, and SQLAlchemy's table.

    ``name`` is the place of its facts: with its schema, where that is not the default one.
    """

    name: str
    #: The kind of database.
    kind: str
    model: Model
    #: None if only Django has the table, so that it is filled and not compared.
    table: sa.Table | None
    #: By number, in the order of their primary keys.
    rows: dict[int, Row] = field(default_factory=dict)
    #: The same as SQLAlchemy's column types expect them, by number; of the common columns.
    values: dict[int, Row] = field(default_factory=dict)
    #: What Django's own fields store of converted values: by column and number.
    plain: dict[str, dict[int, str]] = field(default_factory=dict)
    #: Why there are no rows.
    reason: str = ""
    #: The values that SQLAlchemy refused: the number of the row, the column, the error.
    refused: list[tuple[int, str, Failure]] = field(default_factory=list)
    #: The numbers of the rows that it could not write at all.
    missing: set[int] = field(default_factory=set)

    @cached_property
    def fields(self) -> "dict[str, models.Field[Any, Any]]":
        """The fields that are columns of the model's own table and not generated, by column."""
        return {str(item.column): item for item in stored_fields(self.model)}

    @cached_property
    def common(self) -> "dict[str, models.Field[Any, Any]]":
        """The fields that both sides have, by column."""
        return {name: item for name, item in self.fields.items() if name in self._other_columns}

    @cached_property
    def compared(self) -> "dict[str, models.Field[Any, Any]]":
        """The fields that both sides have, and those that the database generates, by column."""
        return self.common | {
            name: item for name, item in self.generated.items() if name in self._other_columns
        }

    @cached_property
    def generated(self) -> "dict[str, models.Field[Any, Any]]":
        """The columns that the database generates from others."""
        fields = self.model._meta.local_concrete_fields
        return {
            str(item.column): item for item in fields if isinstance(item, models.GeneratedField)
        }

    @property
    def _other_columns(self) -> Any:
        return () if self.table is None else self.table.c

    @cached_property
    def keys(self) -> list[str]:
        """The columns of the primary key."""
        return [str(item.column) for item in self.model._meta.pk_fields]

    @property
    def has_only_common_columns(self) -> bool:
        """Whether SQLAlchemy's table has no column that Django's lacks."""
        if self.table is None:
            return False
        columns = {str(item.column) for item in self.model._meta.local_concrete_fields}
        return all(column.name in columns for column in self.table.columns)

    @property
    def common_rows(self) -> list[int]:
        """The numbers of the rows that both sides wrote."""
        return [number for number in self.rows if number not in self.missing]

    @property
    def schema(self) -> str | None:
        """The schema that SQLAlchemy declares; only PostgreSQL has schemas inside a database."""
        assert self.table is not None  # only tables of both sides
        return self.table.schema if self.kind == "postgresql" else None

    @property
    def quoted(self) -> str:
        """The name in SQL, with the schema that SQLAlchemy declares."""
        assert self.table is not None  # likewise
        parts = filter(None, (self.schema, self.table.name))
        return ".".join(quote_name(self.kind, part) for part in parts)

    def key_of(self, number: int) -> tuple[Any, ...]:
        """Return the primary key of a row."""
        return tuple(self.rows[number][name] for name in self.keys)

    def is_compared(self, number: int, column: str) -> bool:
        """Whether both sides wrote the value."""
        return not any((number, column) == refusal[:2] for refusal in self.refused)


def stored_fields(model: Model) -> "list[models.Field[Any, Any]]":
    """Return the fields that are columns of the model's own table and not generated."""
    return [
        item
        for item in model._meta.local_concrete_fields
        if not isinstance(item, models.GeneratedField) and item.db_type(connection) is not None
    ]


def targets(model: Model) -> Iterator["tuple[models.Field[Any, Any], models.Field[Any, Any]]"]:
    """Give the fields of a model's own table that refer to another column, each with that one."""
    for item in stored_fields(model):
        if item.remote_field is not None and isinstance(item, models.ForeignKey):
            yield item, item.target_field


def find_tables(sides: Sides) -> list[FilledTable]:
    """Return the tables of both sides and those that they refer to, referenced tables first."""
    assert sides.project is not None  # the round trip needs both
    assert sides.metadata is not None  # likewise
    project, facts = sides.project, sides.facts("django")
    of_django = {
        project.table_name(model): model
        for label in project.labels
        for model in project.models(label)
        if model._meta.managed
        and not model._meta.proxy
        and not model._meta.swapped
        # Some models have a table only where the database supports what they need.
        and Key("table", (project.table_name(model),), EXISTS) in facts
    }
    path = f"{project.backend.search_path[0]}." if project.backend.search_path else "public."
    of_sqlalchemy = {
        postgresql_name(table.schema or "", table.name).removeprefix(path)
        if sides.kind == "postgresql"
        else table.name: table
        for table in sides.metadata.tables.values()
    }
    tables: dict[str, FilledTable] = {}

    def add(name: str, under: tuple[str, ...]) -> None:
        if name in tables or name in under or name not in of_django:
            return
        for _, target in targets(of_django[name]):
            add(project.table_name(target.model), (*under, name))
        table = of_sqlalchemy.get(name.removeprefix(path)) if sides.is_wanted(name) else None
        tables[name] = FilledTable(name, sides.kind, of_django[name], table)

    for name in of_django:
        if name.removeprefix(path) in of_sqlalchemy and sides.is_wanted(name):
            add(name, ())
    return list(tables.values())
