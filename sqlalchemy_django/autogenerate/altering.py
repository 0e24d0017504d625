"""How Alembic alters each kind of database, where Django does it otherwise."""

from typing import Any

from alembic.ddl import mysql, postgresql, sqlite
from alembic.ddl.impl import DefaultImpl
from sqlalchemy import Constraint, ForeignKeyConstraint, Table

from sqlalchemy_django import base
from sqlalchemy_django.autogenerate.table_states import is_for


class _AddsWhatIsForIt(DefaultImpl):
    """Adds to a table, with a column, only the checks that are for this kind of database."""

    def add_constraint(self, const: Any, **options: Any) -> None:
        """Leave out what ``ddl_if`` says is for others; Alembic itself does not ask."""
        if is_for(self.dialect.name, const):
            super().add_constraint(const, **options)


class PostgresqlImpl(_AddsWhatIsForIt, postgresql.PostgresqlImpl):
    """Alembic's, with the above."""

    __dialect__ = "postgresql"


class SQLiteImpl(sqlite.SQLiteImpl):
    """Copies SQLite's tables as Django does, and compares foreign keys as far as they are read."""

    __dialect__ = "sqlite"

    def correct_for_autogen_foreignkeys(
        self, conn_fks: set[ForeignKeyConstraint], metadata_fks: set[ForeignKeyConstraint]
    ) -> None:
        """Forget whether the keys are deferred: Django's, inside the column, reflect as not."""
        for key in conn_fks | metadata_fks:
            key.deferrable = key.initially = None

    def prep_table_for_batch(self, batch_impl: Any, table: Table) -> None:
        """Compile a table and its copy as the models', whichever metadata they are of."""
        super().prep_table_for_batch(batch_impl, table)
        base.use_django_ddl(table)
        base.use_django_ddl(batch_impl.new_table)

    def cast_for_batch_migrate(self, *_: object) -> None:
        """Copy values as they are: the new column keeps what it cannot take as its type.

        A cast would make 0 of text that is no number.
        """


class MariaDBImpl(_AddsWhatIsForIt, mysql.MariaDBImpl):
    """Renames MariaDB's columns as Django does, and compares its defaults.

    A function of one's own for those would fail on generated columns.
    """

    __dialect__ = "mariadb"

    def alter_column(
        self, table_name: str, column_name: str, *, name: str | None = None, **options: Any
    ) -> None:
        """Rename a column with all it has: CHANGE would lose what is not told again."""
        if name is not None:
            table, old, new = map(
                self.dialect.identifier_preparer.quote, (table_name, column_name, name)
            )
            self._exec(f"ALTER TABLE {table} RENAME COLUMN {old} TO {new}")
        unchanged = {"server_default": False, "comment": False}
        told = ("nullable", "type_", "autoincrement", *unchanged)
        if any(options.get(each, unchanged.get(each)) != unchanged.get(each) for each in told):
            super().alter_column(table_name, name or column_name, **options)

    def drop_constraint(self, const: Constraint, if_exists: bool = False, **options: Any) -> None:
        """Drop one that may be gone, too, of which SQLAlchemy does not tell MariaDB."""
        if not if_exists:
            super().drop_constraint(const, **options)
            return
        preparer = self.dialect.identifier_preparer
        table, name = preparer.format_table(const.table), preparer.format_constraint(const)
        self._exec(f"ALTER TABLE {table} DROP CONSTRAINT IF EXISTS {name}")

    def compare_server_default(
        self,
        inspector_column: Any,
        metadata_column: Any,
        rendered_metadata_default: str | None,
        rendered_inspector_default: str | None,
    ) -> bool:
        """MariaDB gives back false as the number that it stores."""
        if (rendered_metadata_default, rendered_inspector_default) == ("false", "0"):
            return False
        different = super().compare_server_default(  # type: ignore[no-untyped-call]  # Alembic's
            inspector_column, metadata_column, rendered_metadata_default, rendered_inspector_default
        )
        return bool(different)
