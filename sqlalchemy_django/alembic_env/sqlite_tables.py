"""Makes SQLAlchemy's tables and indexes from the DDL that SQLite stores.

Alembic alters a table of SQLite by a copy. Reflection loses part of a table, and so would a copy
of what it returns.
"""

from typing import Any

import sqlalchemy as sa
from alembic import util
from sqlalchemy.ext.compiler import compiles

from sqlalchemy_django import base
from sqlalchemy_django.sqlite_ddl.definitions import (
    Clause,
    Column,
    CreateTable,
    ForeignKey,
    Key,
    Tokens,
)
from sqlalchemy_django.sqlite_ddl.parser import parse_create_index, parse_create_table
from sqlalchemy_django.sqlite_ddl.tokens import (
    UnknownSyntaxError,
    fold,
    source,
    without_comments,
)

#: The clauses of a column for which SQLAlchemy has no name.
NAMELESS = frozenset({"null", "not_null", "default", "collation", "generated"})
#: The clauses that belong to no other clause.
DETACHED = frozenset({"name", "deferral"})
#: The ``info`` of a table that was made from its DDL.
FROM_DDL = {"from_ddl": True}


class VerbatimConstraint(sa.schema.ColumnCollectionConstraint):
    """A constraint that is rendered as its ``info["ddl"]``.

    ``info["foreign_key"]`` is the parsed foreign key, or None for another constraint.
    """


@compiles(VerbatimConstraint)
def _verbatim(constraint: VerbatimConstraint, _compiler: Any, **_: Any) -> str:
    return str(constraint.info["ddl"])


def table_from_ddl(name: str, ddl: str) -> sa.Table:
    """Return the table that its statement in ``sqlite_master`` creates.

    Raises:
        CommandError: SQLAlchemy cannot render a part of the statement.
    """
    ddl = without_comments(ddl)
    try:
        definition = parse_create_table(ddl)
    except UnknownSyntaxError as error:
        raise _cannot_copy(name, ddl.partition("(")[0].strip()) from error
    return _Table(name, ddl, definition).table()


def index_from_ddl(table: str, ddl: str) -> sa.Index | None:
    """Return the index that a statement in ``sqlite_master`` creates; None for a trigger."""
    try:
        index = parse_create_index(ddl)
    except UnknownSyntaxError:
        return None
    where = _verbatim_text(source(ddl, index.predicate)) if index.predicate else None
    return sa.Index(
        index.name,
        _verbatim_text(source(ddl, [token for term in index.terms for token in term])),
        unique=index.unique,
        _table=sa.Table(table, sa.MetaData()),
        sqlite_where=where,
    )


