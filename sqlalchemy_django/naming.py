"""The names that Django gives to indexes and constraints."""

import hashlib
from collections.abc import Iterable
from typing import Any

import sqlalchemy as sa
from sqlalchemy.schema import conv

from sqlalchemy_django.dialects import NAME_LENGTHS


def bare_name(table: str) -> str:
    """Return the name of a table without the quotes and the schema that it may contain.

    MariaDB has other quotes, so that there all of a name such as ``"lab"."kind"`` is the table's.

    Source: ``split_identifier`` in Django's ``db/backends/utils.py``.
    """
    parts = table.split('"."')
    return (parts[1] if len(parts) == 2 else table).strip('"')


def django_name(table: str, columns: list[str], suffix: str = "", max_length: int = 63) -> str:
    """Return the name that Django gives to an index or constraint.

    Source: ``BaseDatabaseSchemaEditor._create_index_name`` in Django's
    ``db/backends/base/schema.py``.
    """
    table = bare_name(table)
    digest = hashlib.md5("".join([table, *columns]).encode(), usedforsecurity=False)
    ending = digest.hexdigest()[:8] + suffix
    name = "_".join([table, *columns, ending])
    if len(name) <= max_length:
        return name
    if len(ending) > max_length / 3:
        ending = ending[: max_length // 3]
    room = (max_length - len(ending)) // 2 - 1
    name = "_".join([table[:room], "_".join(columns)[:room], ending])
    return f"D{name[:-1]}" if name[0] == "_" or name[0].isdigit() else name


def names_by_length(
    table: str, columns: list[str], suffix: str, dialects: Iterable[str]
) -> dict[str, tuple[str, ...]]:
    """Return Django's name for each maximum length, with the dialects that use it."""
    names: dict[str, tuple[str, ...]] = {}
    for dialect in dialects:
        # Marked as final: other dialects do not check the length of a name that they never use.
        name = conv(django_name(table, columns, suffix, NAME_LENGTHS[dialect]))
        names[name] = (*names.get(name, ()), dialect)
    return names


def index_name(index: sa.Index, table: sa.Table) -> str:
    """Return Django's name for an index on columns."""
    return django_name(table.name, [column.name for column in index.columns])


def foreign_key_name(
    constraint: sa.ForeignKeyConstraint, table: sa.Table, max_length: int = 63
) -> str:
    """Return Django's name for a foreign key.

    Raises:
        ArgumentError: Alembic drops a foreign key that has no name; its columns are unknown.
    """
    if not constraint.elements:
        raise sa.exc.ArgumentError("a foreign key without a name cannot be dropped by its name")
    # Taken from the text of the reference, so that the referenced table need not exist yet.
    target, target_column = constraint.elements[0].target_fullname.rsplit(".", 1)
    # A dot may also be part of the name of a table, if there is one with it.
    known = table.metadata.tables.get(target)
    name = target.rpartition(".")[2] if known is None else known.name
    suffix = f"_fk_{bare_name(name)}_{target_column}"
    return django_name(table.name, list(constraint.column_keys), suffix, max_length)


def name_keys_again(target: sa.Table) -> None:
    """Name the foreign keys again that were defined before a table with a dot in its name."""
    if "." not in target.name:
        return
    wrong = f"_fk_{bare_name(target.name.rpartition('.')[2])}_"
    for table in target.metadata.tables.values():
        for key in table.foreign_key_constraints:
            referred = key.elements[0].target_fullname.rpartition(".")[0]
            if referred == target.key and wrong in str(key.name):
                key.name = conv(foreign_key_name(key, table))


#: Primary keys and unique columns have no entry, because Django lets the database name them.
NAMING_CONVENTION: dict[str, Any] = {
    "django_index": index_name,
    "django_fk": foreign_key_name,
    "ix": "%(django_index)s",
    "fk": "%(django_fk)s",
}


def uses_django_names(metadata: sa.MetaData) -> bool:
    """Return whether a ``MetaData`` has this naming convention; no other is ever changed.

    Alembic passes the convention on to the tables that it creates for ``op.create_table``.
    """
    return metadata.naming_convention.get("django_fk") is foreign_key_name


#: Reserved words that SQLAlchemy does not quote. Django quotes every name.
RESERVED_WORDS = frozenset(
    {
        *("nothing", "returning"),  # SQLite
        *("collation", "concurrently", "lateral", "tablesample"),  # PostgreSQL
        *("delete_domain_id", "portion"),  # MariaDB
        *("master_demote_to_replica", "master_demote_to_slave"),
    }
)
