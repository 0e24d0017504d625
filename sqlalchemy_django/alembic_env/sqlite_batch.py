"""How Alembic compares and alters tables on SQLite, where it alters a table by copying it.

Alembic copies what SQLAlchemy reflects of a table, which is not all of it. This module copies a
table by its own SQL in ``sqlite_master``, and creates its indexes and triggers again by theirs.
"""

import re
from typing import Any

import sqlalchemy as sa
from alembic import util
from alembic.ddl import sqlite
from alembic.ddl._autogen import ComparisonResult

from sqlalchemy_django import base
from sqlalchemy_django.alembic_env import comparators, sqlite_tables

#: How a unique constraint with a name begins.
_NAMED_UNIQUE = re.compile(r"""CONSTRAINT\s+("(?:[^"]|"")*"|\S+)\s+UNIQUE\b""", re.IGNORECASE)
#: The collation of a type with its clauses.
_COLLATION = re.compile(r'\bCOLLATE\s+"?(\w+)', re.IGNORECASE)


class SQLiteImpl(sqlite.SQLiteImpl):
    """Compares and copies tables by their SQL."""

    #: What runs after the copy: the SQL of indexes and triggers, and the rest of the batch.
    _after_copy: tuple[list[str], list[Any]] = ([], [])
    #: The table that was parsed last. Tables are compared one after the other.
    _last_parsed: tuple[str, sa.Table | None] = ("", None)

    def render_ddl_sql_expr(
        self, expr: sa.ClauseElement, is_server_default: bool = False, **options: Any
    ) -> str:
        """Render SQL with colons as they are when it runs."""
        sql = super().render_ddl_sql_expr(expr, is_server_default, **options)
        is_index = bool(options.get("is_index"))
        return comparators.escape_text(self.dialect, sql, is_index=is_index)

    def autogen_column_reflect(
        self, inspector: sa.Inspector, table: sa.Table, column_info: dict[str, Any]
    ) -> None:
        """Set the collation of a type, which SQLAlchemy does not reflect."""
        super().autogen_column_reflect(inspector, table, column_info)
        type_, parsed = column_info["type"], self._parsed(table.name)
        if isinstance(type_, sa.String) and parsed is not None:
            spelling = parsed.columns[column_info["name"]].type.compile(self.dialect)
            if collation := _COLLATION.search(spelling):
                type_.collation = collation[1]

    def correct_for_autogen_constraints(
        self,
        conn_unique_constraints: set[sa.UniqueConstraint],
        conn_indexes: set[sa.Index],
        metadata_unique_constraints: set[sa.UniqueConstraint],
        metadata_indexes: set[sa.Index],
    ) -> None:
        """Correct names, and add the indexes on expressions, which SQLAlchemy does not reflect."""
        for unique in conn_unique_constraints:
            if unique.name is not None:
                # SQLAlchemy reflects all text from the first quoted name on.
                unique.name = str(unique.name).rpartition('"')[2]
        reflected = {index.name for index in conn_indexes}
        items: list[Any] = [*conn_indexes, *metadata_indexes, *metadata_unique_constraints]
        for name in {str(item.table.name) for item in items if item.table is not None}:
            for statement in self._statements(name)[1:]:
                index = sqlite_tables.index_from_ddl(name, statement)
                if index is not None and index.name not in reflected:
                    conn_indexes.add(index)
            conn_unique_constraints |= self._repeated_uniques(name, conn_unique_constraints)

    def _repeated_uniques(
        self, table: str, reflected: set[sa.UniqueConstraint]
    ) -> set[sa.UniqueConstraint]:
        """Return the named constraints over columns of another one, which SQLAlchemy skips."""
        known = {unique.name for unique in reflected}
        repeated = set()
        for constraint in self._constraints(table):
            is_unique = _NAMED_UNIQUE.match(constraint.info["ddl"])
            if is_unique and constraint.name not in known:
                names = list(constraint.columns.keys())
                unique = sa.UniqueConstraint(*names, name=constraint.name)
                sa.Table(table, sa.MetaData(), *(sa.Column(name) for name in names), unique)
                repeated.add(unique)
        return repeated

    def correct_for_autogen_foreignkeys(
        self, conn_fks: set[sa.ForeignKeyConstraint], metadata_fks: set[sa.ForeignKeyConstraint]
    ) -> None:
        """Add what SQLAlchemy does not reflect of a key inside a column, as Django's keys are."""
        comparators.copy_deferral(conn_fks, metadata_fks)
        query = sa.text(
            'SELECT "table", "from", on_update, on_delete FROM pragma_foreign_key_list(:name)'
        )
        for key in conn_fks:
            for target, column, *actions in comparators.connection_of(self).execute(
                query, {"name": key.table.name}
            ):
                if (target, column) == (key.referred_table.name, key.column_keys[0]):
                    key.onupdate, key.ondelete = (
                        None if action == "NO ACTION" else action for action in actions
                    )
            for constraint in self._constraints(key.table.name):
                declared = constraint.info["foreign_key"]
                if declared and list(constraint.columns.keys()) == list(key.column_keys):
                    # A copy finds the key by this name, which it has on other databases.
                    key.name = constraint.name
                    key.deferrable = True if declared.deferred else None
                    key.initially = "DEFERRED" if declared.deferred else None

    def compare_type(
        self, inspector_column: sa.Column[Any], metadata_column: sa.Column[Any]
    ) -> bool:
        """Compare types by their SQL, with the check that belongs to JSON."""
        table = self._parsed(str(inspector_column.table.name))
        if table is None:
            # Reflection does not keep the words of the types of ``base``.
            is_comparable = not comparators.is_base_type(metadata_column.type)
            return is_comparable and bool(super().compare_type(inspector_column, metadata_column))
        current, wanted = (
            column.type.compile(self.dialect).upper()
            for column in (table.columns[inspector_column.name], metadata_column)
        )
        if isinstance(metadata_column.type, base.Json) != ("JSON_VALID(" in current):
            return True
        return _normalized(current.partition(" CHECK")[0]) != _normalized(wanted)

    def _parsed(self, name: str) -> sa.Table | None:
        """Return a table as its SQL declares it, or None where that cannot be parsed."""
        if self._last_parsed[0] != name:
            statement, *_ = self._statements(name) or [""]
            try:
                self._last_parsed = name, sqlite_tables.table_from_ddl(name, statement)
            except util.CommandError:
                self._last_parsed = name, None
        return self._last_parsed[1]

    def _constraints(self, name: str) -> list[sqlite_tables.VerbatimConstraint]:
        table = self._parsed(name)
        constraints = [] if table is None else table.constraints
        return [item for item in constraints if isinstance(item, sqlite_tables.VerbatimConstraint)]

    def _statements(self, name: str) -> list[str]:
        """Return the statements that create a table, its indexes and its triggers."""
        query = sa.text(
            "SELECT sql FROM sqlite_master WHERE tbl_name = :name AND sql IS NOT NULL"
            " AND type != 'view' ORDER BY type != 'table', rowid"
        )
        return list(comparators.connection_of(self).execute(query, {"name": name}).scalars())

    def compare_indexes(
        self, metadata_index: sa.Index, reflected_index: sa.Index
    ) -> ComparisonResult:
        """Compare an index by its SQL: SQLAlchemy does not reflect its directions."""
        query = sa.text("SELECT sql FROM sqlite_master WHERE type = 'index' AND name = :name")
        name = {"name": reflected_index.name}
        current = comparators.connection_of(self).execute(query, name).scalar_one()
        wanted = str(sa.schema.CreateIndex(metadata_index).compile(dialect=self.dialect))
        if _normalized(current) == _normalized(wanted):
            return ComparisonResult.Equal()
        return ComparisonResult.Different(f"{current!r} to {wanted!r}")

    def compare_server_default(
        self,
        inspector_column: Any,
        metadata_column: Any,
        rendered_metadata_default: str | None,
        rendered_inspector_default: str | None,
    ) -> bool:
        """Compare defaults without outer parentheses, of which SQLite returns fewer."""
        return super().compare_server_default(
            inspector_column,
            metadata_column,
            _without_parentheses(rendered_metadata_default),
            _without_parentheses(rendered_inspector_default),
        )

    def requires_recreate_in_batch(self, batch_op: Any) -> bool:
        """Set what to copy from, and do without a copy what SQLite can alter itself."""
        # Another order of the columns needs a copy as well, also where nothing else does.
        is_reordered = bool(batch_op.partial_reordering)
        needed = is_reordered or super().requires_recreate_in_batch(batch_op)
        # Alembic may call this twice; the second time, it finds the table that was set here.
        is_own = (
            batch_op.copy_from is not None
            and sqlite_tables.FROM_DDL.items() <= batch_op.copy_from.info.items()
        )
        is_given = batch_op.copy_from is not None and not is_own
        if not needed or is_given:
            return needed
        if self.as_sql:
            raise util.CommandError(
                f"SQLite alters {batch_op.table_name} by copying it, and --sql cannot read it: run "
                "the command on a database, without --sql"
            )
        before, batch_op.batch, after = _in_order(batch_op.batch)
        if not batch_op.batch and not is_reordered:
            batch_op.batch = before + after
            return False
        self._run(before)
        create_table, *others = self._statements(batch_op.table_name) or [""]
        dropped = {
            arguments[1].name for name, arguments, _ in batch_op.batch if name == "drop_column"
        }
        others = [sql for sql in others if not _mentions(batch_op.table_name, sql, dropped)]
        if not create_table:
            # Alembic raises the error that the table does not exist.
            return True
        batch_op.copy_from = sqlite_tables.table_from_ddl(batch_op.table_name, create_table)
        self._after_copy = others, [*(self._after_copy[1] if is_own else ()), *after]
        return True

    def prep_table_for_batch(self, batch_impl: Any, table: sa.Table) -> None:
        """Compile the table and its copy as Django does, and do not copy generated values."""
        if batch_impl.reflected:
            raise util.CommandError(
                f"a copy of {table.name} that is made by reflection loses what SQLAlchemy does not "
                'reflect: leave recreate at "auto", or pass copy_from'
            )
        base.use_django_ddl(table)
        base.use_django_ddl(batch_impl.new_table)
        for constraint in batch_impl.new_table.constraints:
            if isinstance(constraint, sa.UniqueConstraint) and _is_generated(constraint.name):
                # Django emits none on SQLite, and a batch takes no constraint without a name.
                constraint.name = None
        for column in table.columns:
            if column.computed is not None and column.key in batch_impl.column_transfers:
                batch_impl.column_transfers[column.key].pop("expr", None)

    def rename_table(self, old_table_name: str, new_table_name: Any, schema: Any = None) -> None:
        """Rename a table, and add the indexes and triggers of the original to a copy."""
        is_copy = old_table_name.startswith("_alembic_tmp_")
        if is_copy:
            # Do not check the views, which refer to a table that does not exist at this moment.
            self._exec(base.verbatim_sql("PRAGMA legacy_alter_table = ON"))
        super().rename_table(old_table_name, new_table_name, schema)
        if is_copy:
            self._exec(base.verbatim_sql("PRAGMA legacy_alter_table = OFF"))
        (statements, after), self._after_copy = self._after_copy, ([], [])
        for statement in statements:
            self._exec(base.verbatim_sql(statement))
        self._run(after)

    def cast_for_batch_migrate(self, *_: object) -> None:
        """Copy values as they are: a cast would turn text that is not a number into 0."""

    def _run(self, operations: list[Any]) -> None:
        for name, arguments, options in operations:
            getattr(self, name)(*arguments, **options)