class _Table:
    """Makes one table; constraints become the table's, with the text that they have."""

    def __init__(self, name: str, ddl: str, definition: CreateTable) -> None:
        self.name = name
        self.ddl = ddl
        self.definition = definition
        self.columns = {fold(column.name): column.name for column in definition.columns}
        #: The words of each type, with the collations and unnamed checks of the column.
        self.types = {column.name: [self.text(column.type)] for column in definition.columns}
        self.constraints: list[VerbatimConstraint] = []

    def text(self, tokens: Tokens) -> str:
        return source(self.ddl, tokens)

    def table(self) -> sa.Table:
        for clause in self.definition.clauses():
            if lost := _lost(clause):
                raise _cannot_copy(self.name, self.text(lost))
        for column in self.definition.columns:
            for clause in column.clauses:
                self.add_column_clause(column, clause)
        for clause in self.definition.constraints:
            self.add_table_constraint(clause)
        key = self.definition.primary_key
        return sa.Table(
            self.name,
            sa.MetaData(naming_convention=base.NAMING_CONVENTION),
            *(self.column(column) for column in self.definition.columns),
            sa.PrimaryKeyConstraint(*self.key_columns(), name=_name(key.name if key else None)),
            *self.constraints,
            sqlite_autoincrement=key is not None and key.autoincrement,
            sqlite_with_rowid=not self.definition.without_rowid,
            sqlite_strict=self.definition.strict,
            info=dict(FROM_DDL),
        )

    def add_column_clause(self, column: Column, clause: Clause) -> None:
        """Add a clause to the column's type, or to the constraints of the table."""
        quoted = '"' + column.name.replace('"', '""') + '"'
        start = "" if clause.name is None else self.text(clause.tokens[:2]) + " "
        if clause.kind == "unique":
            self.add(f"{start}UNIQUE ({quoted})", (column.name,), clause)
        elif isinstance(clause, ForeignKey):
            reference = self.text(clause.nameless)
            self.add(f"{start}FOREIGN KEY ({quoted}) {reference}", (column.name,), clause)
        elif clause.kind == "check":
            self.add_check(clause, [column.name], (column.name,))
        elif clause.kind == "collation":
            if self.is_counted(column.name):
                raise _cannot_copy(self.name, self.text(clause.tokens))
            self.types[column.name].append(self.text(clause.tokens))

    def add_table_constraint(self, clause: Clause) -> None:
        """Add a constraint that follows the columns."""
        ddl = self.text(clause.tokens)
        if isinstance(clause, ForeignKey):
            self.add(ddl, clause.columns, clause)
        elif isinstance(clause, Key):
            if clause.kind == "unique":
                self.add(ddl, tuple(term.column for term in clause.terms), clause)
        else:
            self.add_check(clause, self.mentioned(clause.value), ())

    def add_check(self, clause: Clause, mentioned: list[str], owner: tuple[str, ...]) -> None:
        """Add an unnamed check to the type of its column, which may be JSON or positive."""
        ddl = self.text(clause.tokens)
        if clause.name is None and len(mentioned) == 1 and not self.is_counted(mentioned[0]):
            self.types[mentioned[0]].append(ddl)
        else:
            self.add(ddl, owner, clause)

    def add(self, ddl: str, columns: tuple[str, ...], clause: Clause) -> None:
        """Add a constraint; a key or unique without a name gets the one that Django gives.

        A batch drops it by this name, which is not in the table.
        """
        columns = self.declared(columns)
        name = clause.name
        foreign_key = clause if isinstance(clause, ForeignKey) else None
        if name is None and foreign_key is not None:
            target = f"{foreign_key.table}_{foreign_key.targets[0]}"
            name = base.django_name(self.name, list(columns), f"_fk_{target}")
        elif name is None and clause.kind == "unique":
            name = base.django_name(self.name, list(columns), "_uniq")
        info = {"ddl": ddl, "foreign_key": foreign_key}
        self.constraints.append(VerbatimConstraint(*columns, name=_name(name), info=info))

    def declared(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """Return the names of columns in the case in which the columns declare them."""
        return tuple(self.columns.get(fold(name), name) for name in names)

    def mentioned(self, condition: Tokens) -> list[str]:
        """Return the columns that a condition refers to."""
        names = {fold(token.name) for token in condition if token.kind != "string"}
        return [name for folded, name in self.columns.items() if folded in names]

    def is_counted(self, column: str) -> bool:
        """Whether a column is an AUTOINCREMENT key."""
        key = self.definition.primary_key
        return key is not None and key.autoincrement and column in self.key_columns()

    def key_columns(self) -> tuple[str, ...]:
        key = self.definition.primary_key
        return self.declared(tuple(term.column for term in key.terms)) if key else ()

    def column(self, column: Column) -> sa.Column[Any]:
        """Return a column, with its type as it is spelled."""
        type_: Any = base.Declared(" ".join(self.types[column.name]))
        if self.is_counted(column.name):
            # AUTOINCREMENT is rendered for an Integer only.
            type_ = sa.Integer()
        arguments: list[sa.FetchedValue] = []
        if (default := column.last("default")) is not None:
            arguments.append(sa.DefaultClause(_verbatim_text(self.text(default.value))))
        if (generated := column.last("generated")) is not None:
            expression: sa.ColumnElement[Any] = sa.literal_column(self.text(generated.value))
            arguments.append(sa.Computed(expression, persisted=generated.is_stored))
        nullable = column.last("not_null") is None
        return sa.Column(column.name, type_, *arguments, nullable=nullable)


def _lost(clause: Clause) -> Tokens:
    """Return the tokens that SQLAlchemy cannot render, so that a copy would lose them."""
    if clause.conflict:
        return clause.conflict
    if clause.kind in DETACHED or (clause.kind in NAMELESS and clause.name is not None):
        return clause.tokens
    if isinstance(clause, Key) and clause.kind == "primary_key":
        if clause.inline and clause.autoincrement and clause.name is not None:
            return clause.tokens
        if clause.inline:
            return clause.terms[0].rest
        if clause.autoincrement or any(term.rest for term in clause.terms):
            return clause.tokens
    if isinstance(clause, ForeignKey) and not clause.targets:
        return clause.tokens
    return ()


def _cannot_copy(table: str, part: str) -> util.CommandError:
    return util.CommandError(f"cannot copy {part!r} of table {table}; pass copy_from")


def _name(name: str | None) -> str | None:
    """Return a name that no naming convention changes."""
    return None if name is None else sa.schema.conv(name)


def _verbatim_text(sql: str) -> sa.TextClause:
    # An unescaped colon would begin the name of a parameter.
    return sa.text(sql.replace(":", "\\:"))
