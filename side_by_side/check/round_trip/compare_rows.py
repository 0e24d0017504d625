"""Writes the same rows with both ORMs, and compares what is stored and what each reads."""

import enum
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, TypeVar

import sqlalchemy as sa
from django.db import models, transaction

from side_by_side.check.build import Sides
from side_by_side.check.errors import NothingToCheckError
from side_by_side.check.results import RowFinding
from side_by_side.check.round_trip import through_django, through_sqlalchemy
from side_by_side.check.round_trip.failure import Failure
from side_by_side.check.round_trip.fixes import fix_for
from side_by_side.check.round_trip.stored import stored, without_foreign_keys
from side_by_side.databases import Address
from side_by_side.project.django_project import use_database
from side_by_side.project.metadata import sqlalchemy_url
from side_by_side.schema.facts import EXISTS, Key

Row = dict[str, Any]
_Any = TypeVar("_Any")


@dataclass(frozen=True)
class RowsCompared:
    """What differs, and how many values were written."""

    findings: list[RowFinding]
    count: int


@dataclass
class Shared:
    """A table that both sides have, with the rows that were written into it."""

    name: str
    model: type[models.Model]
    table: sa.Table
    #: By number; the keys of the rows rise with it.
    rows: dict[int, Row]
    reason: str
    #: What SQLAlchemy refused: the number of the row, the column, why.
    refused: list[tuple[int, str, Failure]]
    #: The rows that it could not write even so.
    missing: set[int]

    @property
    def fields(self) -> dict[str, Any]:
        """The fields by column, of those that both sides have."""
        return {
            str(field.column): field
            for field in through_django.fields(self.model)
            if str(field.column) in self.table.c
        }

    @property
    def keys(self) -> list[str]:
        """The columns of the primary key."""
        return [str(field.column) for field in self.model._meta.pk_fields]

    @property
    def kept(self) -> list[int]:
        """The numbers of the rows that both sides wrote."""
        return [number for number in self.rows if number not in self.missing]

    def is_compared(self, number: int, column: str) -> bool:
        """Whether both sides wrote the value."""
        return not any((number, column) == each[:2] for each in self.refused)


def compare_rows(sides: Sides) -> RowsCompared:
    """Return what differs between rows that each ORM wrote, by table and column.

    Raises:
        NothingToCheckError: There is no table that both sides have.
    """
    shared = _shared(sides)
    if not shared:
        raise NothingToCheckError("--rows finds no table that both sides have")
    by_django, by_sqlalchemy = (
        sides.built(label) for label in ("rows of django", "rows of sqlalchemy")
    )
    _write(sides, shared, by_django, by_sqlalchemy)
    found = list(_refusals(shared))
    found += _stored_otherwise(shared, by_django, by_sqlalchemy)
    found += _read_otherwise(sides, shared, by_django, by_sqlalchemy)
    count = sum(len(each.rows) * len(each.fields) for each in shared)
    return RowsCompared([_placed(each, sides) for each in found], count)


def _shared(sides: Sides) -> list[Shared]:
    assert sides.project is not None  # --rows needs both
    assert sides.metadata is not None  # likewise
    known = {
        table.name: table
        for table in sides.metadata.tables.values()
        if table.schema in (None, "public")
    }
    return [
        Shared(name, model, known[name], {}, "", [], set())
        for name, model in through_django.tables(sides.project).items()
        if name in known
        and sides.is_wanted(name)
        # Some models make a table only where the database has what they need.
        and Key("table", (name,), EXISTS) in sides.facts("django")
    ]


def _write(sides: Sides, shared: list[Shared], first: Address, second: Address) -> None:
    assert sides.project is not None  # --rows needs both
    for address in (first, second):
        without_foreign_keys(address)
    with (
        use_database(first),
        through_django.in_any_order(),
        transaction.atomic(),
    ):
        for each in shared:
            # Migrations and signals leave rows of their own: sites, permissions.
            through_django.clear(each.model)
            each.rows, each.reason = through_django.write(each.model)
        for each in shared:
            # Models may write others' rows as soon as they are made: kinds of content.
            through_django.keep(each.model, list(each.rows.values()))
    with use_database(second), _engine(second) as engine, engine.begin() as connection:
        if second.kind == "mariadb":
            connection.exec_driver_sql("SET foreign_key_checks = 0")
        for each in shared:
            connection.execute(each.table.delete())
            for number, row in each.rows.items():
                _write_one(connection, each, number, dict(row))


@contextmanager
def _engine(address: Address) -> Iterator[sa.Engine]:
    engine = sa.create_engine(sqlalchemy_url(address))
    try:
        yield engine
    finally:
        engine.dispose()


