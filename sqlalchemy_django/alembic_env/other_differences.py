"""The differences between models and a database that Alembic does not compare.

Those of checks become operations on PostgreSQL and MariaDB. Those that Alembic has no operation for
are reported by ``alembic check``, and are a comment in a revision.
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa
from alembic.autogenerate import renderers
from alembic.operations import ops
from alembic.runtime.migration import MigrationContext

from sqlalchemy_django import base
from sqlalchemy_django.sqlite_ddl.parser import parse_create_table
from sqlalchemy_django.sqlite_ddl.tokens import UnknownSyntaxError, source, without_comments

#: The name of the temporary tables that show how a database rewrites what a model declares.
TEMPORARY = "alembic_compared"


class WriteByHandOp(ops.MigrateOperation):
    """A difference that Alembic has no operation for."""

    def __init__(self, table_name: str, text: str) -> None:
        self.table_name = table_name
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


@dataclass(frozen=True)
class Facts:
    """What Alembic does not compare of a table, as the database spells it.

    ``generated`` are the expressions of columns by their names, ``checks`` the conditions, and
    ``rules`` the definitions of the unique and exclusion constraints.
    """

    generated: dict[str, str] = field(default_factory=dict)
    checks: dict[str, str] = field(default_factory=dict)
    rules: dict[str, str] = field(default_factory=dict)


def other_differences(
    migration: MigrationContext, *, is_ignored: Callable[[str], bool]
) -> Iterator[ops.MigrateOperation]:
    """Return the operations, and the differences without one, on the tables of the models.

    ``is_ignored`` returns whether a constraint of this name needs no model that declares it.
    """
    connection = migration.connection
    assert connection is not None
    inspector = sa.inspect(connection)
    existing = set(inspector.get_table_names())
    models: sa.MetaData = migration.opts["target_metadata"]
    reads = {"sqlite": _read_sqlite, "postgresql": _read_postgresql}
    read = reads.get(connection.dialect.name, _read_mariadb)
    for name in sorted(models.tables):
        table = models.tables[name]
        if name in existing and table.info.get("managed", True):
            database, model = read(connection, table)
            if model is not None:
                for constraints, declared in (
                    (database.checks, model.checks),
                    (database.rules, model.rules),
                ):
                    for ignored in filter(is_ignored, constraints.keys() - declared.keys()):
                        del constraints[ignored]
                columns = {column["name"] for column in inspector.get_columns(name)}
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
    return WriteByHandOp(table.name, f"{table.name}: {text}")


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
    return ops.ModifyTableOps(operation.table_name, [operation])


def _check(table: sa.Table, name: str, condition: str) -> sa.CheckConstraint:
    # A colon before a name would start a parameter.
    text = sa.text(re.sub(r"(?<![:\\\w]):(?=\w)", r"\\:", condition))
    stub = sa.Table(table.name, sa.MetaData())
    return sa.CheckConstraint(text, name=sa.schema.conv(name), table=stub)


def _temporary_table(table: sa.Table) -> sa.Table:
    """Return a copy of a table without foreign keys and indexes, as a temporary table."""
    copy = table.to_metadata(sa.MetaData(), name=TEMPORARY)
    copy.constraints -= copy.foreign_key_constraints
    copy.indexes.clear()
    copy._prefixes = ["TEMPORARY"]
    return copy


@contextmanager
def _created(connection: sa.Connection, table: sa.Table) -> Iterator[bool]:
    """Create a temporary table, and yield whether the database has accepted it."""
    savepoint = connection.begin_nested()
    is_created = True
    try:
        connection.execute(sa.schema.CreateTable(table))
    except sa.exc.DBAPIError:
        # Another difference is the reason, such as a type that does not exist yet.
        is_created = False
        savepoint.rollback()
    yield is_created
    if savepoint.is_active:
        savepoint.rollback()
    if is_created and connection.dialect.name in base.MARIADB:
        # There, a savepoint does not keep tables.
        connection.exec_driver_sql(f"DROP TEMPORARY TABLE {TEMPORARY}")


def _read_postgresql(connection: sa.Connection, table: sa.Table) -> tuple[Facts, Facts | None]:
    quoted = connection.dialect.identifier_preparer.format_table(table)
    database = _postgresql_facts(connection, quoted)
    with _created(connection, _temporary_table(table)) as is_created:
        name = f"pg_temp.{TEMPORARY}"
        model = _postgresql_facts(connection, name, table.name) if is_created else None
    return database, model


def _postgresql_facts(connection: sa.Connection, quoted: str, table: str = "") -> Facts:
    facts = Facts()
    columns = sa.text(
        "SELECT attname, pg_get_expr(adbin, adrelid) FROM pg_attribute JOIN pg_attrdef"
        " ON adrelid = attrelid AND adnum = attnum"
        " WHERE attrelid = to_regclass(:name) AND attgenerated != ''"
    )
    for name, expression in connection.execute(columns, {"name": quoted}):
        facts.generated[name] = expression
    constraints = sa.text(
        "SELECT conname, contype::text, pg_get_constraintdef(oid) FROM pg_constraint"
        " WHERE conrelid = to_regclass(:name) AND contype IN ('c', 'u', 'x')"
    )
    for name, kind, text in connection.execute(constraints, {"name": quoted}):
        # The database has made the name from that of the temporary table.
        own = table + name.removeprefix(TEMPORARY) if name.startswith(TEMPORARY) else name
        if kind == "c":
            facts.checks[own] = re.sub(r"^CHECK \((.*)\)( NOT VALID)?$", r"\1", text, flags=re.S)
        else:
            facts.rules[own] = text
    return facts


#: What ``SHOW CREATE TABLE`` prints of a generated column, and of a check.
GENERATED = re.compile(
    r"^ *`(.+?)` .*? GENERATED ALWAYS AS (\(.*\) (?:STORED|VIRTUAL))", re.MULTILINE
)
CHECK = re.compile(r"^ *CONSTRAINT `(.+?)` CHECK \((.*)\),?$", re.MULTILINE)


def _read_mariadb(connection: sa.Connection, table: sa.Table) -> tuple[Facts, Facts | None]:
    quoted = connection.dialect.identifier_preparer.format_table(table)
    database = _mariadb_facts(connection, quoted)
    with _created(connection, _temporary_table(table)) as is_created:
        model = _mariadb_facts(connection, TEMPORARY) if is_created else None
    return database, model


def _mariadb_facts(connection: sa.Connection, quoted: str) -> Facts:
    statement = str(connection.exec_driver_sql(f"SHOW CREATE TABLE {quoted}").one()[1])
    return Facts(dict(GENERATED.findall(statement)), dict(CHECK.findall(statement)))


def _read_sqlite(connection: sa.Connection, table: sa.Table) -> tuple[Facts, Facts | None]:
    query = sa.text("SELECT sql FROM sqlite_master WHERE type = 'table' AND name = :name")
    statement = connection.execute(query, {"name": table.name}).scalar_one()
    created = str(sa.schema.CreateTable(table).compile(dialect=connection.dialect))
    try:
        return _sqlite_facts(statement), _sqlite_facts(created)
    except UnknownSyntaxError:
        return Facts(), None


def _sqlite_facts(statement: str) -> Facts:
    """Return the facts of a statement; a check without a name comes with the type of its column."""
    statement = without_comments(statement)
    definition = parse_create_table(statement)
    facts = Facts()
    for column in definition.columns:
        if (clause := column.last("generated")) is not None:
            stored = "STORED" if clause.is_stored else "VIRTUAL"
            facts.generated[column.name] = f"({source(statement, clause.value)}) {stored}"
    for clause in definition.clauses():
        if clause.kind == "check" and clause.name is not None:
            facts.checks[clause.name] = source(statement, clause.value)
    return facts


def _is_same(dialect: str, first: str, second: str) -> bool:
    """Return whether two texts are the same; SQLite stores them as they were written."""
    if dialect != "sqlite":
        return first == second
    texts = [re.sub(r"[\s\"()`]", "", text).lower() for text in (first, second)]
    return texts[0] == texts[1]
