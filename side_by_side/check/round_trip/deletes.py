"""Deletes a row of each class with both ORMs; compares what is left in every table."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa
from django.db import DatabaseError, IntegrityError, models, transaction
from django.db import connection as django_connection
from sqlalchemy import event
from sqlalchemy.orm import Mapper, Session

from side_by_side.check.results import RowDifference
from side_by_side.check.round_trip import through_django, through_sqlalchemy
from side_by_side.check.round_trip.describe import Failure
from side_by_side.check.round_trip.stored import Execute, Rows, stored_rows
from side_by_side.check.round_trip.tables import FilledTable
from side_by_side.check.severity import Severity
from side_by_side.databases.masking import safe_message

#: The table that a statement changes.
_CHANGED = re.compile(r"(?:DELETE FROM|UPDATE|INSERT INTO)\s+([^\s(]+)", re.IGNORECASE)


class DanglingError(Exception):
    """Rows that refer to rows that are gone, which SQLite reports at the end only."""


@dataclass
class Outcome:
    """What is left after a row was deleted, or why it was not."""

    #: The rows of the tables that were changed.
    left: dict[str, Rows] = field(default_factory=dict)
    refusal: str = ""
    #: The error of Django or of code of the project, where it does not refuse the deletion.
    failure: str = ""


@dataclass(frozen=True)
class Deleter:
    """Deletes rows of filled tables, in transactions that are rolled back."""

    tables: list[FilledTable]
    #: The rows of each table before.
    before: dict[str, Rows]
    #: Whether the database itself deletes or changes rows that refer to others.
    cascades: bool
    #: The errors of values that SQLAlchemy cannot read, which are reported as such.
    unreadable: frozenset[str] = frozenset()

    def differences(
        self, mappers: dict[str, Mapper[Any]], connection: sa.Connection
    ) -> Iterator[RowDifference]:
        """Give the classes whose rows the two ORMs delete differently."""
        for table in self.tables:
            mapper = mappers.get(table.name)
            if mapper is None or not table.rows or table.refused:
                continue
            number = next(iter(table.rows))
            first = self._by_django(table, number)
            if first is None:
                continue
            if first.failure:
                yield _skipped(table, number, first.failure)
                continue
            second = self._by_sqlalchemy(table, number, mapper, connection)
            yield from self._compare(table, number, first, second)

    def _by_django(self, table: FilledTable, number: int) -> Outcome | None:
        """Delete a row by Django; None if it cannot even ask which rows refer to it."""
        changed: set[str] = set()

        def record(execute: Any, sql: str, *rest: Any) -> Any:
            changed.update(_changed(sql))
            return execute(sql, *rest)

        key = table.key_of(number)
        with through_django.muted_signals(), transaction.atomic():
            try:
                rows = through_django.all_rows(table)
                instance = rows.get(pk=key if key[1:] else key[0])
                with django_connection.execute_wrapper(record):
                    # The project's own delete() may do anything outside of the database.
                    models.Model.delete(instance)
                return self._outcome(changed, through_django.execute, table.kind)
            except (DatabaseError, DanglingError) as error:
                is_refusal = isinstance(error, IntegrityError | DanglingError)
                return Outcome(refusal=type(error).__name__) if is_refusal else None
            except Exception as error:  # noqa: BLE001 - the project's own code may raise anything
                return Outcome(failure=f"{type(error).__name__}: {safe_message(error)}")
            finally:
                transaction.set_rollback(True)

    def _by_sqlalchemy(
        self, table: FilledTable, number: int, mapper: Mapper[Any], connection: sa.Connection
    ) -> Outcome:
        changed: set[str] = set()

        def record(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
            changed.update(_changed(statement))

        execute = through_sqlalchemy.execute_on(connection)
        outer = connection.begin()
        event.listen(connection, "before_cursor_execute", record)
        try:
            with Session(connection, join_transaction_mode="create_savepoint") as session:
                identity = [table.values[number][name] for name in _key_names(table, mapper)]
                instance = session.get(mapper, identity)
                if instance is None:
                    return Outcome(refusal="the row is not found")
                session.delete(instance)
                session.flush()
                return self._outcome(changed, execute, table.kind)
        except Exception as error:  # noqa: BLE001 - a refusal is a result
            return Outcome(refusal=repr(Failure(error)).removeprefix("fails with "))
        finally:
            event.remove(connection, "before_cursor_execute", record)
            outer.rollback()

    def _outcome(self, changed: set[str], execute: Execute, kind: str) -> Outcome:
        """Return what is left in the changed tables.

        Raises:
            DanglingError: A row refers to one that is gone.
            Exception: The database refuses it, with the checks of a commit.
        """
        if kind == "postgresql":
            execute("SET CONSTRAINTS ALL IMMEDIATE")
        if kind == "sqlite" and execute("PRAGMA foreign_key_check"):
            raise DanglingError("rows refer to it")
        tables = [
            item for item in self.tables if self.cascades or item.model._meta.db_table in changed
        ]
        return Outcome(
            {
                item.name: stored_rows(execute, kind, item.quoted, list(item.compared), item.keys)
                for item in tables
            }
        )

    def _compare(
        self, table: FilledTable, number: int, first: Outcome, second: Outcome
    ) -> Iterator[RowDifference]:
        if (first.refusal and second.refusal) or second.refusal in self.unreadable:
            return
        changed = {*first.left, *second.left}
        lefts = [
            {name: item.left.get(name, self.before[name]) for name in changed}
            for item in (first, second)
        ]
        if not first.refusal and not second.refusal and lefts[0] == lefts[1]:
            return
        texts = [
            f"refuses it: {item.refusal}" if item.refusal else self._describe(left)
            for item, left in zip((first, second), lefts, strict=True)
        ]
        if texts[0] == texts[1]:
            texts = [
                f"{text}: {detail}" for text, detail in zip(texts, _first(*lefts), strict=True)
            ]
        yield RowDifference(
            table.name,
            "",
            "deleted",
            f"the row with the key {_key(table, number)}",
            texts[0],
            texts[1],
            ("", ""),
            "declare relationships with a cascade that does what on_delete does",
            # An error is not passed over; rows that are gone, or left, are.
            severity=Severity.COSMETIC if second.refusal else Severity.BEHAVIOR,
            cause="row.delete",
        )

    def _describe(self, left: dict[str, Rows]) -> str:
        parts = []
        for name in sorted(left):
            before, after = self.before[name], left[name]
            gone, kept = len(before) - len(after), [row for row in after if row in before]
            if gone:
                parts.append(f"deletes {gone} of {name}")
            if changed := len(after) - len(kept):
                parts.append(f"changes {changed} of {name}")
        return ", ".join(parts) or "deletes nothing"


def _skipped(table: FilledTable, number: int, failure: str) -> RowDifference:
    """Return that Django failed to delete a row, without refusing it, and the error."""
    reason = f"Django fails to delete the row with the key {_key(table, number)}: {failure}"
    return RowDifference(
        table.name, "", "untold", "", "", "", ("", ""), reason, severity=Severity.COSMETIC
    )


def _key(table: FilledTable, number: int) -> str:
    return ", ".join(map(repr, table.key_of(number)))


def _first(one: dict[str, Rows], other: dict[str, Rows]) -> tuple[str, str]:
    """Return a row that only one side left, from each side."""
    for name in sorted(one):
        alone = [row for row in one[name] if row not in other[name]]
        others = [row for row in other[name] if row not in one[name]]
        if alone and others:
            columns = [column for column in alone[0] if alone[0][column] != others[0][column]]
            texts = [
                ", ".join(f"{name}.{column} is {row[0][column]}" for column in columns)
                for row in (alone, others)
            ]
            return texts[0], texts[1]
    return "other rows", "other rows"


def _changed(statement: str) -> set[str]:
    """Return the tables that a statement changes, without their schema and quotes."""
    names = (name.rpartition(".")[2] for name in _CHANGED.findall(statement))
    return {name.strip('"`;') for name in names}


def _key_names(table: FilledTable, mapper: Mapper[Any]) -> list[str]:
    """Return the columns of the primary key in the order that SQLAlchemy's class has."""
    names = [column.name for column in mapper.local_table.primary_key]
    return names if set(names) == set(table.keys) else table.keys