def _write_one(connection: sa.Connection, each: Shared, number: int, row: Row) -> None:
    """Write a row; a value that is refused is written as Django does, so that the others show."""
    raw: set[str] = set()
    while (blame := through_sqlalchemy.write(connection, each.table, row, raw)) is not None:
        column, failure = blame
        each.refused.append((number, column, failure))
        if column not in each.fields or column in raw:
            each.missing.add(number)
            return
        raw.add(column)
        row[column] = through_django.prepared(each.fields[column], row[column])


def _refusals(shared: list[Shared]) -> Iterator[RowFinding]:
    for each in shared:
        if each.reason:
            yield _finding(each, "", "untold", "", "", f"no row could be written: {each.reason}")
        told = set()
        for number, column, failure in each.refused:
            if column not in told:
                told.add(column)
                value = repr(each.rows[number][column]) if column else f"row {number + 1}"
                yield _finding(each, column, "refused", value, "takes it", repr(failure))


def _stored_otherwise(
    shared: list[Shared], first: Address, second: Address
) -> Iterator[RowFinding]:
    wanted = {each.name: (list(each.fields), each.keys) for each in shared if each.rows}
    ours, theirs = stored(first, wanted), stored(second, wanted)
    for each in shared:
        if not each.rows:
            continue
        left = _of(each, ours[each.name])
        for column in each.fields:
            for number, one, other in zip(each.kept, left, theirs[each.name], strict=True):
                if one[column] != other[column] and each.is_compared(number, column):
                    value = repr(each.rows[number][column])
                    yield _finding(each, column, "stored", value, one[column], other[column])
                    break


def _of(each: Shared, rows: list[_Any]) -> list[_Any]:
    """Return those of Django's rows that SQLAlchemy wrote as well."""
    return [row for number, row in zip(each.rows, rows, strict=True) if number in each.kept]


def _read_otherwise(
    sides: Sides, shared: list[Shared], first: Address, second: Address
) -> Iterator[RowFinding]:
    assert sides.project is not None  # --rows needs both
    with use_database(first):
        own = {each.name: through_django.read(each.model) for each in shared if each.rows}
    with use_database(second):
        others = {each.name: through_django.read(each.model) for each in shared if each.rows}
    with _engine(first) as engine, engine.connect() as connection:
        theirs = {
            each.name: through_sqlalchemy.read(connection, each.table, list(each.fields), each.keys)
            for each in shared
            if each.rows
        }
    for each in shared:
        if each.rows:
            kept = _of(each, own[each.name])
            yield from _unlike(each, "django reads", kept, others[each.name], each.kept)
            every = list(each.rows)
            yield from _unlike(each, "sqlalchemy reads", own[each.name], theirs[each.name], every)


def _unlike(
    each: Shared, how: str, first: list[Row], second: list[Row], numbers: list[int]
) -> Iterator[RowFinding]:
    for column in each.fields:
        for number, one, other in zip(numbers, first, second, strict=True):
            if shown(one[column]) == shown(other[column]):
                continue
            if how == "sqlalchemy reads" or each.is_compared(number, column):
                value = repr(each.rows[number][column])
                yield _finding(each, column, how, value, shown(one[column]), shown(other[column]))
                break


def shown(value: Any) -> str:
    """Return a value with its type, as far as a program could tell two of them apart."""
    if isinstance(value, enum.Enum):
        value = value.value
    if isinstance(value, memoryview | bytearray):
        value = bytes(value)
    if isinstance(value, datetime) and value.tzinfo is not None:
        return f"{value.astimezone(UTC).isoformat(' ')}, aware"
    if isinstance(value, datetime):
        return f"{value.isoformat(' ')}, without a time zone"
    if isinstance(value, str):
        return repr(str(value))
    if value is None or isinstance(value, Failure):
        return repr(value)
    return f"{value!r} ({type(value).__name__})"


def _finding(
    each: Shared, column: str, how: str, value: str, django: str, sqlalchemy: str
) -> RowFinding:
    field = each.fields.get(column)
    fix = fix_for(field, each.table.c[column]) if field is not None else "look at the message"
    return RowFinding(each.name, column, how, value, django, sqlalchemy, ("", ""), fix)


def _placed(finding: RowFinding, sides: Sides) -> RowFinding:
    django, sqlalchemy = (
        sides.places[label].get((finding.table, finding.column))
        or sides.places[label].get((finding.table,), "")
        for label in ("django", "sqlalchemy")
    )
    return RowFinding(**(vars(finding) | {"places": (django, sqlalchemy)}))
