"""Rewrites the declaration of one table into that of the other side's table."""

import ast
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa

from side_by_side.check.advice.column_edits import ColumnEdit, literal
from side_by_side.check.advice.column_rewrite import ColumnRewrite
from side_by_side.check.advice.declarations import Declaration
from side_by_side.check.advice.models_source import Spot, called_name
from side_by_side.check.advice.new_columns import NewColumn, is_text
from side_by_side.check.advice.plain_syntax import plain_syntax
from side_by_side.check.advice.type_match import is_same_type
from side_by_side.check.advice.units import Unit, has_equivalent, units_of
from side_by_side.check.advice.wanted_columns import WantedColumn, wanted_column
from side_by_side.port.model import Class, Column, ForeignKeys, Index, JoinTable, Unique


@dataclass
class TableRewrite:
    """A table of the models, and the one that it should become."""

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
    #: Columns without which the class cannot be mapped.
    needed: frozenset[str] = frozenset()
    #: The columns of whose default in the database the report has no difference.
    same_defaults: frozenset[str] = frozenset()
    #: The columns for which Python gives another default than the other side.
    other_defaults: frozenset[str] = frozenset()
    #: Whether the database refuses a part of the table, and so has not all that is declared.
    is_refused: bool = False
    #: Whether the models do not declare the table yet.
    is_new: bool = False
    edits: dict[str, ColumnEdit] = field(default_factory=dict)
    #: The tables that new foreign keys refer to.
    targets: set[str] = field(default_factory=set)
    #: Whether the columns of a dataclass get the positions of the other side.
    is_sorted: bool = False

    def __post_init__(self) -> None:
        self.columns = {column.name: column for column in self.wanted.columns}
        self.units = units_of(self.wanted)
        self.own.order = tuple(self.columns)

    # --- Columns

    def edit_of(self, name: str) -> ColumnEdit | None:
        """Return the edit of a declared column, None where its declaration cannot be edited."""
        if name not in self.edits:
            spot = self.spots.get(name)
            if spot is None or name not in self.own.columns:
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
        replaces_alias = edit.has_alias
        ColumnRewrite(
            edit,
            column,
            self.wanted_column(column, edit.call),
            self.actual.c[name],
            is_exact=name in self.exact,
            has_same_default=name in self.same_defaults and not self.is_refused,
            has_other_default=name in self.other_defaults,
            replaces_alias=replaces_alias,
            refer=self._refer,
        ).apply()
        self._set_flags(name, edit, replaces_alias=replaces_alias)
        self._add_units_of(name, has_flags=not replaces_alias)
        return True

    def wanted_column(self, column: Column, call: ast.Call | None = None) -> WantedColumn:
        """Return a column of the other side with the call that declares it in this style."""
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

    def _refer(self, target: str) -> bool:
        """Record that a foreign key refers to a table; return whether it can."""
        can_refer = self.refers(target)
        if can_refer:
            self.targets.add(target)
        return can_refer

    def _set_flags(self, name: str, edit: ColumnEdit, *, replaces_alias: bool) -> None:
        """Declare the unique constraint and the index of a column on every database."""
        column, actual = self.columns[name], self.actual.c[name]
        is_of_alias = replaces_alias and bool(actual.unique)
        if column.unique and (is_of_alias or not self._has_unique(name)):
            edit.set_keyword("unique", literal(True))
        is_of_alias = replaces_alias and bool(actual.index)
        has_index = actual.index or actual.unique or self._has_index(name)
        if column.index and (is_of_alias or not has_index):
            edit.set_keyword("index", literal(True))

    def _add_units_of(self, name: str, *, has_flags: bool) -> None:
        """Declare the constraints and indexes of one column on every database.

        ``has_flags`` is whether the column keeps its flags ``unique`` and ``index``.
        """
        actual = self.actual.c.get(name)
        lost = set[str]()
        if actual is not None and not has_flags:
            lost = {flag for flag in ("unique", "index") if getattr(actual, flag)}
        check = f"{self.actual.name}_{name}_check"[:63]
        for unit in self.units:
            is_of_column = unit.columns == (name,) or any(
                item.name == check for _, item in unit.forms
            )
            is_lost = unit.family in lost and unit.columns == (name,)
            if is_of_column and (is_lost or not has_equivalent(self.actual, unit)):
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
        style, neighbor = self._style_of_new()
        is_call = style == "call"
        any_column = ast.Call(ast.Name("Column"), [], []) if is_call else None
        wanted = self.wanted_column(column, neighbor or any_column)
        node = wanted.call
        if is_call or attribute != name:
            node.args.insert(0, literal(name))
        if neighbor is not None:
            node.func = neighbor.func
        key = wanted.argument("ForeignKey")
        if key is not None and column.reference and not self._refer(column.reference.table):
            node.args.remove(key)
        default = self._default_of_new(column, wanted)
        node.keywords = [item for item in node.keywords if item.arg != "default"]
        new = NewColumn(attribute, wanted.column, node, default, self.own.scope, self.is_new)
        self.own.inserted[name] = new.node(style)
        self._add_units_of(name, has_flags=False)
        return True

    def _style_of_new(self) -> tuple[str, ast.Call | None]:
        """Return the style of a new column, and the call of a column in the same style."""
        is_call = isinstance(self.own.spot.node, ast.Call)
        neighbor = next(iter(self.own.columns.values()), None)
        if not is_call and (neighbor is None or isinstance(neighbor, ast.AnnAssign)):
            return self.style, None
        value = getattr(neighbor, "value", neighbor)
        return "call" if is_call else "classic", value if isinstance(value, ast.Call) else None

    def _default_of_new(self, column: Column, wanted: WantedColumn) -> ast.expr | None:
        """Return the default of a new column; inserts that do not know the column still work."""
        default = wanted.keyword("default")
        is_new = column.name not in self.actual.c and not self.is_new
        is_required = is_new and not column.null and column.key is None
        is_given = default is not None or bool(column.server_default or column.computed)
        return literal("") if is_required and is_text(column) and not is_given else default

    def _attribute(self, column: Column) -> str:
        if isinstance(self.own.spot.node, ast.Call):
            return column.name
        name = column.attribute
        if self.is_new:
            return name
        of_columns = {spot.name for spot in self.spots.values()}
        while name in self.own.scope.hidden and name not in of_columns:
            name += "_"
        return name

    def delete_column(self, name: str) -> bool:
        """Delete a column that the other side does not have."""
        if name not in self.own.columns or name in self.needed:
            return False
        self.own.deleted.add(id(self.own.columns[name]))
        return True

    # --- The whole table

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

    def sort(self) -> bool:
        """Put the columns into the order of the other side; return whether that is possible.

        The fields of a dataclass keep their order, which is that of its parameters. Those of
        SQLModel that a class inherits always come first.
        """
        if self.style != "dataclass":
            self.own.reorders = True
            inherited = self.spots.keys() - self.own.columns.keys()
            return not (self.style == "sqlmodel" and inherited)
        for position, name in enumerate(self.columns):
            edit = self.edit_of(name) if name in self.actual.c else None
            if edit is not None:
                edit.set_keyword("sort_order", literal(position))
        self.is_sorted = True
        return True

    def keep_order(self) -> None:
        """Declare all columns of a mixin with a ``sort_order`` if some are declared again.

        Those that are declared again have another place than the others.
        """
        inherited = [
            name
            for name in self.columns
            if name in self.actual.c and name in self.spots and name not in self.own.columns
        ]
        texts = {name: ast.unparse(self.spots[name].node) for name in inherited}
        is_sorted = any("sort_order=" in text for text in texts.values())
        if is_sorted and any(name in self.own.inserted for name in inherited):
            for name in inherited:
                if name not in self.own.inserted:
                    self.add_column(name)
            self.sort()

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
