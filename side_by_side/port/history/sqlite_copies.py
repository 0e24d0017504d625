"""Translates into changes what Django's schema editor does on SQLite by copying a table."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from side_by_side.column_types.lookup import declared_type
from side_by_side.port.history.changes import (
    AddConstraint,
    AlterColumn,
    Change,
    CreateIndex,
    DropColumn,
    DropConstraint,
    DropIndex,
    FillNulls,
    Reorder,
    RunSql,
)
from side_by_side.port.history.constraint_statements import looks_generated
from side_by_side.port.history.fills import Fill, fill_of
from side_by_side.port.history.historic import (
    added_column,
    bare_column,
    place_of,
    read_historic_column,
)
from side_by_side.port.history.recorder import Call, Ran, Sent
from side_by_side.port.model import Check, Column, ForeignKeys, Unique
from side_by_side.port.read.constraints import read_index
from side_by_side.port.read.portable_sql import remove_needless_quotes
from sqlalchemy_django.naming import django_name
from sqlalchemy_django.sqlite_ddl.definitions import CreateTable, ForeignKey
from sqlalchemy_django.sqlite_ddl.parser import parse_create_table
from sqlalchemy_django.sqlite_ddl.tokens import source


def translate_copy(
    ran: Ran, call: Call, sent: Sequence[Sent], promised: Mapping[str, str]
) -> list[Change]:
    """Return what the statements of one copy of a table change.

    ``promised`` are the statements of indexes that the table has here already, by name.
    """
    return _Copy(ran, call, sent, promised).changes()


class _Copy:
    def __init__(
        self, ran: Ran, call: Call, sent: Sequence[Sent], promised: Mapping[str, str]
    ) -> None:
        self.ran = ran
        self.call = call
        self.sent = sent
        self.model = call.model
        self.place = place_of(self.model)
        self.promised = promised
        self.known = {**promised, **call.definitions}
        self.before_sql = call.definitions.get(self.place.table, "")
        created = next((one.text for one in sent if one.text.startswith("CREATE TABLE")), "")
        self.after_sql = created.replace('"new__', '"')
        options = dict(
            zip(("create_field", "delete_field", "alter_fields"), call.arguments[1:], strict=False)
        )
        self.options = options | call.options
        self.altered: list[tuple[Any, Any]] = list(self.options.get("alter_fields") or ())
        self.names = {str(old.column): str(new.column) for old, new in self.altered if old.column}

    def changes(self) -> list[Change]:
        if not (self.before_sql and self.after_sql):
            # A table of a many-to-many field that is dropped.
            return []
        before = parse_create_table(self.before_sql)
        after = parse_create_table(self.after_sql)
        if _key_of(before, self.names) != _key_of(after, {}) and not self.promised:
            return list(self.statements())
        listed = [
            *self.dropped_indexes(),
            *self.dropped_constraints(before, after),
            *self.columns(before, after),
            *self.new_constraints(before, after),
        ]
        order = self.order(before, after)
        if order:
            listed.append(Reorder(self.place, order))
        return [*listed, *self.new_indexes()]

    def statements(self) -> Iterator[Change]:
        """Yield the statements of the copy as they are."""
        why = "a batch of Alembic cannot change a primary key"
        for one in self.sent:
            yield RunSql(self.place, one.text, why)
            why = ""

    # Columns

    def columns(self, before: CreateTable, after: CreateTable) -> Iterator[Change]:
        old_columns = {column.name: column for column in before.columns}
        new_columns = {column.name: column for column in after.columns}
        said: set[str] = set()
        if field := self.options.get("create_field"):
            column = read_historic_column(self.model, field)
            # Django gives a model without a key one of its own, which may be this one already.
            if column is not None and column.name not in old_columns:
                has_own = field.has_db_default() or field.generated
                fill = Fill() if has_own else fill_of(field)
                said.add(column.name)
                yield from added_column(self.place, column, fill, copies=True)
        if field := self.options.get("delete_field"):
            column = read_historic_column(self.model, field)
            if column is not None and column.name not in new_columns:
                said.add(column.name)
                yield DropColumn(self.place, column, copies=True)
        for old, new in self.altered:
            before_column = read_historic_column(self.model, old)
            after_column = read_historic_column(new.model, new)
            if before_column is None or after_column is None:
                continue
            said |= {before_column.name, after_column.name}
            spellings = [
                source(sql, columns[column.name].type) if column.name in columns else ""
                for sql, columns, column in (
                    (self.before_sql, old_columns, before_column),
                    (self.after_sql, new_columns, after_column),
                )
            ]
            if before_column.type == after_column.type and len(set(spellings)) > 1:
                # The type of the column that it refers to was changed by another operation.
                type_ = declared_type({"sqlite": spellings[0]})[0]
                before_column = replace(before_column, type=type_)
            yield from self.alteration(old, new, before_column, after_column)
        for name in old_columns.keys() & new_columns.keys():
            if name in said:
                continue
            texts = (
                source(sql, (*column.type, *_own_tokens(column)))
                for sql, column in (
                    (self.before_sql, old_columns[name]),
                    (self.after_sql, new_columns[name]),
                )
            )
            if len(set(texts)) > 1:
                yield from self.other_column(name, source(self.before_sql, old_columns[name].type))

    def alteration(self, old: Any, new: Any, before: Column, after: Column) -> Iterator[Change]:
        middle = before
        if old.null and not new.null and not new.generated:
            fill = fill_of(new)
            middle = replace(after, null=True)
            if bare_column(middle) != bare_column(before):
                yield AlterColumn(self.place, bare_column(before), bare_column(middle))
            yield FillNulls(self.place, bare_column(middle), fill.spellings, fill.computed)
        if bare_column(middle) != bare_column(after):
            yield AlterColumn(self.place, bare_column(middle), bare_column(after))

    def other_column(self, name: str, spelling: str) -> Iterator[Change]:
        """Yield the change of a column that refers to one whose type has changed.

        ``spelling`` is its type in the table. Of tables that refer to each other, Django copies one
        before the other has its new type, so that the type changes with any later copy.
        """
        old, new = self.find(self.ran.before, name), self.find(self.ran.after, name)
        if new is None:
            return
        if old is None or bare_column(old) == bare_column(new):
            old = replace(new, type=declared_type({"sqlite": spelling})[0])
        yield AlterColumn(self.place, bare_column(old), bare_column(new))

    def find(self, state: Any, name: str) -> Column | None:
        for model in state.apps.get_models(include_auto_created=True) if state else ():
            if place_of(model) == self.place:
                for field in model._meta.local_fields:
                    if field.column == name:
                        return read_historic_column(model, field)
        return None

    def order(self, before: CreateTable, after: CreateTable) -> tuple[str, ...]:
        """Return the order of the columns by their names before; empty if a batch leaves it so."""
        names = [self.names.get(column.name, column.name) for column in before.columns]
        wanted = [column.name for column in after.columns]
        expected = [name for name in names if name in wanted]
        expected += [name for name in wanted if name not in names]
        if expected == wanted:
            return ()
        back = {new: old for old, new in self.names.items()}
        return tuple(back.get(name, name) for name in wanted)

    # Constraints

    def constraints(self, sql: str, table: CreateTable) -> dict[tuple[object, ...], Any]:
        """Return the constraints with names, the uniques without, and the keys."""
        found: dict[tuple[object, ...], Any] = {}
        for key in table.uniques:
            columns = tuple(self.names_of(term.column for term in key.terms))
            # A batch needs a name, and leaves out the one that Django would give it elsewhere.
            name = key.name or django_name(self.place.table, list(columns), "_uniq")
            found["unique", key.name, columns] = Unique(name, columns)
        for check in table.checks:
            if check.name is not None:
                text = remove_needless_quotes(source(sql, check.value))
                found["check", check.name, text] = Check(check.name, text)
        for reference in table.foreign_keys:
            found["foreignkey", *_shape(reference)] = self.key(reference)
        return found

    def names_of(self, names: Any) -> Iterator[str]:
        yield from names

    def key(self, reference: ForeignKey) -> ForeignKeys:
        table, columns = self.place.table, list(reference.columns)
        suffix = f"_fk_{reference.table}_{reference.targets[0]}"
        return ForeignKeys(
            reference.name or django_name(table, columns, suffix),
            reference.columns,
            reference.table,
            reference.targets,
            on_delete=reference.actions.get("delete", ""),
            deferrable="initially deferred" if reference.deferred else "",
        )

    def renamed(self, key: tuple[object, ...]) -> tuple[object, ...]:
        """Return a key with the columns as they are called afterwards."""
        return tuple(
            tuple(self.names.get(name, name) for name in part) if isinstance(part, tuple) else part
            for part in key
        )

    def dropped_constraints(self, before: CreateTable, after: CreateTable) -> Iterator[Change]:
        kept = self.constraints(self.after_sql, after)
        gone = {
            str(field.column) for field in [self.options.get("delete_field")] if field is not None
        }
        for key, item in self.constraints(self.before_sql, before).items():
            if self.renamed(key) in kept:
                continue
            columns = getattr(item, "columns", ())
            if set(columns) & gone:
                # It is dropped with its column.
                continue
            yield DropConstraint(self.place, item.name, str(key[0]))

    def new_constraints(self, before: CreateTable, after: CreateTable) -> Iterator[Change]:
        known = {self.renamed(key) for key in self.constraints(self.before_sql, before)}
        back = {new: old for old, new in self.names.items()}
        for key, item in self.constraints(self.after_sql, after).items():
            if key in known:
                continue
            if hasattr(item, "columns"):
                # A batch knows the columns by their names before.
                old = tuple(back.get(name, name) for name in item.columns)
                item = replace(item, columns=old)
            is_named = key[0] == "unique" and looks_generated(str(key[1] or ""))
            yield AddConstraint(self.place, item, is_named)

    # Indexes

    def made(self) -> dict[str, Sent]:
        """Return the statements that create an index, by its name."""
        made: dict[str, Sent] = {}
        for one in self.sent:
            if matched := re.match(r'CREATE (?:UNIQUE )?INDEX "([^"]+)"', one.text):
                made[matched[1]] = one
        return made

    def dropped_indexes(self) -> Iterator[Change]:
        made = self.made()
        gone = (
            [str(self.options["delete_field"].column)] if self.options.get("delete_field") else []
        )
        for name, sql in self.known.items():
            if name == self.place.table or name in made:
                continue
            if any(f'"{column}"' in sql.partition("(")[2] for column in gone):
                continue
            yield DropIndex(self.place, name)

    def new_indexes(self) -> Iterator[Change]:
        for name, one in self.made().items():
            if name not in self.known:
                yield CreateIndex(self.place, read_index(one.sql))


def _key_of(table: CreateTable, names: Mapping[str, str]) -> object:
    """Return the primary key of a table, with other names of its columns."""
    if (key := table.primary_key) is None:
        return None
    return tuple(names.get(term.column, term.column) for term in key.terms), key.autoincrement


def _own_tokens(column: Any) -> tuple[Any, ...]:
    return tuple(
        token
        for clause in column.clauses
        if clause.kind not in ("unique", "foreign_key")
        for token in clause.tokens
    )


def _shape(reference: ForeignKey) -> tuple[object, ...]:
    return (
        reference.columns,
        reference.table,
        reference.targets,
        reference.deferred,
        tuple(sorted(reference.actions.items())),
    )
