"""Writes and reads rows through Django's models, one table at a time."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any

from django.apps import apps
from django.core.management.color import no_style
from django.db import connection, models, transaction
from django.db.models import signals
from django.db.models.fields.proxy import OrderWrt

from side_by_side.check.round_trip.describe import Failure
from side_by_side.check.round_trip.tables import FilledTable, Model, Row
from side_by_side.project import DjangoProject
from side_by_side.schema.facts import EXISTS, Facts, Key

#: Generic relations look for the rows that Django itself has written here.
CONTENT_TYPES = "django_content_type"

_SIGNALS = (
    *(signals.pre_save, signals.post_save, signals.pre_delete, signals.post_delete),
    signals.m2m_changed,
)


def clear(table: FilledTable) -> None:
    """Delete the rows of the model's own table."""
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {connection.ops.quote_name(table.model._meta.db_table)}")  # noqa: S608 - names of models


def clear_all(project: DjangoProject, facts: Facts, names: Collection[str]) -> None:
    """Delete the rows of all other tables of the project: they may refer to rows that go."""
    with connection.cursor() as cursor:
        for model in apps.get_models(include_auto_created=True):
            name = project.table_name(model)
            is_table = Key("table", (name,), EXISTS) in facts
            if is_table and name not in {*names, CONTENT_TYPES}:
                quoted = connection.ops.quote_name(model._meta.db_table)
                cursor.execute(f"DELETE FROM {quoted}")  # noqa: S608 - names of models


def all_rows(table: FilledTable) -> "models.QuerySet[Any]":
    """Return all rows of a model; its base manager may hide some."""
    return models.QuerySet(table.model, using=connection.alias)


def delete_other_rows(table: FilledTable) -> None:
    """Delete the rows of the model's own table that are not those written into it."""
    keys = [table.key_of(number) for number in table.rows]
    kept = [key if key[1:] else key[0] for key in keys]
    queryset: Any = all_rows(table)
    if queryset.count() != len(kept):
        queryset.exclude(pk__in=kept)._raw_delete(connection.alias)


def delete_row(table: FilledTable, number: int) -> None:
    """Delete one row of the model's own table."""
    where, values = _condition(table, number)
    name = connection.ops.quote_name(table.model._meta.db_table)
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {name} WHERE {where}", values)  # noqa: S608 - names of models


def update(table: FilledTable, number: int, column: str, value: Any) -> None:
    """Set one column of a row to a value, as it is passed to the driver."""
    where, values = _condition(table, number)
    quote = connection.ops.quote_name
    name, column = quote(table.model._meta.db_table), quote(column)
    with connection.cursor() as cursor:
        cursor.execute(f"UPDATE {name} SET {column} = %s WHERE {where}", [value, *values])  # noqa: S608 - names of models


def _condition(table: FilledTable, number: int) -> tuple[str, list[Any]]:
    """Return the condition that selects a row by its key, and its parameters."""
    quote = connection.ops.quote_name
    keys = [(quote(name), table.fields[name], table.rows[number][name]) for name in table.keys]
    where = " AND ".join(f"{name} = %s" for name, _, _ in keys)
    return where, [driver_value(item, value) for _, item, value in keys]


def insert(table: FilledTable, rows: Sequence[Row]) -> None:
    """Insert rows by column into the model's own table, in one statement.

    Fields that change what is saved and signals are left out, and so are the rows of parents.

    Raises:
        Exception: The database, a field or the project's own code refuses a row.
    """
    model, fields = table.model, list(table.fields.values())
    if any((item.db_type(connection) or "").startswith("char(") for item in fields):
        # In a statement for many rows, Django casts to the type without its length.
        for row in rows:
            insert_one(table, row)
        return
    instances = [model(**{item.attname: row[str(item.column)] for item in fields}) for row in rows]
    queryset: Any = all_rows(table)
    with transaction.atomic():
        queryset._insert(instances, fields=fields, using=connection.alias, raw=True)


