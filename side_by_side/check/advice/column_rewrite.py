"""Rewrites the declaration of one column into that of the other side's column."""

import ast
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from side_by_side.check.advice.column_edits import ColumnEdit, literal
from side_by_side.check.advice.new_columns import is_callable, is_text
from side_by_side.check.advice.type_match import is_same_type
from side_by_side.check.advice.wanted_columns import WantedColumn
from side_by_side.port.model import Column


@dataclass(frozen=True)
class ColumnRewrite:
    """A column of the models, and the one that it should become."""

    edit: ColumnEdit
    column: Column
    wanted: WantedColumn
    actual: Any
    #: Whether its values have to be stored and read as Django does.
    is_exact: bool
    #: Whether the report has no difference of its default in the database.
    has_same_default: bool
    #: Whether Python gives another default than on the other side.
    has_other_default: bool
    #: Whether an alias that brings a column is replaced, so that all of it has to be declared.
    replaces_alias: bool
    #: Records that a key refers to a table; returns whether the table is there or can be added.
    refer: Callable[[str], bool]

    def apply(self) -> None:
        """Change the declaration."""
        edit, column, actual = self.edit, self.column, self.actual
        is_key = column.key is not None
        self._set_type()
        if self.replaces_alias:
            edit.set_python_type(column.type.python)
        if actual.primary_key != is_key or (is_key and self.replaces_alias):
            edit.set_keyword("primary_key", literal(True) if is_key else None)
        is_other_null = self._was_null != column.null
        if not is_key and (is_other_null or actual.primary_key or edit.field_call):
            edit.set_null(null=column.null)
        self._set_identity()
        self._set_generated()
        self._set_reference()
        self._set_defaults()
        if column.comment or actual.comment:
            edit.set_keyword("comment", literal(column.comment) if column.comment else None)

    @property
    def _was_null(self) -> bool:
        return bool(self.actual.nullable) and not self.actual.primary_key

    def _set_type(self) -> None:
        edit, column, type_ = self.edit, self.column, self.actual.type
        is_same = is_same_type(type_, column.type, is_key=column.key is not None)
        is_kept = edit.field_call is None and not (self.is_exact or self.replaces_alias)
        if is_same and is_kept:
            return
        members = getattr(type_, "enum_class", None)
        length = column.type.length
        if members is not None and column.type.is_text | (column.type.name == "choice") and length:
            edit.set_enum(members, length)
            return
        edit.set_type(self.wanted.type)
        edit.set_python_type(column.type.python)

    def _set_identity(self) -> None:
        identity = self.wanted.argument("Identity")
        if identity is not None:
            current = self.actual.identity
            if current is None or current.always or self.replaces_alias:
                self.edit.set_argument(identity)
            self.edit.set_keyword("autoincrement", None)
            return
        if self.actual.identity is not None:
            self.edit.remove_argument("Identity")
        self.edit.set_keyword("autoincrement", self.wanted.keyword("autoincrement"))

    def _set_generated(self) -> None:
        computed = self.wanted.argument("Computed")
        if computed is not None:
            self.edit.set_argument(computed)
        elif self.actual.computed is not None:
            self.edit.remove_argument("Computed")

    def _set_reference(self) -> None:
        key, reference = self.wanted.argument("ForeignKey"), self.column.reference
        if key is None or reference is None:
            if self.edit.foreign_key() is not None:
                self.edit.set_foreign_key(None)
            return
        if self.edit.foreign_key() is None and self._has_key_of_table:
            return
        if self.refer(reference.table):
            self.edit.set_foreign_key(key)

    @property
    def _has_key_of_table(self) -> bool:
        """Whether an argument of the table declares a foreign key of the column."""
        keys = self.actual.table.foreign_key_constraints
        return any(self.column.name in key.columns for key in keys)

    def _set_defaults(self) -> None:
        server = self.wanted.keyword("server_default")
        before = self.edit.keyword("server_default")
        if server is not None:
            if before is None or not self.has_same_default:
                self.edit.set_keyword("server_default", server)
            return
        if self.actual.server_default is not None and self.wanted.argument("Computed") is None:
            self.edit.set_keyword("server_default", None)
        default = self._default()
        if self.has_other_default:
            self.edit.replace_default(
                default, is_callable=default is not None and is_callable(default)
            )
            return
        is_kept = self.actual.default is not None and not self.replaces_alias
        if self.edit.has_default or is_kept:
            return
        default = default or self._replaced_default(before)
        if default is not None:
            self.edit.set_default(default, is_callable=is_callable(default), is_new=False)

    def _replaced_default(self, before: ast.expr | None) -> ast.expr | None:
        """Return a default with which inserts that leave the column out still work."""
        if before is not None:
            if isinstance(before, ast.Constant) and not self.column.type.is_text:
                return ast.Call(self.edit.name("text"), [before], [])
            return before
        is_required = self._was_null and not self.column.null
        return literal("") if is_required and is_text(self.column) else None

    def _default(self) -> ast.expr | None:
        """Return the default of Python that Django has: a member where the model has one."""
        default = self.wanted.keyword("default")
        members = getattr(self.actual.type, "enum_class", None)
        if not isinstance(default, ast.Constant) or members is None:
            return default
        member = next((item for item in members if item.value == default.value), None)
        if member is None:
            return None
        return ast.parse(f"{members.__name__}.{member.name}", mode="eval").body
