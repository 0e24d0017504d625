"""How Alembic compares and alters tables on PostgreSQL and MariaDB.

Alembic compares no checks, and cannot alter the expression of a generated column.
"""

import re
from functools import cached_property
from typing import Any

import sqlalchemy as sa
from alembic.ddl import mysql, postgresql
from alembic.ddl._autogen import ComparisonResult
from alembic.ddl.impl import DefaultImpl
from alembic.runtime.migration import MigrationContext
from sqlalchemy.dialects.postgresql import DOMAIN

from sqlalchemy_django import base
from sqlalchemy_django.alembic_env import collations
from sqlalchemy_django.alembic_env.dialect_tables import is_for

#: The name of the temporary tables that show how a database rewrites an expression.
TEMPORARY = "alembic_compared"


def compare_type(
    migration: MigrationContext,
    column: sa.Column[Any],
    _model_column: object,
    type_: Any,
    model_type: Any,
) -> bool | None:
    """Compare collations, and skip declared types on PostgreSQL, which are reflected differently.

    On SQLite, the implementation compares both.
    """
    if migration.dialect.name == "sqlite":
        return None
    if collations.is_changed(migration.impl, column, type_, model_type):
        return True
    is_declared = isinstance(model_type, base.Declared) and migration.dialect.name == "postgresql"
    return False if is_declared else None


def is_base_type(type_: object) -> bool:
    """Return whether the class of a type is defined in ``base``."""
    return vars(base).get(type(type_).__name__) is type(type_)


def connection_of(impl: DefaultImpl) -> sa.Connection:
    """Return the connection, without which nothing is compared."""
    assert impl.connection is not None  # nothing is compared offline
    return impl.connection


def copy_deferral(
    conn_fks: set[sa.ForeignKeyConstraint], metadata_fks: set[sa.ForeignKeyConstraint]
) -> None:
    """Give reflected keys the deferral of the models' keys on the same columns."""
    model_keys = {tuple(key.column_keys): key for key in metadata_fks}
    for key in conn_fks:
        if model_key := model_keys.get(tuple(key.column_keys)):
            key.deferrable, key.initially = model_key.deferrable, model_key.initially


def is_plain(index: sa.Index) -> bool:
    """Return whether an index is on columns only, on all rows, and without any option."""
    given = index.dialect_options["postgresql"].items()
    options = [value for name, value in given if name != "concurrently"]
    is_usual = not any(isinstance(value, sa.ClauseElement) or value for value in options)
    return is_usual and all(isinstance(expression, sa.Column) for expression in index.expressions)


def _temporary_copy(index: sa.Index) -> tuple[sa.Table, sa.Index]:
    """Return the table of an index, and a copy of the index on a temporary table."""
    assert index.table is not None  # the models' indexes have one
    # Without a schema, as temporary tables are.
    table = index.table.to_metadata(sa.MetaData(), name=TEMPORARY, schema=None)  # type: ignore[arg-type]  # accepted
    copy = next((item for item in table.indexes if item.name == index.name), None)
    if copy is None:
        # That of ``index=True`` is copied with its column, under a name of the copy's own.
        columns = (table.c[column.key] for column in index.columns)
        copy = sa.Index(index.name, *columns, unique=index.unique)
    return index.table, copy


def escape_text(dialect: sa.Dialect, sql: str, *, is_index: bool) -> str:
    """Return compiled SQL as the argument of ``text()``, or of an index's ``literal_column()``.

    Both double percent signs themselves. In ``text()``, a colon would start a parameter.
    """
    if dialect.paramstyle in ("format", "pyformat"):
        sql = sql.replace("%%", "%")
    return sql if is_index else re.sub(r"(?<![:\\\w]):(?=\w)", r"\\:", sql)


class _ConditionalConstraints(DefaultImpl):
    """Adds a constraint only on the dialects that it is for, and renders SQL as it runs."""

    def render_ddl_sql_expr(
        self,
        expr: sa.ClauseElement,
        is_server_default: bool = False,
        is_index: bool = False,
        **options: Any,
    ) -> str:
        """Render SQL with percent signs and colons as they are when it runs."""
        sql = super().render_ddl_sql_expr(expr, is_server_default, is_index=is_index, **options)
        return escape_text(self.dialect, sql, is_index=is_index)

    def add_constraint(self, const: Any, **options: Any) -> None:
        """Skip a constraint for other dialects; Alembic itself ignores ``ddl_if``."""
        if is_for(self.dialect.name, const):
            super().add_constraint(const, **options)


