"""What another writer does to rows, by plain SQL on SQLite, and sessions that hold the old ones."""

import re
import sqlite3
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapper, Session, selectinload

from side_by_side.chapters.pairs import Pair
from side_by_side.chapters.results import Result
from side_by_side.chapters.sides.sqlalchemy_results import evaluate
from sqlalchemy_django.base import Base

#: Runs one statement in the transaction of either side.
Execute = Callable[[str], Any]

#: Changes rows, after the session has loaded them.
Change = Callable[[Execute], object]

#: By table, the primary keys of some rows.
Keys = Mapping[str, list[tuple[Any, ...]]]


def tables_in(results: Iterable[Result]) -> list[sa.Table]:
    """Return the tables that the statements of some results name, parents first."""
    words = {
        word
        for result in results
        for statement in result.statements
        for word in re.findall(r"\w+", statement)
    }
    return [table for table in Base.metadata.sorted_tables if table.name in words]


def condition_columns(results: Iterable[Result]) -> set[str]:
    """Return the names of the columns by which rows are chosen, joined or ordered."""
    return {
        word
        for result in results
        for statement in result.statements
        for part in re.split(r"\b(?:WHERE|ON)\b", statement)[1:]
        for word in re.findall(r"\w+", part)
    }


def mappers_of(tables: list[sa.Table]) -> list[Mapper[Any]]:
    """Return the mappers of the chapters' classes of some tables, parents first."""
    found = [
        mapper
        for mapper in Base.registry.mappers
        if mapper.local_table in tables and mapper.class_.__module__.startswith("sqlalchemy_side.")
    ]
    return sorted(found, key=lambda mapper: len(list(mapper.iterate_to_root())))


def load_all(session: Session, tables: list[sa.Table]) -> list[Any]:
    """Let a session load all objects of some tables with what they refer to, and return them."""
    held: list[Any] = []
    for mapper in mappers_of(tables):
        with_all = [
            selectinload(relationship.class_attribute)
            for relationship in mapper.relationships
            if relationship.lazy not in ("dynamic", "write_only", "raise")
        ]
        held += session.scalars(sa.select(mapper.class_).options(*with_all)).unique()
    return held


def holding(pair: Pair, tables: list[sa.Table], change: Change, *, expire: bool = False) -> Pair:
    """Return a pair whose SQLAlchemy side holds all objects as they were before a change.

    With ``expire``, the session forgets their values before the question is asked.
    """

    def sqlalchemy(session: Session) -> Any:
        held = load_all(session, tables)
        connection = session.connection()
        change(connection.exec_driver_sql)
        _end_transaction(session)
        if expire:
            session.expire_all()
        answer = evaluate(pair.sqlalchemy(session))
        del held
        return answer

    return replace(pair, sqlalchemy=sqlalchemy)


def holding_what_it_writes(pair: Pair, tables: list[sa.Table], *, expire: bool = False) -> Pair:
    """Return a pair whose SQLAlchemy side holds the objects as the question leaves them.

    Another writer has put the rows back, so a value set to what an object holds is not written.
    """

    def sqlalchemy(session: Session) -> Any:
        held = load_all(session, tables)
        with session.connection().begin_nested() as savepoint:
            _ask_another_session(session.connection(), pair)
            before = set(session.identity_map.keys())
            for mapper in mappers_of(tables):
                options = {"populate_existing": True}
                held += session.scalars(sa.select(mapper.class_), execution_options=options)
            for key in set(session.identity_map.keys()) - before:
                session.expunge(session.identity_map[key])
            savepoint.rollback()
        _end_transaction(session)
        if expire:
            session.expire_all()
        answer = evaluate(pair.sqlalchemy(session))
        del held
        return answer

    return replace(pair, sqlalchemy=sqlalchemy)


def _ask_another_session(connection: sa.Connection, pair: Pair) -> None:
    with Session(connection, join_transaction_mode="create_savepoint") as session:
        try:
            evaluate(pair.sqlalchemy(session))
            session.commit()
        except Exception:  # noqa: BLE001 - a question that is refused writes nothing
            session.rollback()


def _end_transaction(session: Session) -> None:
    """Commit without expiring, because a question may begin the transaction itself."""
    session.expire_on_commit = False
    session.commit()
    session.expire_on_commit = True


