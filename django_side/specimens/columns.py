"""Columns of any type, and tables for the time of a question."""

from typing import Any

from django.db import connection, models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.test.utils import isolate_apps

_COLUMN_TYPES = {
    "sqlite": "SELECT lower(type) FROM pragma_table_info(%s) WHERE name <> 'id' ORDER BY cid",
    "postgresql": "SELECT format_type(atttypid, atttypmod) FROM pg_attribute "
    "WHERE attrelid = %s::regclass AND attnum > 0 AND attname <> 'id' ORDER BY attnum",
    "mysql": "SELECT column_type FROM information_schema.columns WHERE table_name = %s "
    "AND table_schema = database() AND column_name <> 'id' ORDER BY ordinal_position",
}


class ColumnField(models.Field):  # type: ignore[type-arg]  # of any Python type
    """A column whose type is SQL; the driver gets the values as they are."""

    def __init__(self, sql_type: str = "", **options: Any) -> None:
        super().__init__(null=True, **options)
        self.sql_type = sql_type

    def db_type(self, connection: BaseDatabaseWrapper) -> str:  # noqa: ARG002 - Django's
        """Return what ``CREATE TABLE`` has after the name of the column."""
        return self.sql_type

    def cast_db_type(self, connection: BaseDatabaseWrapper) -> str:  # noqa: ARG002 - Django's
        """Return what ``CAST`` has after ``AS``."""
        return self.sql_type

    def deconstruct(self) -> Any:
        """Return what makes a copy of the field."""
        name, path, _args, _options = super().deconstruct()
        return name, path, [self.sql_type], {}


def create_table(name: str, **columns: Any) -> Any:
    """Create a table with an ``id`` and the columns, and return its model."""
    with isolate_apps("django_side.specimens"):
        model = type(name, (models.Model,), {"__module__": __name__, **columns})
    with connection.schema_editor() as editor:
        editor.create_model(model)
    return model


def column_types(model: type[models.Model]) -> list[str]:
    """Return the types that the database gave to the columns."""
    with connection.cursor() as cursor:
        cursor.execute(_COLUMN_TYPES[connection.vendor], [model._meta.db_table])
        return [column_type for (column_type,) in cursor.fetchall()]