def _is_generated(name: object) -> bool:
    """Return whether a name is one that Django gives to the unique constraint of a column.

    ``op.f()`` marks one that looks so, and is the constraint's own.
    """
    is_own = isinstance(name, sa.schema.conv)
    return not is_own and re.search(r"_[0-9a-f]{8}_uniq$", str(name)) is not None


def _mentions(table: str, statement: str, columns: set[str]) -> bool:
    """Return whether a statement creates an index over one of some columns.

    An index is dropped with its column, as on the other databases.
    """
    if not columns:
        return False
    index = sqlite_tables.index_from_ddl(table, statement)
    names = {
        token.strip('"').lower()
        for token in re.findall(r'"[^"]+"|\w+', statement.partition("(")[2])
    }
    return index is not None and bool({column.lower() for column in columns} & names)


def _in_order(batch: list[Any]) -> tuple[list[Any], list[Any], list[Any]]:
    """Return the operations that run before the copy, those that change it, and those after it."""
    before, changes, renames, after = [], [], [], []
    for operation in batch:
        name, arguments, options = operation
        new_name = options.get("name") if name == "alter_column" else None
        if name == "drop_index":
            before.append(operation)
        elif name == "create_index":
            after.append(operation)
        elif name.endswith("_constraint") and getattr(arguments[0], "_type_bound", False):
            # It comes with the column of the copy.
            continue
        elif new_name is None:
            changes.append(operation)
        else:
            renames.append((name, arguments, {"name": new_name}))
            options = {**options, "name": None}
            if _alters_more(options):
                changes.append((name, arguments, options))
    return before, changes, renames + after


def _alters_more(options: dict[str, Any]) -> bool:
    """Return whether an ``alter_column`` changes anything but the name."""
    return any(options.get(name) is not None for name in ("nullable", "type_")) or any(
        options.get(name, False) is not False for name in ("server_default", "comment")
    )


def _normalized(statement: str) -> str:
    """Return a statement without what can be written in several ways."""
    return re.sub(r"[\s\"()`]|\basc\b", "", statement.lower())


def _without_parentheses(default: str | None) -> str | None:
    while default and (inside := re.fullmatch(r"\((.*)\)", default)):
        default = inside[1]
    return default
