"""Reads a chapter's ``history.yaml``: rows to insert between steps, and the rows expected there."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

import yaml

from side_by_side.chapters.chapter_modules import FOLDER
from side_by_side.chapters.rows import BrokenRowsError
from side_by_side.databases.dbapi import Connection
from side_by_side.databases.kinds import KINDS
from side_by_side.sql.quoting import quote_name

Values = Mapping[str, Any]
Cells = tuple[Any, ...]


@dataclass(frozen=True)
class Entry:
    """An entry of ``history.yaml`` for the time after a step.

    ``insert`` are rows to insert, by table; ``rows`` all rows that a table must contain.
    """

    after: str
    insert: Mapping[str, list[Values]]
    rows: Mapping[str, list[Values]]
    path: Path
    line: int


def read_entries(chapter: str) -> list[Entry]:
    """Return the entries of a chapter's ``history.yaml``; none without such a file.

    Raises:
        BrokenRowsError: The file is not a list of entries.
    """
    path = FOLDER / chapter / "history.yaml"
    if not path.is_file():
        return []
    try:
        node = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    except UnicodeDecodeError as error:
        raise BrokenRowsError(path, 1, f"not UTF-8 at byte {error.start}") from error
    except yaml.reader.ReaderError as error:
        raise BrokenRowsError(path, 1, " ".join(str(error).split())) from error
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        raise BrokenRowsError(path, mark.line + 1 if mark else 1, error.problem or "") from error
    if not isinstance(node, yaml.SequenceNode) or not node.value:
        raise BrokenRowsError(path, 1, "write a list of {after, insert} and {after, rows}")
    return [_entry(path, entry) for entry in node.value]


def _entry(path: Path, node: yaml.Node) -> Entry:
    line = node.start_mark.line + 1
    try:
        value = yaml.SafeLoader("").construct_document(node)
    except (yaml.YAMLError, ValueError) as error:
        problem = getattr(error, "problem", None) or str(error)
        raise BrokenRowsError(path, line, problem) from error
    if not isinstance(value, dict) or "after" not in value or set(value) == {"after"}:
        raise BrokenRowsError(path, line, "an entry has 'after' and 'insert' or 'rows'")
    if unknown := set(value) - {"after", "insert", "rows"}:
        raise BrokenRowsError(path, line, f"unknown: {', '.join(sorted(map(repr, unknown)))}")
    if not isinstance(value["after"], str):
        reason = f'the step\'s number is in quotes: after: "0001", and not {value["after"]!r}'
        raise BrokenRowsError(path, line, reason)
    parts = [value.get("insert", {}), value.get("rows", {})]
    for part in parts:
        if not isinstance(part, dict) or not all(
            isinstance(rows, list) and all(isinstance(row, dict) for row in rows)
            for rows in part.values()
        ):
            raise BrokenRowsError(path, line, "rows are a mapping of tables to lists of mappings")
    for table, rows in parts[1].items():
        if any(row.keys() != rows[0].keys() for row in rows):
            raise BrokenRowsError(
                path, line, f"the rows of {table} do not all name the same columns"
            )
    return Entry(value["after"], parts[0], parts[1], path, line)


def insert_rows(kind: str, connection: Connection, entry: Entry) -> None:
    """Insert an entry's rows, with plain SQL.

    Raises:
        BrokenRowsError: The database refuses a row.
    """
    with closing(connection.cursor()) as cursor:
        for table, rows in entry.insert.items():
            for row in rows:
                names = ", ".join(quote_name(kind, name, parameters=True) for name in row)
                marks = ", ".join([KINDS[kind].parameter] * len(row))
                place = quote_name(kind, table, parameters=True)
                statement = f"INSERT INTO {place} ({names}) VALUES ({marks})"  # noqa: S608 - quoted
                try:
                    cursor.execute(statement, list(row.values()))
                except Exception as error:
                    reason = f"{table} {dict(row)}: {' '.join(str(error).split())}"
                    raise BrokenRowsError(entry.path, entry.line, reason) from error


def compare_entry_rows(kind: str, connection: Any, entry: Entry) -> list[str]:
    """Return a sentence for each row, or value of a row, that differs from the entry.

    Raises:
        BrokenRowsError: A table or column does not exist.
    """
    sentences: list[str] = []
    with closing(connection.cursor()) as cursor:
        for table, rows in entry.rows.items():
            names = list(rows[0]) if rows else []
            columns = ", ".join(quote_name(kind, name) for name in names) or "1"
            try:
                cursor.execute(f"SELECT {columns} FROM {quote_name(kind, table)}")  # noqa: S608 - quoted
            except connection.Error as error:
                reason = f"{table}: {' '.join(str(error).split())}"
                raise BrokenRowsError(entry.path, entry.line, reason) from error
            expected = [tuple(row[name] for name in names) for row in rows]
            sentences += _compare_rows(table, names, expected, list(cursor.fetchall()))
    return sentences


def _compare_rows(
    table: str, names: Sequence[str], expected: list[Cells], actual: list[Cells]
) -> Iterator[str]:
    """Yield differences: for a row with the same first column, only the values that differ."""
    missing = list(expected)
    extra = []
    for row in actual:
        same = next((wanted for wanted in missing if _same_cells(wanted, row)), None)
        if same is None:
            extra.append(row)
        else:
            missing.remove(same)
    for row in list(missing):
        near = next((other for other in extra if names and same_value(row[0], other[0])), None)
        if near is None:
            continue
        missing.remove(row)
        extra.remove(near)
        for name, want, got in zip(names, row, near, strict=True):
            if not same_value(want, got):
                yield (
                    f"{table} where {names[0]} is {plain_text(row[0])}: "
                    f"{name} is {_value_text(got)}, expected {_value_text(want)}"
                )
    for row in missing:
        yield f"{table} has no row {_row_text(names, row)}"
    for row in extra:
        yield f"{table} has an unexpected row {_row_text(names, row)}"


def _same_cells(expected: Cells, actual: Cells) -> bool:
    return len(expected) == len(actual) and all(map(same_value, expected, actual))


def _row_text(names: Sequence[str], row: Cells) -> str:
    cells = (f"{name}: {_value_text(value)}" for name, value in zip(names, row, strict=False))
    return "{" + ", ".join(cells) + "}"


def _value_text(value: Any) -> str:
    return repr(value) if isinstance(value, str) else plain_text(value)


def same_value(expected: Any, actual: Any) -> bool:
    """Whether a database's value is the one written by hand, quoted or not, as in rows.yaml.

    A text is parsed as a number or a datetime if the database has one; two texts are the same
    only if they are equal.
    """
    if plain_text(expected) == plain_text(actual):
        return True
    if not isinstance(expected, str) or isinstance(actual, str | bytes) or actual is None:
        return False
    try:
        return plain_text(_READERS[type(actual)](expected)) == plain_text(actual)
    except (KeyError, ValueError, ArithmeticError):
        return False


#: How a quoted text is parsed, by the type of the database's value.
_READERS: Mapping[type, Callable[[str], Any]] = {
    int: Decimal,
    float: Decimal,
    Decimal: Decimal,
    date: date.fromisoformat,
    datetime: datetime.fromisoformat,
    time: time.fromisoformat,
    UUID: UUID,
}


def plain_text(value: Any) -> str:
    """Return a value as text that does not depend on how a database stores it.

    Booleans become 0 and 1, numbers drop trailing zeros, datetimes are converted to UTC.
    """
    match value:
        case bool():
            return str(int(value))
        case float() | Decimal():
            return f"{Decimal(str(value)).normalize():f}"
        case datetime():
            moment: datetime = value.astimezone(UTC) if value.tzinfo else value
            return moment.replace(tzinfo=None).isoformat(" ")
        case date() | time() | timedelta() | UUID():
            return str(value)
        case bytes():
            return value.hex()
    return repr(value) if value is None else str(value)
