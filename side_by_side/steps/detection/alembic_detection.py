"""What Alembic's autogenerate writes for the changes, and the running of it."""

import re
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from typing import Any

import sqlalchemy as sa
from alembic.autogenerate import produce_migrations, render_python_code
from alembic.operations import Operations, ops
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, MetaData, dialects

import sqlalchemy_django.base
from shared_fixtures.detection.change import Change
from sqlalchemy_django.alembic_env.dialect_tables import tables_on
from sqlalchemy_side.detection import new_base, new_metadata

PACKAGE = "sqlalchemy_side.detection"

#: Every comparison that Alembic offers; by default it compares types and leaves the others.
ALL_OPTIONS = {
    "compare_type": True,
    "compare_server_default": True,
    "autogenerate_plugins": ["alembic.autogenerate.*", "alembic.ext.checkconstraint_byname"],
}


def metadata_of(changes: Mapping[str, list[Change]], when: str) -> MetaData:
    """Return the tables of all changes before or after, by their topics."""
    metadata = new_metadata()
    for topic, of_topic in changes.items():
        module = import_module(f"{PACKAGE}.{topic}")
        for change in of_topic:
            getattr(module, f"{change.name}_{when}")(new_base(metadata))
    return metadata


def is_managed(item: Any, *_: object) -> bool:
    """Whether an object is not a table that is declared as unmanaged."""
    return not isinstance(item, sa.Table) or item.info.get("managed", True)


def build(connection: Connection, metadata: MetaData) -> None:
    """Create the tables of models."""
    kind = connection.dialect.name
    managed = [
        table
        for table in metadata.tables.values()
        if is_managed(table) and kind in table.info.get("only_on", (kind,))
    ]
    metadata.create_all(connection, managed, checkfirst=False)


@contextmanager
def without_warnings() -> Iterator[None]:
    """Ignore the warnings about what SQLAlchemy cannot reflect, and Alembic cannot compare."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", sa.exc.SAWarning)
        warnings.simplefilter("ignore", UserWarning)
        yield


def comparable_tables(dialect: str, metadata: MetaData) -> MetaData:
    """Return a copy of the tables, without what a database of this dialect cannot return."""
    tables = tables_on(dialect, metadata)
    if dialect == "mariadb":
        # Alembic's own implementation compares deferral, which MariaDB does not support.
        for table in tables.tables.values():
            for key in table.foreign_key_constraints:
                key.deferrable = key.initially = None
    return tables


def context_of(connection: Connection, metadata: MetaData, **options: Any) -> MigrationContext:
    """Return what Alembic's ``context.configure`` makes of the options."""
    settings = {
        "target_metadata": comparable_tables(connection.dialect.name, metadata),
        "include_object": is_managed,
        **options,
    }
    return MigrationContext.configure(connection, opts=settings)


def written(context: MigrationContext) -> list[tuple[str, ops.MigrateOperation]]:
    """Return the operations that autogenerate would write, each with the table that it is on."""
    script = produce_migrations(context, context.opts["target_metadata"])
    assert script.upgrade_ops is not None  # there is one where there is one database
    return [(_table_of(operation), operation) for operation in script.upgrade_ops.ops]


def _table_of(operation: Any) -> str:
    return str(getattr(operation, "table_name", getattr(operation, "source_table", "")))


def apply(
    context: MigrationContext, operations: list[ops.MigrateOperation], *, as_batch: bool
) -> None:
    """Run operations as the Python that a revision's file would hold.

    Raises:
        Exception: Alembic, SQLAlchemy or the database refuses an operation.
    """
    text = render_python_code(
        ops.UpgradeOps(operations), render_as_batch=as_batch, migration_context=context
    )
    names: dict[str, Any] = {
        "op": Operations(context),
        "sa": sa,
        "sqlalchemy_django": sqlalchemy_django,
        **{name: import_module(f"{dialects.__name__}.{name}") for name in dialects.__all__},
    }
    exec(f"def upgrade():\n    {text}", names)  # noqa: S102 - written by Alembic just now
    names["upgrade"]()


def short(operation: Any, label: str) -> Iterator[str]:
    """Give an operation in a few words, such as ``alter_column note.body (nullable)``."""
    if isinstance(operation, ops.ModifyTableOps):
        for part in operation.ops:
            yield from short(part, label)
        return
    words = [_table_of(operation).removeprefix(f"{label}_")]
    if isinstance(operation, ops.CreateForeignKeyOp):
        words += operation.local_cols
    elif isinstance(operation, ops.AddColumnOp):
        words.append(operation.column.name)
    else:
        names = [
            getattr(operation, name, None)
            for name in ("column_name", "index_name", "constraint_name")
        ]
        words += [str(name).removeprefix(f"{label}_") for name in names if name]
    changed = ""
    if isinstance(operation, ops.AlterColumnOp):
        kinds = [change[0].removeprefix("modify_") for change in operation.to_diff_tuple()]
        changed = f" ({', '.join(kinds)})"
    # The class of ``op.alter_column`` is AlterColumnOp, and so on.
    name = re.sub("(?<!^)(?=[A-Z])", "_", type(operation).__name__.removesuffix("Op")).lower()
    yield f"{name} {'.'.join(words)}{changed}"
