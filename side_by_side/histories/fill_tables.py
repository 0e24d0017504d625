"""Rows for the tables that a step created, written by Django's models of that time."""

import warnings
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager

from django.db import DEFAULT_DB_ALIAS, connection, connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.state import ProjectState

from side_by_side.check.round_trip import through_django
from side_by_side.check.round_trip.fill import Filler, remove_dangling
from side_by_side.check.round_trip.stored import check_at_once
from side_by_side.check.round_trip.tables import FilledTable, Model, targets
from side_by_side.databases.masking import safe_message
from side_by_side.project import DjangoProject
from side_by_side.schema.facts import EXISTS, Facts, Key


@contextmanager
def default_connection(wrapper: BaseDatabaseWrapper) -> Iterator[None]:
    """Let Django read and write a database by default for a while, under any alias."""
    before = {alias: connections[alias] for alias in {DEFAULT_DB_ALIAS, wrapper.alias}}
    for alias in before:
        connections[alias] = wrapper
    try:
        yield
    finally:
        for alias, own in before.items():
            connections[alias] = own


def find_models(project: DjangoProject, state: ProjectState, facts: Facts) -> dict[str, Model]:
    """Return the models of a state whose tables exist, by the names of their tables."""
    return {
        name: model
        for model in state.apps.get_models(include_auto_created=True)
        if model._meta.managed and not model._meta.proxy and not model._meta.swapped
        if Key("table", (name := project.table_name(model),), EXISTS) in facts
    }


def fill_tables(
    project: DjangoProject,
    models: Mapping[str, Model],
    empty: Collection[str],
    facts: Facts,
    wrapper: BaseDatabaseWrapper,
) -> list[FilledTable]:
    """Write rows into empty tables, and return these tables; each has rows or a reason.

    Tables that refer to others come after these.
    """
    with default_connection(wrapper), warnings.catch_warnings(action="ignore"):
        tables = _in_order(project, models, empty)
        new = [table for table in tables if table.name in empty]
        try:
            _fill(tables, new, facts)
        except Exception as error:  # noqa: BLE001 - what only a commit refuses
            for table in new:
                table.rows, table.reason = {}, safe_message(error)
        return new


def _fill(tables: Iterable[FilledTable], new: list[FilledTable], facts: Facts) -> None:
    # Signals write content types after ``migrate``, and none is sent.
    filler = Filler(facts, has_content_types=False)
    with through_django.unchecked_foreign_keys(), transaction.atomic(using=connection.alias):
        check_at_once(through_django.execute, new[0].kind, triggers=False)
        for table in tables:
            if table in new:
                filler.fill(table)
            else:
                filler.filled[table.name] = table
                table.rows = dict(enumerate(through_django.read(table)))
        remove_dangling(list(filler.filled.values()))
        through_django.advance_keys(new)


def copy_rows(
    tables: Iterable[FilledTable], wrapper: BaseDatabaseWrapper, *, clear: bool = False
) -> dict[str, str]:
    """Write the rows of filled tables into another database, and return its refusals by table.

    With ``clear``, the rows that the tables have are deleted before, in the same transaction: other
    tables may refer to them.
    """
    refused: dict[str, str] = {}
    all_tables = list(tables)
    listed = [table for table in all_tables if table.rows]
    with default_connection(wrapper), warnings.catch_warnings(action="ignore"):
        try:
            with (
                through_django.unchecked_foreign_keys(),
                transaction.atomic(using=connection.alias),
            ):
                for table in all_tables if clear else ():
                    through_django.clear(table)
                for table in listed:
                    try:
                        through_django.insert(table, list(table.rows.values()))
                    except Exception as error:  # noqa: BLE001 - the other database may differ
                        refused[table.name] = safe_message(error)
                through_django.advance_keys(table for table in listed if table.name not in refused)
        except Exception as error:  # noqa: BLE001 - what only a commit refuses
            refused |= {table.name: safe_message(error) for table in listed}
    return refused


def replace_rows(
    project: DjangoProject,
    models: Mapping[str, Model],
    names: Iterable[str],
    source: BaseDatabaseWrapper,
    target: BaseDatabaseWrapper,
) -> dict[str, str]:
    """Replace the rows of tables by those of another database; return what is refused by table."""
    with default_connection(source), warnings.catch_warnings(action="ignore"):
        tables = [
            FilledTable(name, project.kind, models[name], None) for name in names if name in models
        ]
        for table in tables:
            table.rows = dict(enumerate(through_django.read(table)))
    return copy_rows(tables, target, clear=True)


def delete_rows(statements: Iterable[str], wrapper: BaseDatabaseWrapper) -> None:
    """Run statements that delete rows, with foreign keys not enforced meanwhile.

    Raises:
        Exception: The database refuses it.
    """
    with (
        default_connection(wrapper),
        through_django.unchecked_foreign_keys(),
        transaction.atomic(using=connection.alias),
        connection.cursor() as cursor,
    ):
        for statement in statements:
            cursor.execute(statement)


def referring_tables(
    project: DjangoProject, models: Mapping[str, Model], tables: Collection[str]
) -> set[str]:
    """Return tables with all tables that refer to them, directly or not."""
    reached = set(tables)
    while True:
        more = {
            name
            for name, model in models.items()
            if name not in reached
            and any(project.table_name(target.model) in reached for _, target in targets(model))
        }
        if not more:
            return reached
        reached |= more


def _in_order(
    project: DjangoProject, models: Mapping[str, Model], wanted: Iterable[str]
) -> list[FilledTable]:
    """Return tables and those that they refer to, the latter first."""
    tables: dict[str, FilledTable] = {}

    def add(name: str, under: tuple[str, ...]) -> None:
        if name in tables or name in under or name not in models:
            return
        for _, target in targets(models[name]):
            add(project.table_name(target.model), (*under, name))
        tables[name] = FilledTable(name, project.kind, models[name], None)

    for name in wanted:
        add(name, ())
    return list(tables.values())
