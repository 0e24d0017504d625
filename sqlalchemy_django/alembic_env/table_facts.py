"""What Alembic does not compare of a table, as the database spells it.

What the models declare is spelled by temporary tables, because databases rewrite expressions.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import sqlalchemy as sa

from sqlalchemy_django.sqlite_ddl.parser import parse_create_table
from sqlalchemy_django.sqlite_ddl.tokens import UnknownSyntaxError, source, without_comments

#: How the names of the temporary tables begin.
TEMPORARY = "alembic_compared_"
#: How many temporary tables there are at once: each needs several locks.
AT_ONCE = 50


@dataclass(frozen=True)
class Facts:
    """What Alembic does not compare of a table, as the database spells it.

    ``generated`` are the expressions of columns by their names, ``checks`` the conditions, and
    ``rules`` the definitions of the unique and exclusion constraints.
    """

    generated: dict[str, str] = field(default_factory=dict)
    checks: dict[str, str] = field(default_factory=dict)
    rules: dict[str, str] = field(default_factory=dict)


#: A table, and what the database and its model have of it.
Read = tuple[sa.Table, Facts, Facts]


def read_facts(connection: sa.Connection, tables: Sequence[sa.Table]) -> Iterator[Read]:
    """Return the facts of existing tables; a table that cannot be compared is left out."""
    if connection.dialect.name == "sqlite":
        yield from _read_sqlite(connection, tables)
    elif connection.dialect.name == "postgresql":
        yield from _read_postgresql(connection, tables)
    else:
        yield from _read_mariadb(connection, tables)


def _temporary_table(table: sa.Table, name: str) -> sa.Table:
    """Return a copy of a table without foreign keys and indexes, as a temporary table."""
    # Without a schema, as temporary tables are.
    copy = table.to_metadata(sa.MetaData(), name=name, schema=None)  # type: ignore[arg-type]  # accepted
    copy.constraints -= copy.foreign_key_constraints
    copy.indexes.clear()
    copy._prefixes = ["TEMPORARY"]
    return copy


def _read_postgresql(connection: sa.Connection, tables: Sequence[sa.Table]) -> Iterator[Read]:
    default = sa.inspect(connection).default_schema_name
    schemas = {table: str(table.schema or default) for table in tables}
    database = _postgresql_facts(connection, set(schemas.values()))
    for start in range(0, len(tables), AT_ONCE):
        models = _postgresql_models(connection, tables[start : start + AT_ONCE])
        for table, model in models.items():
            yield table, database.get((schemas[table], table.name)) or Facts(), model


def _postgresql_models(
    connection: sa.Connection, tables: Sequence[sa.Table]
) -> dict[sa.Table, Facts]:
    """Return the facts of models, without those of which the database makes no table."""
    names = {f"{TEMPORARY}{number}": table for number, table in enumerate(tables)}
    savepoint = connection.begin_nested()
    try:
        for name, table in names.items():
            connection.execute(sa.schema.CreateTable(_temporary_table(table, name)))
        query = sa.text("SELECT nspname FROM pg_namespace WHERE oid = pg_my_temp_schema()")
        schema = str(connection.execute(query).scalar_one())
        found = _postgresql_facts(connection, {schema}, names)
        return {table: found.get((schema, name)) or Facts() for name, table in names.items()}
    except sa.exc.DBAPIError:
        # Another difference is the reason, such as a type that does not exist yet.
        middle = len(tables) // 2
        halves = (tables[:middle], tables[middle:]) if middle else ()
    finally:
        savepoint.rollback()
    found_in_halves = (_postgresql_models(connection, half) for half in halves)
    return {table: facts for found in found_in_halves for table, facts in found.items()}


def _postgresql_facts(
    connection: sa.Connection, schemas: Iterable[str], temporary: Mapping[str, sa.Table] = {}
) -> dict[tuple[str, str], Facts]:
    """Return the facts of all tables in schemas, by the names of schema and table."""
    facts: dict[tuple[str, str], Facts] = {}
    names = {"schemas": list(schemas)}
    columns = sa.text(
        "SELECT nspname, relname, attname, pg_get_expr(adbin, adrelid) FROM pg_attribute"
        " JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum"
        " JOIN pg_class ON pg_class.oid = attrelid"
        " JOIN pg_namespace ON pg_namespace.oid = relnamespace"
        " WHERE nspname = ANY(:schemas) AND attgenerated != ''"
    )
    for schema, table, name, expression in connection.execute(columns, names):
        facts.setdefault((schema, table), Facts()).generated[name] = expression
    constraints = sa.text(
        "SELECT nspname, relname, conname, contype::text, pg_get_constraintdef(pg_constraint.oid)"
        " FROM pg_constraint JOIN pg_class ON pg_class.oid = conrelid"
        " JOIN pg_namespace ON pg_namespace.oid = relnamespace"
        " WHERE nspname = ANY(:schemas) AND contype IN ('c', 'u', 'x')"
    )
    for schema, table, name, kind, text in connection.execute(constraints, names):
        own = name
        if table in temporary and name.startswith(table):
            # The database has made the name from that of the temporary table.
            own = temporary[table].name + name.removeprefix(table)
        of_table = facts.setdefault((schema, table), Facts())
        if kind == "c":
            of_table.checks[own] = re.sub(
                r"^CHECK \((.*)\)( NOT VALID)?$", r"\1", text, flags=re.DOTALL
            )
        else:
            of_table.rules[own] = text
    return facts


#: What ``SHOW CREATE TABLE`` prints of a generated column, and of a check.
GENERATED = re.compile(
    r"^ *`(.+?)` .*? GENERATED ALWAYS AS (\(.*\) (?:STORED|VIRTUAL))", re.MULTILINE
)
CHECK = re.compile(r"^ *CONSTRAINT `(.+?)` CHECK \((.*)\),?$", re.MULTILINE)


def _read_mariadb(connection: sa.Connection, tables: Sequence[sa.Table]) -> Iterator[Read]:
    for table in tables:
        quoted = connection.dialect.identifier_preparer.format_table(table)
        database = _mariadb_facts(connection, quoted)
        name = f"{TEMPORARY}0"
        try:
            connection.execute(sa.schema.CreateTable(_temporary_table(table, name)))
        except sa.exc.DBAPIError:
            # Another difference is the reason, or there is no privilege to create one.
            continue
        try:
            model = _mariadb_facts(connection, name)
        finally:
            connection.exec_driver_sql(f"DROP TEMPORARY TABLE {name}")
        yield table, database, model


def _mariadb_facts(connection: sa.Connection, quoted: str) -> Facts:
    statement = str(connection.exec_driver_sql(f"SHOW CREATE TABLE {quoted}").one()[1])
    return Facts(dict(GENERATED.findall(statement)), dict(CHECK.findall(statement)))


def _read_sqlite(connection: sa.Connection, tables: Sequence[sa.Table]) -> Iterator[Read]:
    query = sa.text("SELECT name, sql FROM sqlite_master WHERE type = 'table'")
    statements = {row.name: row.sql for row in connection.execute(query)}
    for table in tables:
        created = str(sa.schema.CreateTable(table).compile(dialect=connection.dialect))
        try:
            yield table, _sqlite_facts(statements[table.name]), _sqlite_facts(created)
        except UnknownSyntaxError:
            continue


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
