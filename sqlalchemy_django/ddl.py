"""The DDL that Django emits: deferred foreign keys, implicit indexes, database defaults.

Event listeners add the indexes to tables whose ``MetaData`` has Django's naming convention, and to
no others.
"""

import re
from copy import copy
from datetime import datetime
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.schema import conv
from sqlalchemy.sql import quoted_name
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.util import OrderedSet, set_creation_order

from sqlalchemy_django.choice_type import ChoiceType
from sqlalchemy_django.column_types import FileName
from sqlalchemy_django.datetime_type import UtcDateTime
from sqlalchemy_django.dialects import MARIADB, NAME_LENGTHS, NOT_MARIADB, database_name
from sqlalchemy_django.naming import (
    RESERVED_WORDS,
    django_name,
    foreign_key_name,
    name_keys_again,
    names_by_length,
    uses_django_names,
)
from sqlalchemy_django.spellings import missing_spelling

#: The ``info`` of a ``MetaData`` whose tables get Django's implicit indexes. Tables that are
#: copied or reflected into another ``MetaData`` have those that they need already.
AS_DJANGO = {"as_django": True}


class DeferredForeignKey(sa.ForeignKey):
    """A foreign key as Django creates it: checked at commit, except on MariaDB.

    Give the column a type. One that is copied from the referenced key would be ``INTEGER`` on
    SQLite, where Django has ``bigint``. ``name`` is for a foreign key that kept an old name.
    """

    def __init__(self, column: str, ondelete: str | None = None, name: str | None = None) -> None:
        super().__init__(
            column, name=name, ondelete=ondelete, deferrable=True, initially="DEFERRED"
        )


class Now(FunctionElement[datetime]):
    """``db_default=Now()``: the time at which the statement runs, in Django's SQL."""

    type = UtcDateTime()
    inherit_cache = True


@compiles(Now)
def _render_now(_element: Now, compiler: Any, **_: Any) -> str:
    return {
        "postgresql": "STATEMENT_TIMESTAMP()",
        "sqlite": "(STRFTIME('%Y-%m-%d %H:%M:%f', 'NOW'))",
    }.get(compiler.dialect.name, "(CURRENT_TIMESTAMP(6))")


class PerDialect(FunctionElement[Any]):
    """A default, condition or expression with different SQL on each database.

    Raises:
        CompileError: It is compiled for a database that was not given.
    """

    inherit_cache = False

    def __init__(self, **spellings: str) -> None:
        super().__init__()
        self.spellings = spellings


@compiles(PerDialect)
def _render_per_dialect(element: PerDialect, compiler: Any, **_: Any) -> str:
    database = database_name(compiler.dialect.name)
    if database not in element.spellings:
        raise missing_spelling(element, element.spellings, database)
    return str(compiler.process(sa.literal_column(element.spellings[database])))


@event.listens_for(sa.Table, "after_parent_attach")
def _quote_table(table: sa.Table, metadata: sa.MetaData) -> None:
    if uses_django_names(metadata):
        _quote(table)
        name_keys_again(table)


@event.listens_for(sa.Column, "after_parent_attach")
def _quote_column(column: sa.Column[Any], table: sa.Table) -> None:
    if uses_django_names(table.metadata):
        _quote(column)


def _quote(item: sa.Table | sa.Column[Any]) -> None:
    if item.name.lower() in RESERVED_WORDS:
        item.name = quoted_name(item.name, quote=True)


@event.listens_for(sa.Table, "after_parent_attach")
def _add_indexes(table: sa.Table, metadata: sa.MetaData) -> None:
    """Add an index for each foreign key and, on PostgreSQL, one for LIKE to indexed text."""
    if not (uses_django_names(metadata) and AS_DJANGO.items() <= metadata.info.items()):
        return
    table.dialect_options["sqlite"]["autoincrement"] = table.autoincrement_column is not None
    for constraint in table._sorted_constraints:
        if isinstance(constraint, sa.UniqueConstraint) and isinstance(constraint.name, str):
            # After those of single columns, which Django creates first. MariaDB shows the order.
            set_creation_order(constraint)
    for index in table.indexes:
        if index._ddl_if is None and _is_partial_or_on_expressions(index):
            only_on(NOT_MARIADB, index)
    primary_key = list(table.primary_key.columns)
    for column in table.columns:
        if column.index is False:
            # ``db_index=False``, or the indexes of this column are declared one by one.
            continue
        # A primary key of several columns has an index for its first column only.
        is_reference = bool(column.foreign_keys) and primary_key != [column]
        if is_reference and not (column.index or column.unique):
            # Django creates none on MariaDB, where InnoDB indexes every foreign key.
            names = names_by_length(table.name, [column.name], "", NOT_MARIADB)
            for name, dialects in names.items():
                only_on(dialects, sa.Index(name, column))
        if is_reference or column.index or column.unique or primary_key == [column]:
            _add_like_index(column, table)


