"""The names of tables, whose schema may stand in ``Meta.db_table``, in quotes."""

from django.db import connection, models


def split_name(model: type[models.Model]) -> tuple[str, str]:
    """Return the schema of a model's table, empty for the usual one, and the table's name.

    MariaDB has other quotes, so that Django takes all of ``db_table`` for the name there.

    Source: ``split_identifier`` in Django's ``db/backends/utils.py``.
    """
    name = str(model._meta.db_table)
    if connection.vendor == "mysql":
        return "", name
    schema, _, name = name.strip('"').rpartition('"."')
    return "" if schema == "public" else schema, name


def table_key(model: type[models.Model]) -> str:
    """Return the name of a model's table, after that of its schema if it is not the usual one."""
    schema, name = split_name(model)
    return f"{schema}.{name}" if schema else name
