"""The rows that a chapter's history.yaml puts in between steps, and those that must be there."""

from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

import yaml

from side_by_side.fixtures import FOLDER, BrokenRowsError
from side_by_side.sql.quoting import quoted, quoted_parameter

Values = Mapping[str, Any]


@dataclass(frozen=True)
class Entry:
    """What ``history.yaml`` says for the moment after a step.

    ``insert`` are rows to put in, by table; ``rows`` all rows that a table must hold.
    """

    after: str
    insert: Mapping[str, list[Values]]
    rows: Mapping[str, list[Values]]
    path: Path
    line: int


def read_entries(chapter: str) -> list[Entry]:
    """Return the entries of a chapter's ``history.yaml``; none where it has no such file.

    Raises:
        BrokenRowsError: The file is no list of entries.
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
    return [_entry(path, each) for each in node.value]


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


def insert(kind: str, connection: Any, entry: Entry) -> None:
    """Put an entry's rows in, by plain SQL.

    Raises:
        BrokenRowsError: The database refuses a row.
    """
    mark = "?" if kind == "sqlite" else "%s"
    with closing(connection.cursor()) as cursor:
        for table, rows in entry.insert.items():
            for row in rows:
                names = ", ".join(quoted_parameter(kind, name) for name in row)
                marks = ", ".join([mark] * len(row))
                place = quoted_parameter(kind, table)
                statement = f"INSERT INTO {place} ({names}) VALUES ({marks})"  # noqa: S608 - quoted
                try:
                    cursor.execute(statement, list(row.values()))
                except Exception as error:
                    reason = f"{table} {dict(row)}: {' '.join(str(error).split())}"
                    raise BrokenRowsError(entry.path, entry.line, reason) from error


def unlike(kind: str, connection: Any, entry: Entry) -> list[str]:
    """Return a sentence for each table whose rows are not those of the entry.

    Raises:
        BrokenRowsError: There is no such table, or no such column.
    """
    wrong = []
    with closing(connection.cursor()) as cursor:
        for table, rows in entry.rows.items():
            names = list(rows[0]) if rows else []
            columns = ", ".join(quoted(kind, name) for name in names) or "1"
            try:
                cursor.execute(f"SELECT {columns} FROM {quoted(kind, table)}")  # noqa: S608 - quoted
            except connection.Error as error:
                reason = f"{table}: {' '.join(str(error).split())}"
                raise BrokenRowsError(entry.path, entry.line, reason) from error
            found = sorted(tuple(map(plain, row)) for row in cursor.fetchall())
            expected = sorted(tuple(plain(row[name]) for name in names) for row in rows)
            if found != expected:
                wrong.append(f"{table} holds {found}, expected {expected}")
    return wrong


def plain(value: Any) -> str:
    """Return a value as text in which the databases' ways of storing it are the same.

    Truth is 1 and 0, numbers lose trailing zeros, moments their time zone.
    """
    match value:
        case bool():
            return str(int(value))
        case float() | Decimal():
            return f"{Decimal(str(value)).normalize():f}"
        case datetime():
            return value.replace(tzinfo=None).isoformat(" ")
        case date() | time() | timedelta() | UUID():
            return str(value)
        case bytes():
            return value.hex()
    return repr(value) if value is None else str(value)
