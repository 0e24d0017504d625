"""Rewrites the declaration of one table into that of the other side's table."""

import ast
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa

from side_by_side.check.advice.column_edits import ColumnEdit, literal
from side_by_side.check.advice.declarations import Declaration
from side_by_side.check.advice.models_source import Spot, called_name
from side_by_side.check.advice.plain_syntax import plain_syntax
from side_by_side.check.advice.type_match import is_same_type
from side_by_side.check.advice.units import (
    Unit,
    find_unit,
    has_equivalent,
    plain_column,
    units_of,
    wanted_name,
)
from side_by_side.check.advice.wanted_columns import WantedColumn, wanted_column
from side_by_side.check.match import Constraint
from side_by_side.port.model import Class, Column, ForeignKeys, Index, JoinTable, Unique


@dataclass
class TableRewrite:
    """A table of the models, and the one that it should become.

    ``declares`` returns the declaration of a column in a mixin, None where it cannot be edited.
    """

    kind: str
    actual: sa.Table
    wanted: Class | JoinTable
    own: Declaration
    spots: dict[str, Spot]
    style: str
    convention: dict[str, Any]
    is_django: bool
    defaults: Callable[[str], object]
    #: Whether a table that a foreign key refers to is there, or can be added.
    refers: Callable[[str], bool]
    #: Columns whose values have to be stored and read as Django does.
    exact: frozenset[str] = frozenset()
    #: Whether the models do not declare the table yet.
    is_new: bool = False
    edits: dict[str, ColumnEdit] = field(default_factory=dict)
    #: The tables that new foreign keys refer to.
    targets: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.columns = {column.name: column for column in self.wanted.columns}
        self.units = units_of(self.wanted)
        self.own.order = tuple(self.columns)

    # --- Columns

    def is_own(self, name: str) -> bool:
        """Whether the table's own statement declares a column."""
        return name in self.own.columns

    def edit_of(self, name: str) -> ColumnEdit | None:
        """Return the edit of a declared column, None where its declaration cannot be edited."""
        if name not in self.edits:
            spot = self.spots.get(name)
            if spot is None or not self.is_own(name):
                return None
            edit = ColumnEdit(spot, self.own.scope, self.style)
            if edit.call is None:
                return None
            self.edits[name] = edit
        return self.edits[name]

    def rewrite_column(self, name: str) -> bool:
        """Rewrite the declaration of a column; return whether that was possible."""
        column = self.columns.get(name)
        if column is None or name not in self.actual.c:
            return False
        edit = self.edit_of(name)
        if edit is None:
            # A mixin that other tables use declares it, so this class declares its own.
            return self.add_column(name)
        wanted = self._wanted(column, edit.call)
        self._set_column(edit, column, wanted, self.actual.c[name])
        self._complete(name)
        return True

    def _wanted(self, column: Column, call: ast.Call | None = None) -> WantedColumn:
        is_classic = self.style == "sqlmodel" or (
            call is not None and called_name(call).strip("_") == "Column"
        )
        name = ("sqlalchemy", "Column") if is_classic else ("sqlalchemy.orm", "mapped_column")
        default = self.defaults(column.name) if column.type.name == "choice" else None
        return wanted_column(
            column,
            self.own.scope,
            self.convention,
            named=False,
            function=name,
            default=default,
            exact=column.name in self.exact,
        )

    def _set_column(
        self, edit: ColumnEdit, column: Column, wanted: WantedColumn, actual: Any
    ) -> None:
        was_null = bool(actual.nullable) and not actual.primary_key
        is_key = column.key is not None
        self._set_type(edit, column, wanted, actual)
        if edit.has_alias:
            edit.set_python_type(column.type.python)
        if actual.primary_key != is_key:
            edit.set_keyword("primary_key", literal(True) if is_key else None)
        if not is_key and (was_null != column.null or actual.primary_key or edit.field_call):
            edit.set_null(null=column.null)
        self._set_identity(edit, wanted, actual)
        self._set_generated(edit, wanted, actual)
        self._set_reference(edit, column, wanted)
        self._set_defaults(edit, column, wanted, actual, was_null=was_null)
        if column.comment or actual.comment:
            edit.set_keyword("comment", literal(column.comment) if column.comment else None)

    def _set_type(
        self, edit: ColumnEdit, column: Column, wanted: WantedColumn, actual: Any
    ) -> None:
        type_ = actual.type
        is_same = is_same_type(type_, column.type, is_key=column.key is not None)
        if is_same and edit.field_call is None and column.name not in self.exact:
            return
        members = getattr(type_, "enum_class", None)
        length = column.type.length
        if members is not None and column.type.is_text | (column.type.name == "choice") and length:
            edit.set_enum(members, length)
            return
        edit.set_type(wanted.type)
        edit.set_python_type(column.type.python)

    def _set_identity(self, edit: ColumnEdit, wanted: WantedColumn, actual: Any) -> None:
        identity = wanted.argument("Identity")
        if identity is not None:
            if actual.identity is None or actual.identity.always:
                edit.set_argument(identity)
            edit.set_keyword("autoincrement", None)
            return
        if actual.identity is not None:
            edit.remove_argument("Identity")
        edit.set_keyword("autoincrement", wanted.keyword("autoincrement"))

    def _set_generated(self, edit: ColumnEdit, wanted: WantedColumn, actual: Any) -> None:
        computed = wanted.argument("Computed")
        if computed is not None:
            edit.set_argument(computed)
        elif actual.computed is not None:
            edit.remove_argument("Computed")

    def _set_reference(self, edit: ColumnEdit, column: Column, wanted: WantedColumn) -> None:
        key = wanted.argument("ForeignKey")
        if key is None or column.reference is None:
            if edit.foreign_key() is not None:
                edit.set_foreign_key(None)
            return
        in_table = any(column.name in item.columns for item in self.actual.foreign_key_constraints)
        if edit.foreign_key() is None and in_table:
            # An argument of the table declares it.
            return
        if self.refers(column.reference.table):
            edit.set_foreign_key(key)
            self.targets.add(column.reference.table)

    def _set_defaults(
        self,
        edit: ColumnEdit,
        column: Column,
        wanted: WantedColumn,
        actual: Any,
        *,
        was_null: bool,
    ) -> None:
        server = wanted.keyword("server_default")
        before = edit.keyword("server_default")
        if server is not None:
            if before is None or not self._same_default(column.name):
                edit.set_keyword("server_default", server)
            return
        if actual.server_default is not None and wanted.argument("Computed") is None:
            edit.set_keyword("server_default", None)
        default = self._default_of(column, wanted)
        if edit.has_default or actual.default is not None:
            return
        if default is None and before is not None:
            # Inserts that left the column out still get its value.
            default = before
            if isinstance(before, ast.Constant) and not column.type.is_text:
                default = ast.Call(edit.name("text"), [before], [])
        if default is None and was_null and not column.null and _is_text(column):
            default = literal("")
        if default is not None:
            edit.set_default(default, is_callable=_is_callable(default), is_new=False)

    #: Whether the report has no difference of a column's default in the database.
    same_defaults: frozenset[str] = frozenset()

    def _same_default(self, name: str) -> bool:
        return name in self.same_defaults

    def _default_of(self, column: Column, wanted: WantedColumn) -> ast.expr | None:
        """Return the default of Python that Django has: a member where the model has one."""
        default = wanted.keyword("default")
        type_ = self.actual.c[column.name].type if column.name in self.actual.c else None
        members = getattr(type_, "enum_class", None)
        if isinstance(default, ast.Constant) and members is not None:
            member = next((item for item in members if item.value == default.value), None)
            return (
                None
                if member is None
                else ast.parse(f"{members.__name__}.{member.name}", mode="eval").body
            )
        return default

    def _complete(self, name: str) -> None:
        """Declare what belongs to a rewritten column on every database."""
        column, edit = self.columns[name], self.edits.get(name)
        if edit is None:
            return
        actual = self.actual.c[name]
        if column.unique and not self._has_unique(name):
            edit.set_keyword("unique", literal(True))
        if column.index and not (actual.index or actual.unique or self._has_index(name)):
            edit.set_keyword("index", literal(True))
        for unit in self.units:
            is_of_column = unit.columns == (name,) or any(
                item.name == f"{self.actual.name}_{name}_check"[:63] for _, item in unit.forms
            )
            if is_of_column and not has_equivalent(self.actual, unit):
                self.add_unit(unit)

    def _has_unique(self, name: str) -> bool:
        unit = Unit("unique", (name,), ((("sqlite",), Unique("", (name,))),))
        return has_equivalent(self.actual, unit)

    def _has_index(self, name: str) -> bool:
        unit = Unit("index", (name,), ((("sqlite",), Index("", ())),))
        return has_equivalent(self.actual, unit)

    def add_column(self, name: str) -> bool:
        """Add a column that the models lack, or that a mixin declares in another way."""
        column = self.columns.get(name)
        if column is None:
            return False
        attribute = self._attribute(column)
        neighbor = next(iter(self.own.columns.values()), None)
        is_call = isinstance(self.own.spot.node, ast.Call)
        is_mapped = not is_call and (neighbor is None or isinstance(neighbor, ast.AnnAssign))
        call = None if is_mapped else _call_of(neighbor)
        style = call or (ast.Call(ast.Name("Column"), [], []) if is_call else None)
        wanted = self._wanted(column, style)
        node = wanted.call
        if is_call or attribute != name:
            node.args.insert(0, literal(name))
        if call is not None:
            node.func = call.func
        key = wanted.argument("ForeignKey")
        if key is not None and column.reference is not None:
            if self.refers(column.reference.table):
                self.targets.add(column.reference.table)
            else:
                node.args.remove(key)
        is_new = name not in self.actual.c and not self.is_new
        default = wanted.keyword("default")
        is_required = is_new and not column.null and column.key is None
        is_given = default is not None or bool(column.server_default or column.computed)
        if is_required and _is_text(column) and not is_given:
            default = literal("")
        node.keywords = [item for item in node.keywords if item.arg != "default"]
        self.own.inserted[name] = self._new_node(
            attribute, column, node, default, is_call=is_call, is_mapped=is_mapped
        )
        for unit in self.units:
            is_of_column = unit.columns == (name,) or any(
                item.name == f"{self.actual.name}_{name}_check"[:63] for _, item in unit.forms
            )
            if is_of_column and not has_equivalent(self.actual, unit):
                self.add_unit(unit)
        return True

    def _new_node(
        self,
        attribute: str,
        column: Column,
        call: ast.Call,
        default: ast.expr | None,
        *,
        is_call: bool,
        is_mapped: bool,
    ) -> ast.AST:
        scope = self.own.scope
        if is_call or not is_mapped:
            if default is not None:
                call.keywords.append(ast.keyword("default", default))
            if not column.null and column.key is None:
                call.keywords.append(ast.keyword("nullable", literal(False)))
            if is_call:
                return call
            return ast.Assign([ast.Name(attribute)], call, lineno=0)
        python = ast.unparse(scope.parse(column.type.python))
        inner = f"{python} | None" if column.null and column.key is None else python
        annotation = inner
        value: ast.expr = call
        if self.style == "sqlmodel":
            if not column.null and column.key is None:
                call.keywords.append(ast.keyword("nullable", literal(False)))
            field_ = ast.Call(ast.parse(scope.spell("sqlmodel", "Field"), mode="eval").body, [], [])
            if column.null or column.identity:
                field_.keywords.append(ast.keyword("default", literal(None)))
                annotation = f"{python} | None"
            elif default is not None:
                name = "default_factory" if _is_callable(default) else "default"
                field_.keywords.append(ast.keyword(name, default))
            field_.keywords.append(ast.keyword("sa_column", call))
            value = field_
        else:
            annotation = f"{scope.spell('sqlalchemy.orm', 'Mapped')}[{inner}]"
            if self.style == "dataclass":
                if default is not None:
                    call.keywords.append(ast.keyword("insert_default", default))
                call.keywords.append(ast.keyword("init", literal(False)))
            elif default is not None:
                call.keywords.append(ast.keyword("default", default))
        return ast.AnnAssign(
            ast.Name(attribute), ast.parse(annotation, mode="eval").body, value, simple=1
        )

    def _attribute(self, column: Column) -> str:
        if isinstance(self.own.spot.node, ast.Call):
            return column.name
        name = column.attribute
        if self.is_new:
            return name
        while name in self.own.scope.hidden and name not in self._column_attributes:
            name += "_"
        return name

    @property
    def _column_attributes(self) -> set[str]:
        return {spot.name for spot in self.spots.values()}

    def delete_column(self, name: str) -> bool:
        """Delete a column that the other side does not have."""
        if not self.is_own(name):
            return False
        self.own.deleted.add(id(self.own.columns[name]))
        return True

    # --- Constraints and indexes

    def apply(self, wanted: Constraint | None, current: Constraint | None) -> bool:
        """Change a constraint or an index of the models into that of the other side."""
        either = wanted or current
        assert either is not None  # at least one side has it
        if either.kind == "primary_key":
            return all(list(map(self.rewrite_column, self._keys())))
        if either.kind == "foreign_key" and len(either.columns) == 1:
            return self._apply_reference(plain_column(either.columns[0]), wanted, current)
        if current is not None and not self._remove(current):
            return False
        return wanted is None or self._add(wanted)

    def _keys(self) -> list[str]:
        names = [column.name for column in self.actual.primary_key.columns]
        names += [column.name for column in self.wanted.columns if column.key is not None]
        return [
            name for name in dict.fromkeys(names) if name in self.columns and name in self.actual.c
        ]

    def _apply_reference(
        self, name: str, wanted: Constraint | None, current: Constraint | None
    ) -> bool:
        column = self.columns.get(name)
        if column is None:
            return False
        if wanted is not None and column.reference is None:
            unit = find_unit(self.units, wanted, self.kind)
            if unit is None:
                return False
            self.add_unit(unit)
            return True
        if column.reference is not None and not self.refers(column.reference.table):
            return False
        if current is not None:
            self.own.arguments.remove(current, wanted_name(current))
        if name in self.own.inserted:
            return True
        edit = self.edit_of(name)
        if edit is None:
            return self.add_column(name)
        new = self._wanted(column, edit.call)
        key = new.argument("ForeignKey")
        edit.set_foreign_key(key)
        if column.reference is not None:
            self.targets.add(column.reference.table)
        return self.rewrite_column(name)

    def _remove(self, current: Constraint) -> bool:
        """Remove a constraint or an index of the models; return whether it was found."""
        name = wanted_name(current)
        columns = [plain_column(column) for column in current.columns]
        if (
            len(columns) == 1
            and current.kind in ("unique", "index")
            and columns[0] in self.actual.c
        ):
            actual = self.actual.c[columns[0]]
            is_unique = current.family == "unique"
            is_flag = bool(actual.unique) if is_unique else bool(actual.index and not actual.unique)
            in_table = self.own.arguments.remove(current, name) if not is_flag else False
            if in_table:
                return True
            edit = self.edit_of(columns[0])
            if is_flag and edit is not None:
                edit.set_keyword("unique" if is_unique else "index", None)
                if is_unique and actual.index:
                    edit.set_keyword("index", None)
                return True
            if is_flag and columns[0] in self.columns:
                return self.add_column(columns[0])
            return False
        if self.own.arguments.remove(current, name):
            return True
        if current.kind == "check":
            return self._remove_check(current)
        return False

    def _remove_check(self, current: Constraint) -> bool:
        """Remove a check that comes with a column or its type."""
        for name in current.words:
            edit = self.edit_of(name) if name in self.actual.c else None
            if edit is None or edit.call is None:
                continue
            if any(called_name(item).strip("_") == "CheckConstraint" for item in edit.call.args):
                edit.remove_argument("CheckConstraint")
                return True
            if getattr(self.actual.c[name].type, "create_constraint", False):
                return self.rewrite_column(name)
        return False

    def _add(self, wanted: Constraint) -> bool:
        """Declare a constraint or an index of the other side; return whether it is known."""
        columns = [plain_column(column) for column in wanted.columns]
        unit = find_unit(self.units, wanted, self.kind)
        if unit is not None:
            self.add_unit(unit)
            return True
        if len(columns) != 1 or columns[0] not in self.columns:
            return False
        column = self.columns[columns[0]]
        is_unique = wanted.family == "unique"
        if not (column.unique if is_unique else column.index):
            return False
        if columns[0] in self.own.inserted:
            return True
        edit = self.edit_of(columns[0])
        if edit is None:
            return self.add_column(columns[0])
        edit.set_keyword("unique" if is_unique else "index", literal(True))
        return self.rewrite_column(columns[0])

    def add_unit(self, unit: Unit) -> None:
        """Declare a constraint or an index on every database that has it."""
        attributes = None
        if self.is_django:
            attributes = {column.name: column.attribute for column in self.wanted.columns}
        self.own.arguments.add(
            plain_syntax(source, self.own.scope, self.convention)
            for source in unit.sources(attributes)
        )
        self.targets |= {
            str(getattr(item, "table", "")) for _, item in unit.forms if hasattr(item, "targets")
        }

    def complete(self) -> None:
        """Declare the whole table so that it is right on every database.

        A key that only some databases have right would not fit the foreign keys to it.
        """
        for name, column in self.columns.items():
            if name not in self.actual.c or name in self.own.inserted or name in self.edits:
                continue
            actual = self.actual.c[name]
            is_same = is_same_type(actual.type, column.type, is_key=column.key is not None)
            if not is_same or (column.identity and not column.serial and actual.identity is None):
                self.rewrite_column(name)
        if any(column.identity for column in self.wanted.columns) and not self.is_django:
            self.set_autoincrement()
        for unit in self.units:
            if not has_equivalent(self.actual, unit) and self._can_add(unit):
                self.add_unit(unit)

    def _can_add(self, unit: Unit) -> bool:
        targets = [str(item.table) for _, item in unit.forms if isinstance(item, ForeignKeys)]
        return all(self.refers(target) for target in targets)

    def set_autoincrement(self) -> None:
        """Let SQLite number the rows as on the other side."""
        is_counted = any(column.identity for column in self.wanted.columns)
        value = self.wanted.options.get("sqlite_autoincrement", is_counted)
        self.own.arguments.set_option("sqlite_autoincrement", literal(bool(value)))

    def sort(self) -> None:
        """Put the columns into the order of the other side.

        The fields of a dataclass keep their order, which is that of its parameters.
        """
        if self.style != "dataclass":
            self.own.reorders = True
            return
        for position, name in enumerate(self.columns):
            edit = self.edit_of(name) if name in self.actual.c else None
            if edit is not None:
                edit.set_keyword("sort_order", literal(position))
        self.is_sorted = True

    #: Whether the columns of a dataclass have the positions of the other side.
    is_sorted = False

    def finish(self) -> None:
        """Hand the edited columns to their statement."""
        for position, name in enumerate(self.columns):
            node = self.own.inserted.get(name)
            if self.is_sorted and isinstance(node, ast.AnnAssign):
                assert isinstance(node.value, ast.Call)  # as a new column is made
                node.value.keywords.append(ast.keyword("sort_order", literal(position)))
        if any(
            column.identity and column.name in self.own.inserted for column in self.columns.values()
        ):
            self.set_autoincrement()
        for name, edit in self.edits.items():
            node = self.own.columns[name]
            before = ast.unparse(node)
            after = edit.finish()
            if ast.unparse(after) != before:
                self.own.replaced[id(node)] = after


def _call_of(node: ast.AST | None) -> ast.Call | None:
    value = getattr(node, "value", node)
    return value if isinstance(value, ast.Call) else None


def _is_text(column: Column) -> bool:
    return column.type.is_text or column.type.name in ("choice", "CHAR")


def _is_callable(node: ast.expr) -> bool:
    """Whether the source of a default is called for each row."""
    is_clock = isinstance(node, ast.Attribute) and node.attr in ("today", "now", "uuid4")
    return isinstance(node, ast.Lambda | ast.Name) or is_clock