class PostgresqlImpl(_ConditionalConstraints, postgresql.PostgresqlImpl):
    """Compares expressions as PostgreSQL rewrites them."""

    @cached_property
    def _collations(self) -> dict[tuple[str, str, str], str]:
        return collations.of_columns(connection_of(self))

    def alter_column(
        self,
        table_name: str,
        column_name: str,
        *,
        server_default: Any = False,
        existing_server_default: Any = None,
        schema: str | None = None,
        **options: Any,
    ) -> None:
        """Change the identity that a column has, which a revision does not contain."""
        is_default = server_default is None or isinstance(server_default, sa.Identity)
        is_unknown = existing_server_default is None or existing_server_default is False
        if is_default and is_unknown and not self.as_sql:
            columns = sa.inspect(connection_of(self)).get_columns(table_name, schema)
            (column,) = (column for column in columns if column["name"] == column_name)
            if identity := column.get("identity"):
                existing_server_default = sa.Identity(**identity)
        super().alter_column(
            table_name,
            column_name,
            server_default=server_default,
            existing_server_default=existing_server_default,
            schema=schema,
            **options,
        )

    def autogen_column_reflect(
        self, inspector: sa.Inspector, table: sa.Table, column_info: dict[str, Any]
    ) -> None:
        """Set whether the column itself may be null, where its domain must not."""
        super().autogen_column_reflect(inspector, table, column_info)  # type: ignore[no-untyped-call]  # Alembic's
        type_ = column_info["type"]
        if isinstance(type_, sa.String):
            schema = table.schema or inspector.default_schema_name
            place = str(schema), table.name, column_info["name"]
            type_.collation = self._collations.get(place)
        if isinstance(type_, DOMAIN) and type_.not_null:
            query = sa.text(
                "SELECT NOT attnotnull FROM pg_attribute"
                " WHERE attrelid = CAST(:name AS regclass) AND attname = :column"
            )
            name = self.dialect.identifier_preparer.format_table(table)
            values = {"name": name, "column": column_info["name"]}
            column_info["nullable"] = connection_of(self).execute(query, values).scalar_one()

    def compare_indexes(
        self, metadata_index: sa.Index, reflected_index: sa.Index
    ) -> ComparisonResult:
        """Compare an index by PostgreSQL's own definition of it."""
        table = metadata_index.table
        assert table is not None  # the models' indexes have one
        query = sa.text(
            "SELECT pg_get_indexdef(to_regclass(concat_ws('.',"
            " quote_ident(CAST(:schema AS text)), quote_ident(:name))))"
        )
        names = {"schema": table.schema, "name": reflected_index.name}
        current = connection_of(self).execute(query, names).scalar_one()
        if is_plain(metadata_index):
            quote = self.dialect.identifier_preparer.quote
            columns = ", ".join(quote(str(column.name)) for column in metadata_index.columns)
            if _without_table(current) == (bool(metadata_index.unique), f"btree ({columns})"):
                return ComparisonResult.Equal()
        wanted = self._definition(metadata_index)
        if _without_table(current) == _without_table(wanted):
            return ComparisonResult.Equal()
        return ComparisonResult.Different(f"{current!r} to {wanted!r}")

    def compare_server_default(
        self,
        inspector_column: Any,
        metadata_column: Any,
        rendered_metadata_default: str | None,
        rendered_inspector_default: str | None,
    ) -> bool:
        """Skip the defaults of sequences and domains, which no model declares."""
        both = f"{rendered_inspector_default} {rendered_metadata_default}"
        is_domains = isinstance(inspector_column.type, DOMAIN) and not rendered_metadata_default
        if is_domains or "nextval(" in both:
            return False
        different = super().compare_server_default(  # type: ignore[no-untyped-call]  # Alembic's
            inspector_column, metadata_column, rendered_metadata_default, rendered_inspector_default
        )
        return bool(different)

    def _definition(self, index: sa.Index) -> str:
        """Return PostgreSQL's definition of an index, from a temporary table."""
        table, copy = _temporary_copy(index)
        quoted = self.dialect.identifier_preparer.format_table(table)
        query = sa.text(
            "SELECT pg_get_indexdef(oid) FROM pg_class"
            " WHERE relname = :name AND relnamespace = pg_my_temp_schema()"
        )
        connection = connection_of(self)
        savepoint = connection.begin_nested()
        try:
            connection.exec_driver_sql(f"CREATE TEMP TABLE {TEMPORARY} (LIKE {quoted})")
            connection.execute(sa.schema.CreateIndex(copy))
            return str(connection.execute(query, {"name": index.name}).scalar_one())
        except sa.exc.DBAPIError:
            # It is on a column that does not exist yet, so it differs.
            return ""
        finally:
            savepoint.rollback()


def _without_table(definition: str) -> tuple[bool, str]:
    """Return whether an index is unique, and its definition after the name of the table."""
    return definition.startswith("CREATE UNIQUE"), definition.partition(" USING ")[2]