def _add_like_index(column: sa.Column[Any], table: sa.Table) -> None:
    type_ = column.type
    if isinstance(type_, ChoiceType | FileName):
        type_ = type_.impl_instance
    if isinstance(type_, sa.String) and not isinstance(type_, sa.CHAR | postgresql.CITEXT):
        kind = "text" if isinstance(type_, sa.Text) else "varchar"
        sa.Index(
            django_name(table.name, [column.name], "_like"),
            column,
            postgresql_ops={column.key: f"{kind}_pattern_ops"},
        ).ddl_if(dialect="postgresql")


@event.listens_for(sa.Column, "after_parent_attach")
def _order_indexes(column: sa.Column[Any], table: sa.Table) -> None:
    """Create indexes in the order of their declaration, which MariaDB shows."""
    if uses_django_names(table.metadata) and not isinstance(table.indexes, OrderedSet):
        _keep_order(column, table)
        # A copy of the table gets a copy of the column.
        event.listen(column, "after_parent_attach", _keep_order, propagate=True)


def _keep_order(_: sa.Column[Any], table: sa.Table) -> None:
    table.indexes = OrderedSet(table.indexes)


Item = TypeVar("Item", bound=sa.Index | sa.Constraint)


def only_on(databases: tuple[str, ...], item: Item) -> Item:
    """Return an index or constraint that is created on some databases only."""
    dialects = {
        dialect
        for database in databases
        for dialect in (MARIADB if database in MARIADB else (database,))
    }
    item.ddl_if(dialect=tuple(sorted(dialects)))  # type: ignore[arg-type]  # typed for one
    return item


def execute_after_create(table: sa.FromClause, databases: tuple[str, ...], statement: str) -> None:
    """Execute a statement after ``CREATE TABLE``, on some databases only.

    It is for what SQLAlchemy has no construct for.
    """

    def is_for(_ddl: Any, _target: Any, bind: Any, **_: Any) -> bool:
        return database_name(bind.dialect.name) in databases

    ddl = verbatim_sql(statement)
    event.listen(table, "after_create", ddl.execute_if(callable_=is_for))


def verbatim_sql(statement: str) -> Any:
    """Return a statement that runs as it is written, colons and percent signs included."""
    # DDL() formats its text with the ``%`` operator.
    return sa.DDL(statement.replace("%", "%%"))  # type: ignore[no-untyped-call]


def _is_partial_or_on_expressions(index: sa.Index) -> bool:
    on_columns = all(_is_column(expression) for expression in index.expressions)
    # Looking an option up would store all of them for each index.
    options = index.dialect_options
    has_condition = "postgresql" in options and options["postgresql"]["where"] is not None
    return not on_columns or has_condition


def _is_column(expression: Any) -> bool:
    """Return whether an expression of an index is a column, with or without a direction."""
    if isinstance(expression, sa.UnaryExpression):
        expression = expression.element
    return isinstance(expression, sa.Column)


def add_unique(table: sa.FromClause, unique: sa.UniqueConstraint) -> None:
    """Add a unique constraint to a table, on PostgreSQL after CREATE TABLE.

    Of two over the same columns in CREATE TABLE, PostgreSQL creates one.
    """
    assert isinstance(table, sa.Table)  # the __table__ of a class
    table.append_constraint(unique)
    statement = sa.schema.AddConstraint(unique)
    unique._create_rule = _is_with_table
    event.listen(table, "after_create", statement.execute_if(dialect="postgresql"))


def _is_with_table(compiler: Any) -> bool:
    return bool(compiler.dialect.name != "postgresql")