def insert_one(table: FilledTable, row: Row, *, raw: bool = True) -> Row:
    """Insert one row and return it, with what Django computes: its position in an order.

    Columns that the row lacks get what Django gives them. ``raw`` leaves out what fields do when
    they are saved.
    """
    model = table.model
    given = {item.attname: row[name] for name, item in table.fields.items() if name in row}
    with transaction.atomic():
        instance: Any = model(**given)
        instance._save_table(raw=raw, cls=model, force_insert=True, using=connection.alias)
    positions = {
        name: getattr(instance, item.attname)
        for name, item in table.fields.items()
        if isinstance(item, OrderWrt)
    }
    return {**row, **positions}


def read(table: FilledTable) -> list[Row]:
    """Return the rows of the table by column, ordered by primary key; with failures as values.

    They are read from the model's own table, without a join to its parents' tables. The backend
    and the field convert each value, as in a queryset.
    """
    fields = table.fields | table.generated
    raw = _select(table, list(fields))
    columns = [
        _converted(item, table.model._meta.db_table, [row[number] for row in raw])
        for number, item in enumerate(fields.values())
    ]
    return [dict(zip(fields, row, strict=True)) for row in zip(*columns, strict=True)]


def read_column(table: FilledTable, name: str, item: "models.Field[Any, Any]") -> list[Any]:
    """Return the values of a column as a field reads them, ordered by primary key."""
    raw = [row[0] for row in _select(table, [name])]
    return _converted(item, table.model._meta.db_table, raw)


def _select(table: FilledTable, columns: list[str]) -> list[tuple[Any, ...]]:
    quote = connection.ops.quote_name
    listed, keys = (", ".join(map(quote, names)) for names in (columns, table.keys))
    name = quote(table.model._meta.db_table)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {listed} FROM {name} ORDER BY {keys}")  # noqa: S608 - names of models
        return list(cursor.fetchall())


def _converted(item: "models.Field[Any, Any]", table: str, values: Iterable[Any]) -> list[Any]:
    column = item.get_col(table)
    converters = connection.ops.get_db_converters(column) + column.get_db_converters(connection)
    converted = list(values)
    try:
        for convert in converters:
            converted = [convert(value, column, connection) for value in converted]
    except Exception as error:  # noqa: BLE001 - any error is the result of reading
        return [Failure(error)] * len(converted)
    return converted


def driver_value(item: "models.Field[Any, Any]", value: Any) -> Any:
    """Return what Django passes to the driver for a value."""
    return item.get_db_prep_save(value, connection)


def refused_columns(table: FilledTable, row: Row) -> list[str]:
    """Return the columns whose field refuses its value before the database is asked."""
    refused = []
    for name, item in table.fields.items():
        try:
            driver_value(item, row[name])
        except Exception:  # noqa: BLE001 - the project's own code may raise anything
            refused.append(name)
    return refused


def content_types() -> dict[Model, Any]:
    """Return the key of the content type of each model, empty without ``contenttypes``."""
    with suppress(ImportError, RuntimeError):
        from django.contrib.contenttypes.models import ContentType

        ContentType.objects.clear_cache()
        found = {kind.model_class(): kind.pk for kind in ContentType.objects.all()}
        return {model: key for model, key in found.items() if model is not None}
    return {}


def unchecked_foreign_keys() -> Any:
    """Disable the checks of foreign keys; a context to enter outside of a transaction."""
    return connection.constraint_checks_disabled()


def advance_keys(tables: Iterable[FilledTable]) -> None:
    """Let the next key that the database makes be one that no row has: code may make rows."""
    models_ = [table.model for table in tables if table.rows]
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), models_):
            cursor.execute(statement)


def execute(query: str) -> list[tuple[Any, ...]]:
    """Return the rows of a query without parameters."""
    with connection.cursor() as cursor:
        cursor.execute(query)
        return list(cursor.fetchall()) if cursor.description else []


@contextmanager
def muted_signals() -> Iterator[None]:
    """Let no receiver run: it may do anything outside of the database, such as delete files."""
    before = [signal.receivers for signal in _SIGNALS]
    for signal in _SIGNALS:
        signal.receivers = []
        signal.sender_receivers_cache.clear()
    try:
        yield
    finally:
        for signal, receivers in zip(_SIGNALS, before, strict=True):
            signal.receivers = receivers
            signal.sender_receivers_cache.clear()