class MariaDBImpl(_ConditionalConstraints, mysql.MariaDBImpl):
    """Compares expressions as MariaDB rewrites them, and renames columns as Django does."""

    def alter_column(
        self, table_name: str, column_name: str, *, name: str | None = None, **options: Any
    ) -> None:
        """Rename a column by RENAME COLUMN: CHANGE drops every attribute that is not repeated."""
        if name is not None:
            table, old, new = map(
                self.dialect.identifier_preparer.quote, (table_name, column_name, name)
            )
            self._exec(f"ALTER TABLE {table} RENAME COLUMN {old} TO {new}")
        unchanged = {"server_default": False, "comment": False}
        attributes = ("nullable", "type_", "autoincrement", *unchanged)
        if any(
            options.get(attribute, unchanged.get(attribute)) != unchanged.get(attribute)
            for attribute in attributes
        ):
            super().alter_column(table_name, name or column_name, **options)

    def drop_constraint(
        self, const: sa.Constraint, if_exists: bool = False, **options: Any
    ) -> None:
        """Drop a constraint, also with IF EXISTS, which SQLAlchemy does not render for MariaDB."""
        if not if_exists:
            super().drop_constraint(const, **options)
            return
        preparer = self.dialect.identifier_preparer
        table, name = preparer.format_table(const.table), preparer.format_constraint(const)
        self._exec(f"ALTER TABLE {table} DROP CONSTRAINT IF EXISTS {name}")

    def correct_for_autogen_foreignkeys(
        self, conn_fks: set[sa.ForeignKeyConstraint], metadata_fks: set[sa.ForeignKeyConstraint]
    ) -> None:
        """Ignore deferral, which MariaDB has not, but render it for the other databases."""
        copy_deferral(conn_fks, metadata_fks)

    def compare_type(
        self, inspector_column: sa.Column[Any], metadata_column: sa.Column[Any]
    ) -> bool:
        """Compare types, and also whether integers are unsigned."""
        current, wanted = (
            "unsigned" in column.type.compile(self.dialect).lower()
            for column in (inspector_column, metadata_column)
        )
        return current != wanted or bool(super().compare_type(inspector_column, metadata_column))

    def compare_indexes(
        self, metadata_index: sa.Index, reflected_index: sa.Index
    ) -> ComparisonResult:
        """Compare an index with prefixes or directions by MariaDB's own description of it."""
        if is_plain(metadata_index) and not self._has_directions(reflected_index):
            return super().compare_indexes(metadata_index, reflected_index)
        table, copy = _temporary_copy(metadata_index)
        quoted = self.dialect.identifier_preparer.format_table(table)
        connection = connection_of(self)
        current = self._index_columns(quoted, copy.name)
        try:
            # Not LIKE, which MariaDB refuses for a table with a full-text index.
            connection.exec_driver_sql(
                f"CREATE TEMPORARY TABLE {TEMPORARY} AS SELECT * FROM {quoted} LIMIT 0"  # quoted
            )
        except sa.exc.DBAPIError:
            return ComparisonResult.Different("it cannot be compared without temporary tables")
        try:
            connection.execute(sa.schema.CreateIndex(copy))
            wanted = self._index_columns(TEMPORARY, copy.name)
        finally:
            connection.exec_driver_sql(f"DROP TEMPORARY TABLE {TEMPORARY}")
        if current == wanted:
            return ComparisonResult.Equal()
        return ComparisonResult.Different(f"{current} to {wanted}")

    def _has_directions(self, index: sa.Index) -> bool:
        """Return whether an index has a descending column or a prefix, which is not reflected."""
        query = sa.text(
            "SELECT count(*) FROM information_schema.statistics WHERE table_schema = database()"
            " AND table_name = :table AND index_name = :name"
            " AND (collation = 'D' OR sub_part IS NOT NULL)"
        )
        assert index.table is not None
        names = {"table": index.table.name, "name": index.name}
        return bool(connection_of(self).execute(query, names).scalar_one())

    def _index_columns(self, table: str, name: object) -> list[tuple[object, ...]]:
        fields = ("Non_unique", "Column_name", "Collation", "Sub_part", "Index_type")
        rows = connection_of(self).exec_driver_sql(f"SHOW INDEX FROM {table}").mappings()
        return [tuple(row[field] for field in fields) for row in rows if row["Key_name"] == name]

    def compare_server_default(
        self,
        inspector_column: Any,
        metadata_column: Any,
        rendered_metadata_default: str | None,
        rendered_inspector_default: str | None,
    ) -> bool:
        """Compare a default that looks different as MariaDB rewrites it."""
        different = super().compare_server_default(  # type: ignore[no-untyped-call]  # Alembic's
            inspector_column, metadata_column, rendered_metadata_default, rendered_inspector_default
        )
        if not different or metadata_column.server_default is None:
            return bool(different)
        return self._rewritten_default(metadata_column) != self._default(inspector_column)

    def _rewritten_default(self, column: Any) -> str | None:
        """Return the default of a column as MariaDB rewrites it, from a temporary table."""
        copy = sa.Column(column.name, column.type, server_default=column.server_default.arg)
        table = sa.Table(TEMPORARY, sa.MetaData(), copy, prefixes=["TEMPORARY"])
        connection = connection_of(self)
        try:
            connection.execute(sa.schema.CreateTable(table))
        except sa.exc.DBAPIError:
            # Without the privilege to create one, the default differs.
            return None
        try:
            return self._default(copy)
        finally:
            connection.exec_driver_sql(f"DROP TEMPORARY TABLE {TEMPORARY}")

    def _default(self, column: Any) -> str | None:
        quoted = self.dialect.identifier_preparer.format_table(column.table)
        rows = connection_of(self).exec_driver_sql(f"SHOW COLUMNS FROM {quoted}").mappings()
        default: str | None = next(row["Default"] for row in rows if row["Field"] == column.name)
        return default
