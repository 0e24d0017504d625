"""Fills tables with rows by Django, also those whose checks and unique pairs refuse most rows."""

import random
import re
from collections.abc import Iterable, Iterator
from dataclasses import InitVar, dataclass, field
from typing import Any

from django.db import models
from django.db.models.fields.proxy import OrderWrt

from side_by_side.check.round_trip import through_django
from side_by_side.check.round_trip.check_literals import literals
from side_by_side.check.round_trip.sample_values import ROWS, NoValueError, candidates, distinct
from side_by_side.check.round_trip.tables import FilledTable, Model, Row, targets
from side_by_side.databases.masking import safe_message
from side_by_side.schema.facts import Facts, Key, Value

#: How many rows are tried for one that the database accepts.
TRIES = 400

#: How many are tried for the rows after the first, accepted or not.
FEWER_TRIES = 40


@dataclass
class Filler:
    """Fills tables in the order of their references; knows the rows that it has written."""

    facts: InitVar[Facts]
    #: Whether the rows of content types are those that Django wrote after ``migrate``.
    has_content_types: bool = True
    filled: dict[str, FilledTable] = field(default_factory=dict)
    #: The facts of each table's constraints and indexes.
    constraints: dict[str, list[tuple[Key, Value]]] = field(default_factory=dict)

    def __post_init__(self, facts: Facts) -> None:
        """Sort the facts by table."""
        for key, value in facts.items():
            if key.name in ("expression", "columns", "keys"):
                self.constraints.setdefault(key.place[0], []).append((key, value))

    def fill(self, table: FilledTable) -> None:
        """Write rows into a table, or keep the reason why there are none."""
        self.filled[table.name] = table
        if table.rows:
            # Those of a fixture.
            return
        is_of_types = table.model._meta.db_table == through_django.CONTENT_TYPES
        if is_of_types and self.has_content_types:
            table.rows = dict(enumerate(through_django.read(table)))
            return
        through_django.clear(table)
        try:
            chosen = [Chosen(self, table, number) for number in range(ROWS)]
        except NoValueError as error:
            table.reason = str(error)
            return
        rows = {item.number: item.row for item in chosen}
        try:
            through_django.insert(table, list(rows.values()))
        except Exception as error:  # noqa: BLE001 - the project's own code may raise anything
            table.reason = safe_message(error)
        else:
            table.rows = rows
            if not any(isinstance(item, OrderWrt) for item in table.fields.values()):
                return
            through_django.clear(table)
        self._write_one_by_one(table, chosen)

    def _write_one_by_one(self, table: FilledTable, chosen: list["Chosen"]) -> None:
        table.rows, table.reason = {}, ""
        for item in chosen:
            is_first = not table.rows and not table.reason
            if table.rows:
                item.start_from(next(reversed(table.rows.values())))
            row = item.search(TRIES if is_first else FEWER_TRIES)
            if row is not None:
                table.rows[item.number] = row
            elif item.reason:
                table.reason = item.reason
        if table.rows:
            table.reason = ""

    def reference(self, target: "models.Field[Any, Any]", number: int) -> Any:
        """Return the value of a referenced column in a row of its table.

        Raises:
            NoValueError: The table has no rows.
        """
        column = str(target.column)
        table = next((item for item in self.filled.values() if item.model is target.model), None)
        if table is None:
            # The table is filled later, because the two refer to each other.
            return distinct(target, number)
        if not table.rows:
            raise NoValueError(f"it refers to {table.name}, which has no rows")
        numbers = list(table.rows)
        row = table.rows.get(number)
        return (row or table.rows[numbers[number % len(numbers)]])[column]

    def generic_rows(self, model: Model) -> list[tuple[Any, Any]]:
        """Return the content type and key of rows that a generic foreign key can refer to."""
        kinds = through_django.content_types()
        tables = {table.model: table for table in self.filled.values()}
        return [
            (kinds[owner], table.key_of(number)[0])
            for owner, table in tables.items()
            if owner in kinds and _refers_to(owner, model)
            for number in table.rows
        ]


def _refers_to(owner: Model, model: Model) -> bool:
    """Whether a model has a generic relation to another."""
    return any(
        getattr(item, "related_model", None) is model and hasattr(item, "object_id_field_name")
        for item in owner._meta.private_fields
    )


def _most_specific(model: Model, models: Iterable[Model]) -> Model:
    """Return the child of a model that has no children: rows of both stand for one object."""
    children = (one for one in models if model in one._meta.parents and not one._meta.proxy)
    child = next(children, None)
    return model if child is None else _most_specific(child, models)