def unique_together(table: sa.FromClause, *columns: str) -> None:
    """Make columns of a table unique together, as ``Meta.unique_together`` does.

    On SQLite that is a unique index. For a ``UniqueConstraint`` of ``Meta.constraints``, declare
    a ``sa.UniqueConstraint``.
    """
    assert isinstance(table, sa.Table)  # the __table__ of a class
    is_repeated = _is_unique(table, columns)
    names = names_by_length(table.name, list(columns), "_uniq", NAME_LENGTHS)
    for name, dialects in names.items():
        if "sqlite" in dialects:
            indexed = [table.c[column] for column in columns]
            sa.Index(name, *indexed, unique=True).ddl_if(dialect="sqlite")
        if servers := tuple(dialect for dialect in dialects if dialect != "sqlite"):
            unique = sa.UniqueConstraint(*columns, name=name)
            only_on(servers, unique)
            if is_repeated and "postgresql" in servers:
                add_unique(table, unique)
            else:
                table.append_constraint(unique)


def _is_unique(table: sa.Table, columns: tuple[str, ...]) -> bool:
    """Return whether a table has a unique constraint over columns, or its key, in this order."""
    return any(
        tuple(column.name for column in constraint.columns) == columns
        for constraint in table.constraints
        if isinstance(constraint, sa.UniqueConstraint | sa.PrimaryKeyConstraint)
    )


class _DeferredKey(sa.ForeignKeyConstraint):
    """A foreign key by ``DeferredForeignKey`` in any metadata, also where MariaDB creates it."""


@compiles(_DeferredKey, *MARIADB)
def _render_without_deferrable(constraint: _DeferredKey, compiler: Any, **options: Any) -> Any:
    rendered = copy(constraint)
    rendered.deferrable = rendered.initially = None
    return compiler.visit_foreign_key_constraint(rendered, **options)


class _DjangoForeignKey(sa.ForeignKeyConstraint):
    """A foreign key of a table with Django's names, and of copies of that table."""

    @property
    def _create_rule(self) -> None:
        """Always render the key with its table.

        SQLAlchemy sets a rule on a key that it adds with ALTER TABLE, and so would leave the key
        out when the table is next created on a database that has it in CREATE TABLE.
        """

    @_create_rule.setter
    def _create_rule(self, _rule: object) -> None:
        """Set nothing; tables may also be created in several threads."""


@event.listens_for(sa.ForeignKeyConstraint, "after_parent_attach")
def _use_django_foreign_keys(constraint: sa.ForeignKeyConstraint, table: sa.Table) -> None:
    if any(isinstance(key, DeferredForeignKey) for key in constraint.elements):
        constraint.__class__ = _DeferredKey
    if uses_django_names(table.metadata):
        _convert(constraint, table)
        event.listen(constraint, "after_parent_attach", _convert, propagate=True)


def _convert(constraint: sa.ForeignKeyConstraint, _table: sa.Table) -> None:
    # The hooks below are registered for the class, so that other foreign keys are not affected.
    if type(constraint) in (sa.ForeignKeyConstraint, _DeferredKey):
        constraint.__class__ = _DjangoForeignKey


def use_django_ddl(table: sa.Table) -> None:
    """Quote and compile a table of another ``MetaData`` as Django does.

    Alembic creates such tables to copy a table of SQLite.
    """
    for item in (table, *table.columns):
        _quote(item)
    for constraint in table.foreign_key_constraints:
        _convert(constraint, table)


@compiles(_DjangoForeignKey, *MARIADB)
def _render_on_mariadb(constraint: _DjangoForeignKey, compiler: Any, **options: Any) -> Any:
    """Leave out DEFERRABLE, which MariaDB rejects, and use its maximum length for the name."""
    rendered = copy(constraint)
    rendered.deferrable = rendered.initially = None
    if constraint.name == foreign_key_name(constraint, constraint.table):
        length = NAME_LENGTHS["mariadb"]
        rendered.name = conv(foreign_key_name(constraint, constraint.table, length))
    return compiler.visit_foreign_key_constraint(rendered, **options)


@compiles(_DjangoForeignKey, "sqlite")
def _render_on_sqlite(constraint: _DjangoForeignKey, compiler: Any, **options: Any) -> Any:
    """Leave out a name that Django generates, because Django emits none on SQLite."""
    rendered = copy(constraint)
    # Generated for any table: this one may be about to be renamed.
    if re.search(r"_[0-9a-f]{8}_fk_", str(constraint.name)):
        rendered.name = None
    return compiler.visit_foreign_key_constraint(rendered, **options)
