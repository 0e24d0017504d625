"""How SQLite's tables are compared, and copied, which is how Alembic alters them there.

Alembic copies what SQLAlchemy reads of a table, which is not all. So here a table is copied as its
own text in ``sqlite_master`` says it, and its indexes and triggers are made anew by theirs.
"""

import re
from typing import Any

import sqlalchemy as sa
from alembic import util
from alembic.ddl import sqlite
from alembic.ddl._autogen import ComparisonResult

from sqlalchemy_django import base
from sqlalchemy_django.alembic_env import comparators, sqlite_tables


class SQLiteImpl(sqlite.SQLiteImpl):
    """Compares as far as SQLite's tables are read, and copies them with all that they have."""

    #: What makes the indexes and triggers of the table that is copied, and what follows.
    _later: tuple[list[str], list[Any]] = ([], [])
    #: One table is compared after the other, and none is altered meanwhile.
    _last_read: tuple[str, sa.Table | None] = ("", None)

    def correct_for_autogen_constraints(
        self,
        conn_unique_constraints: set[sa.UniqueConstraint],
        conn_indexes: set[sa.Index],
        metadata_unique_constraints: set[sa.UniqueConstraint],
        metadata_indexes: set[sa.Index],
    ) -> None:
        """Correct names, and add the indexes on expressions, which SQLAlchemy does not read."""
        for unique in conn_unique_constraints:
            if unique.name is not None:
                # It has read all from the first quoted name on.
                unique.name = str(unique.name).rpartition('"')[2]
        read = {index.name for index in conn_indexes}
        items: list[Any] = [*conn_indexes, *metadata_indexes, *metadata_unique_constraints]
        for name in {str(each.table.name) for each in items if each.table is not None}:
            for text in self._texts(name)[1:]:
                index = sqlite_tables.index_from_ddl(name, text)
                if index is not None and index.name not in read:
                    conn_indexes.add(index)

    def correct_for_autogen_foreignkeys(
        self, conn_fks: set[sa.ForeignKeyConstraint], metadata_fks: set[sa.ForeignKeyConstraint]
    ) -> None:
        """Read what SQLAlchemy does not of Django's keys, which are inside the column."""
        comparators.take_deferral(conn_fks, metadata_fks)
        query = sa.text(
            'SELECT "table", "from", on_update, on_delete FROM pragma_foreign_key_list(:name)'
        )
        for key in conn_fks:
            for target, column, *actions in comparators.live(self).execute(
                query, {"name": key.table.name}
            ):
                if (target, column) == (key.referred_table.name, key.column_keys[0]):
                    key.onupdate, key.ondelete = (
                        None if action == "NO ACTION" else action for action in actions
                    )
            for rule in self._rules(key.table.name):
                declared = rule.info["foreign_key"]
                if declared and list(rule.columns.keys()) == list(key.column_keys):
                    # The name by which a copy knows it, and other databases have it.
                    key.name = rule.name
                    key.deferrable = True if declared.deferred else None
                    key.initially = "DEFERRED" if declared.deferred else None

    def compare_type(
        self, inspector_column: sa.Column[Any], metadata_column: sa.Column[Any]
    ) -> bool:
        """Compare types as they are spelled, with the check that belongs to JSON."""
        table = self._read(str(inspector_column.table.name))
        if table is None:
            # Of the spellings, reflection does not keep the words.
            is_spelled = comparators.is_base_type(metadata_column.type)
            return not is_spelled and bool(super().compare_type(inspector_column, metadata_column))
        found, wanted = (
            each.type.compile(self.dialect).upper()
            for each in (table.columns[inspector_column.name], metadata_column)
        )
        if isinstance(metadata_column.type, base.Json) != ("JSON_VALID(" in found):
            return True
        return _loose(found.partition(" CHECK")[0]) != _loose(wanted)

    def _read(self, name: str) -> sa.Table | None:
        """Return a table as its text says it, where that can be read."""
        if self._last_read[0] != name:
            text, *_ = self._texts(name) or [""]
            try:
                self._last_read = name, sqlite_tables.table_from_ddl(name, text)
            except util.CommandError:
                self._last_read = name, None
        return self._last_read[1]

    def _rules(self, name: str) -> list[sqlite_tables.VerbatimConstraint]:
        table = self._read(name)
        rules = [] if table is None else table.constraints
        return [each for each in rules if isinstance(each, sqlite_tables.VerbatimConstraint)]

    def _texts(self, name: str) -> list[str]:
        """Return what makes a table, its indexes and its triggers."""
        query = sa.text(
            "SELECT sql FROM sqlite_master WHERE tbl_name = :name AND sql IS NOT NULL"
            " AND type != 'view' ORDER BY type != 'table', rowid"
        )
        return list(comparators.live(self).execute(query, {"name": name}).scalars())

    def compare_indexes(
        self, metadata_index: sa.Index, reflected_index: sa.Index
    ) -> ComparisonResult:
        """Compare an index on expressions, or on some of the rows, by what makes it."""
        if comparators.is_plain(metadata_index, "sqlite"):
            return super().compare_indexes(metadata_index, reflected_index)
        query = sa.text("SELECT sql FROM sqlite_master WHERE type = 'index' AND name = :name")
        found = comparators.live(self).execute(query, {"name": reflected_index.name}).scalar_one()
        wanted = str(sa.schema.CreateIndex(metadata_index).compile(dialect=self.dialect))
        if _loose(found) == _loose(wanted):
            return ComparisonResult.Equal()
        return ComparisonResult.Different(f"{found!r} to {wanted!r}")

    def compare_server_default(
        self,
        inspector_column: Any,
        metadata_column: Any,
        rendered_metadata_default: str | None,
        rendered_inspector_default: str | None,
    ) -> bool:
        """SQLite gives back an expression without some of its parentheses."""
        return super().compare_server_default(
            inspector_column,
            metadata_column,
            _bare(rendered_metadata_default),
            _bare(rendered_inspector_default),
        )

    def requires_recreate_in_batch(self, batch_op: Any) -> bool:
        """Say what to copy from, and leave to SQLite what it can do without a copy."""
        needed = super().requires_recreate_in_batch(batch_op)
        # It may be asked twice, and has then said it itself.
        is_own = (
            batch_op.copy_from is not None
            and sqlite_tables.FROM_DDL.items() <= batch_op.copy_from.info.items()
        )
        is_said = batch_op.copy_from is not None and not is_own
        if not needed or is_said or self.as_sql:
            return needed
        first, batch_op.batch, last = _in_order(batch_op.batch)
        if not batch_op.batch:
            batch_op.batch = first + last
            return False
        self._run(first)
        text, *others = self._texts(batch_op.table_name) or [""]
        if not text:
            # Alembic says that there is no such table.
            return True
        batch_op.copy_from = sqlite_tables.table_from_ddl(batch_op.table_name, text)
        self._later = others, [*(self._later[1] if is_own else ()), *last]
        return True

    def prep_table_for_batch(self, batch_impl: Any, table: sa.Table) -> None:
        """Copy no values that SQLite makes itself, and compile both tables as the models'."""
        if batch_impl.reflected:
            raise util.CommandError(
                f"a copy of {table.name} would not have all that it has; leave recreate to "
                '"auto", or say copy_from'
            )
        base.use_django_ddl(table)
        base.use_django_ddl(batch_impl.new_table)
        for column in table.columns:
            if column.computed is not None and column.key in batch_impl.column_transfers:
                batch_impl.column_transfers[column.key].pop("expr", None)

    def rename_table(self, old_table_name: str, new_table_name: Any, schema: Any = None) -> None:
        """Give a copy, once it has the name, what is not in a table's own text."""
        is_copy = old_table_name.startswith("_alembic_tmp_")
        if is_copy:
            # Not to look at views, which name a table that is not there at this moment.
            self._exec(base.verbatim_sql("PRAGMA legacy_alter_table = ON"))
        super().rename_table(old_table_name, new_table_name, schema)
        if is_copy:
            self._exec(base.verbatim_sql("PRAGMA legacy_alter_table = OFF"))
        (others, last), self._later = self._later, ([], [])
        for text in others:
            self._exec(base.verbatim_sql(text))
        self._run(last)

    def cast_for_batch_migrate(self, *_: object) -> None:
        """Copy values as they are: a cast would make 0 of text that is no number."""

    def _run(self, operations: list[Any]) -> None:
        for name, given, options in operations:
            getattr(self, name)(*given, **options)


def _in_order(batch: list[Any]) -> tuple[list[Any], list[Any], list[Any]]:
    """Return the operations before a copy, those that change the copy, and those after it."""
    first, changes, renames, last = [], [], [], []
    for operation in batch:
        name, given, options = operation
        new = options.get("name") if name == "alter_column" else None
        if name == "drop_index":
            first.append(operation)
        elif name == "create_index":
            last.append(operation)
        elif name.endswith("_constraint") and getattr(given[0], "_type_bound", False):
            # The column of the copy makes it by itself.
            continue
        elif new is None:
            changes.append(operation)
        else:
            renames.append((name, given, {"name": new}))
            options = {**options, "name": None}
            if any(options.get(each) is not None for each in ("nullable", "type_")) or any(
                options.get(each, False) is not False for each in ("server_default", "comment")
            ):
                changes.append((name, given, options))
    return first, changes, renames + last


def _loose(statement: str) -> str:
    """Return a statement without what may be written in several ways."""
    return re.sub(r"[\s\"()`]|\basc\b", "", statement.lower())


def _bare(default: str | None) -> str | None:
    while default and (found := re.fullmatch(r"\((.*)\)", default)):
        default = found[1]
    return default