def change_values(execute: Execute, tables: list[sa.Table], kept: set[str]) -> int:
    """Change all values of the columns that are not keys and not among those kept.

    A column is left out where a rule of its table refuses. Returns how many were changed.
    """
    return sum(
        any(_try(execute, f'UPDATE "{table.name}" SET "{column.name}" = {new}') for new in values)
        for table in tables
        for column in table.columns
        if column.name not in kept and (values := _other_values(column))
    )


def insert_copies(execute: Execute, tables: list[sa.Table]) -> int:
    """Copy the first row of each table that has a key of its own, and return how many succeed."""
    copied = 0
    for table in tables:
        keys = list(table.primary_key.columns)
        if len(keys) == 1 and not keys[0].foreign_keys:
            key = keys[0].name
            new = {f'"{key}"': f'(SELECT max("{key}") + 50 FROM "{table.name}")'}
            new |= {
                f'"{column.name}"': (_other_values(column) or [f'"{column.name}"'])[0]
                if _is_unique(column)
                else f'"{column.name}"'
                for column in table.columns
                if not column.primary_key and not column.computed
            }
            copied += _try(
                execute,
                f'INSERT INTO "{table.name}" ({", ".join(new)}) SELECT {", ".join(new.values())} '
                f'FROM "{table.name}" ORDER BY "{key}" LIMIT 1',
            )
    return copied


def delete_rows(execute: Execute, doomed: Keys) -> None:
    """Delete rows by their keys, and all that refer to them."""
    for table, keys in doomed.items():
        names = [column.name for column in Base.metadata.tables[table].primary_key.columns]
        for key in keys:
            pairs = zip(names, key, strict=True)
            where = " AND ".join(f'"{name}" = {value!r}' for name, value in pairs)
            execute(f'DELETE FROM "{table}" WHERE {where}')
    while dangling := execute("PRAGMA foreign_key_check").fetchall():
        for table, row, *_ in dangling:
            execute(f'DELETE FROM "{table}" WHERE rowid = {row}')


def rows_by_key(execute: Execute, tables: list[sa.Table]) -> dict[str, dict[Any, Any]]:
    """Return all rows of some tables by their keys, by table."""
    found: dict[str, dict[Any, Any]] = {}
    for table in tables:
        names = [column.name for column in table.primary_key.columns]
        keys = ", ".join(f'"{name}"' for name in names)
        rows = execute(f'SELECT {keys}, t.* FROM "{table.name}" t').fetchall()
        found[table.name] = {tuple(row[: len(names)]): tuple(row) for row in rows}
    return found


def _is_unique(column: sa.Column[Any]) -> bool:
    rules = [index.columns for index in column.table.indexes if index.unique]
    rules += [
        rule.columns for rule in column.table.constraints if isinstance(rule, sa.UniqueConstraint)
    ]
    return bool(column.unique) or any(column.name in columns for columns in rules)


def _other_values(column: sa.Column[Any]) -> list[str]:
    """Return SQL for other values of a column; the first that is allowed is to be taken."""
    name = f'"{column.name}"'
    discriminators = {mapper.polymorphic_on for mapper in Base.registry.mappers}
    if column.primary_key or column.foreign_keys or column.computed or column in discriminators:
        return []
    if isinstance(column.type, sa.Enum):
        one, other = column.type.enums[:2]
        return [f"CASE {name} WHEN '{one}' THEN '{other}' ELSE '{one}' END"]
    try:
        python_type = column.type.python_type
    except NotImplementedError:
        return []
    return {
        bool: [f"1 - {name}"],
        int: [f"{name} + 1", f"{name} - 1"],
        float: [f"{name} + 0.25", f"{name} - 0.25"],
        Decimal: [f"{name} + 1"],
        str: [f"{name} || '~'"],
        date: [f"date({name}, '+1 day')"],
        datetime: [f"datetime({name}, '+1 day')"],
    }.get(python_type, [])


def _try(execute: Execute, statement: str) -> bool:
    """Run a statement, and return whether no rule of the table refused it."""
    execute("SAVEPOINT tried")
    try:
        execute(statement)
    except Exception as error:
        if not isinstance(error.__cause__, sqlite3.IntegrityError):
            raise
        execute("ROLLBACK TO tried")
        return False
    finally:
        execute("RELEASE tried")
    return True