class Chosen:
    """One row of a table: the value chosen for each column, and the others that could be."""

    def __init__(self, filler: Filler, table: FilledTable, number: int) -> None:
        self.filler, self.table, self.number = filler, table, number
        self.reason = ""
        #: The values in checks, by column.
        self.named: dict[str, list[Any]] = {}
        referring = dict(targets(table.model))
        self.options: dict[str, list[Any]] = {}
        for name, item in table.fields.items():
            target = referring.get(item)
            values = (
                self._references(item, target) if target is not None else candidates(item, number)
            )
            self.options[name] = list(values)
        self._refer_generically()
        self.row: Row = {name: values[0] for name, values in self.options.items()}

    def _references(
        self, item: "models.Field[Any, Any]", target: "models.Field[Any, Any]"
    ) -> Iterator[Any]:
        if self.number == ROWS - 1 and item.null and not item.primary_key:
            yield None
        try:
            if target.model is self.table.model:
                # A row that refers to the one before it, as in a tree.
                before = max(self.number - 1, 0)
                if self.number == 0 and item.null:
                    yield None
                # If each row can be referred to once, each refers to itself.
                yield distinct(target, self.number if item.unique and not item.null else before)
            else:
                yield from self._own_content_type(item, target)
                yield self.filler.reference(target, self.number)
                if not item.unique:
                    others = (self.filler.reference(target, number) for number in range(ROWS))
                    yield from others
        except NoValueError:
            if not item.null:
                raise
        if item.null and not item.primary_key:
            yield None

    def _own_content_type(
        self, item: "models.Field[Any, Any]", target: "models.Field[Any, Any]"
    ) -> Iterator[Any]:
        """Yield the content type of the row's class, as which packages read and delete it."""
        if target.model._meta.db_table == through_django.CONTENT_TYPES and not item.unique:
            types = through_django.content_types()
            if self.table.model in types:
                yield types[_most_specific(self.table.model, types)]

    def _refer_generically(self) -> None:
        """Let the generic foreign keys of the row refer to rows that exist."""
        for item in self.table.model._meta.private_fields:
            kind, key = getattr(item, "ct_field", None), getattr(item, "fk_field", None)
            if kind is None or key is None:
                continue
            rows = self.filler.generic_rows(self.table.model)
            if not rows:
                continue
            of_kind: Any = self.table.model._meta.get_field(kind)
            of_key: Any = self.table.model._meta.get_field(key)
            content_type, owner = rows[self.number % len(rows)]
            self.options[str(of_kind.column)] = [content_type]
            self.options[str(of_key.column)] = [of_key.to_python(owner)]

    def start_from(self, accepted: Row) -> None:
        """Take the values of the columns that checks name from a row that was accepted."""
        facts = self.filler.constraints.get(self.table.name, [])
        checks = " ".join(f"{value}" for key, value in facts if key.name == "expression")
        words = set(re.findall(r"\w+", checks))
        for name, item in self.table.fields.items():
            is_free = not (item.primary_key or item.unique or item.remote_field is not None)
            if name in words and is_free:
                self.row[name] = accepted[name]

    def search(self, tries: int) -> Row | None:
        """Return the row that the database accepted, None if it accepts none of those tried.

        A refused row is changed in the columns that the message names, or that the check it names
        has; in any column if it names none.
        """
        # The same rows in each run.
        generator = random.Random(f"{self.table.name} {self.number}")  # noqa: S311 - not a secret
        named: list[str] = []
        for attempt in range(tries):
            try:
                return through_django.insert_one(self.table, self.row)
            except Exception as error:  # noqa: BLE001 - the project's own code may raise anything
                self.reason = safe_message(error)
                columns = through_django.refused_columns(self.table, self.row)
                named = columns or self._columns_in(f"{error}") or list(self.options)
                if not self._change(named, generator, attempt):
                    return None
        return None

    def _columns_in(self, message: str) -> list[str]:
        """Return the columns that a message names, or that the constraint it names has."""
        names: set[str] = set()
        for key, value in self.filler.constraints.get(self.table.name, []):
            if len(key.place) > 1 and key.place[1] in message:
                names |= set(re.findall(r"\w+", f"{value}"))
        words = names or set(re.findall(r"\w+", message))
        return [name for name in self.options if name in words]

    def _change(self, columns: Iterable[str], generator: random.Random, attempt: int) -> bool:
        """Choose other values for columns; return whether there are others."""
        changeable = [name for name in columns if len(self._pool(name)) > 1]
        if not changeable:
            return False
        # First the simpler values of all in order, then one value by chance, at times all.
        if attempt > 1 and generator.random() < 0.7:
            changeable = [generator.choice(changeable)]
        for name in changeable:
            pool = self._pool(name)
            self.row[name] = (
                pool[attempt + 1] if attempt + 1 < min(len(pool), 3) else generator.choice(pool)
            )
        return True

    def _pool(self, column: str) -> list[Any]:
        """Return the values of a column: its own, and those that checks of the table name."""
        own = self.options[column]
        item = self.table.fields[column]
        if item.primary_key or item.remote_field is not None:
            return own
        if column not in self.named:
            facts = self.filler.constraints.get(self.table.name, [])
            self.named[column] = literals(facts, self.table, column)
        return own + self.named[column]


def remove_dangling(tables: list[FilledTable]) -> None:
    """Delete the rows that refer to rows that do not exist, until there are none."""
    by_model = {table.model: table for table in tables}
    found = True
    while found:
        found = False
        for table in tables:
            for item, target in targets(table.model):
                other = by_model.get(target.model)
                if other is None:
                    continue
                existing = [row[str(target.column)] for row in other.rows.values()]
                column = str(item.column)
                for number in [
                    number
                    for number, row in table.rows.items()
                    if row[column] is not None and row[column] not in existing
                ]:
                    through_django.delete_row(table, number)
                    del table.rows[number]
                    found = True
                    if not table.rows:
                        table.reason = f"it refers to {other.name}, which has no such rows"
