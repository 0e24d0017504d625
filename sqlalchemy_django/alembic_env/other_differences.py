"""The differences between models and a database that Alembic does not compare.

Those of checks become operations on PostgreSQL and MariaDB. Those that Alembic has no operation for
are reported by ``alembic check``, and are a comment in a revision.
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any

import sqlalchemy as sa
from alembic.autogenerate import renderers
from alembic.operations import ops
from alembic.runtime.migration import MigrationContext

from sqlalchemy_django.alembic_env.table_facts import Facts, read_facts


class WriteByHandOp(ops.MigrateOperation):
    """A difference that Alembic has no operation for."""

    def __init__(self, table: sa.Table, text: str) -> None:
        self.table_name = table.name
        self.schema = table.schema
        self.text = text

    def reverse(self) -> "WriteByHandOp":
        """Return the same: what goes back is written by hand as well."""
        return self

    def to_diff_tuple(self) -> tuple[str, str]:
        """Return what ``alembic check`` prints."""
        return "write_by_hand", self.text


@renderers.dispatch_for(WriteByHandOp)
def _render_comment(_context: object, operation: WriteByHandOp) -> list[str]:
    return [f"# Write by hand: {line}" for line in operation.text.splitlines()]


def other_differences(
    migration: MigrationContext, *, is_ignored: Callable[[str], bool]
) -> Iterator[ops.MigrateOperation]:
    """Return the operations, and the differences without one, on the tables of the models.

    ``is_ignored`` returns whether a constraint of this name needs no model that declares it.
    """
    connection = migration.connection
    assert connection is not None
    inspector = sa.inspect(connection)
    models: sa.MetaData = migration.opts["target_metadata"]
    schemas = {table.schema for table in models.tables.values()}
    existing = {(schema, name) for schema in schemas for name in inspector.get_table_names(schema)}
    compared = [
        table
        for _, table in sorted(models.tables.items())
        if (table.schema, table.name) in existing and table.info.get("managed", True)
    ]
    for table, database, model in read_facts(connection, compared):
        for constraints, declared in (
            (database.checks, model.checks),
            (database.rules, model.rules),
        ):
            for ignored in filter(is_ignored, constraints.keys() - declared.keys()):
                del constraints[ignored]
        columns: Collection[str] = ()
        if database.generated != model.generated:
            reflected = inspector.get_columns(table.name, table.schema)
            columns = {column["name"] for column in reflected}
        yield from _compare(connection.dialect.name, table, columns, database, model)


def _compare(
    dialect: str, table: sa.Table, existing: Collection[str], database: Facts, model: Facts
) -> Iterator[ops.MigrateOperation]:
    for column in sorted(database.generated.keys() | model.generated.keys()):
        old, new = database.generated.get(column, ""), model.generated.get(column, "")
        if not _is_same(dialect, old, new) and column in table.columns and column in existing:
            spellings = old or "plain", new or "plain"
            yield _by_hand(table, f"the column {column} is {spellings[0]}, not {spellings[1]}")
    for name in sorted(database.rules.keys() & model.rules.keys()):
        if database.rules[name] != model.rules[name]:
            texts = database.rules[name], model.rules[name]
            yield _by_hand(table, f"the constraint {name} is {texts[0]}, not {texts[1]}")
    for name in sorted(database.rules.keys() ^ model.rules.keys()):
        if (text := (database.rules | model.rules)[name]).startswith("EXCLUDE"):
            where = "the database" if name in database.rules else "the models"
            yield _by_hand(table, f"only {where} has the constraint {name}: {text}")
    yield from _compare_checks(dialect, table, database.checks, model.checks)


def _by_hand(table: sa.Table, text: str) -> WriteByHandOp:
    return WriteByHandOp(table, f"{table.fullname}: {text}")


def _compare_checks(
    dialect: str, table: sa.Table, database: Mapping[str, str], model: Mapping[str, str]
) -> Iterator[ops.MigrateOperation]:
    changed = {
        name
        for name in database.keys() & model.keys()
        if not _is_same(dialect, database[name], model[name])
    }
    removed, added = set(database.keys() - model.keys()), set(model.keys() - database.keys())
    for name in sorted(added):
        # Without a name in the models, the name in the database may be another.
        same = next((old for old in sorted(removed) if database[old] == model[name]), None)
        if same is not None:
            removed.discard(same)
            added.discard(name)
    for name in sorted(changed | removed | added):
        if dialect == "sqlite":
            texts = [str(checks.get(name, "missing")) for checks in (database, model)]
            yield _by_hand(table, f"the check {name} is {texts[0]}, not {texts[1]}")
            continue
        if name in database:
            yield _modify(ops.DropConstraintOp.from_constraint(_check(table, name, database[name])))
        if name in model:
            yield _modify(ops.AddConstraintOp.from_constraint(_check(table, name, model[name])))


def _modify(operation: Any) -> ops.ModifyTableOps:
    return ops.ModifyTableOps(operation.table_name, [operation], schema=operation.schema)


def _check(table: sa.Table, name: str, condition: str) -> sa.CheckConstraint:
    # A colon before a name would start a parameter.
    text = sa.text(re.sub(r"(?<![:\\\w]):(?=\w)", r"\\:", condition))
    stub = sa.Table(table.name, sa.MetaData(), schema=table.schema)
    return sa.CheckConstraint(text, name=sa.schema.conv(name), table=stub)


def _is_same(dialect: str, first: str, second: str) -> bool:
    """Return whether two texts are the same; SQLite stores them as they were written."""
    if dialect != "sqlite":
        return first == second
    texts = [re.sub(r"[\s\"()`]", "", text).lower() for text in (first, second)]
    return texts[0] == texts[1]
