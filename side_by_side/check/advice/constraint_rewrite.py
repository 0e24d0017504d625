"""Rewrites the constraints and indexes of one table into those of the other side."""

from dataclasses import dataclass
from typing import Any

from side_by_side.check.advice.column_edits import literal
from side_by_side.check.advice.models_source import called_name
from side_by_side.check.advice.table_rewrite import TableRewrite
from side_by_side.check.advice.units import find_unit, has_equivalent, plain_column, wanted_name
from side_by_side.check.match import Constraint
from side_by_side.port.model import Column


@dataclass(frozen=True)
class ConstraintRewrite:
    """The constraints and indexes of a table that is rewritten."""

    table: TableRewrite

    def apply(self, wanted: Constraint | None, current: Constraint | None) -> bool:
        """Change a constraint or an index of the models into that of the other side.

        Return whether that was possible.
        """
        either = wanted or current
        assert either is not None  # at least one side has it
        if either.kind == "primary_key":
            return all(list(map(self.table.rewrite_column, self._keys())))
        if either.kind == "foreign_key" and len(either.columns) == 1:
            return self._apply_reference(plain_column(either.columns[0]), wanted, current)
        if current is not None and not self._remove(current):
            return False
        return wanted is None or self._add(wanted)

    def _keys(self) -> list[str]:
        table = self.table
        names = [column.name for column in table.actual.primary_key.columns]
        names += [column.name for column in table.wanted.columns if column.key is not None]
        return [
            name
            for name in dict.fromkeys(names)
            if name in table.columns and name in table.actual.c
        ]

    def _apply_reference(
        self, name: str, wanted: Constraint | None, current: Constraint | None
    ) -> bool:
        table = self.table
        column = table.columns.get(name)
        if column is None:
            return False
        if wanted is not None and column.reference is None:
            unit = find_unit(table.units, wanted, table.kind)
            if unit is not None:
                table.add_unit(unit)
            return unit is not None
        if column.reference is not None and not table.refers(column.reference.table):
            return False
        if current is not None:
            table.own.arguments.remove(current, wanted_name(current))
        if name in table.own.inserted:
            return True
        edit = table.edit_of(name)
        if edit is None:
            return table.add_column(name)
        edit.set_foreign_key(table.wanted_column(column, edit.call).argument("ForeignKey"))
        if column.reference is not None:
            table.targets.add(column.reference.table)
        return table.rewrite_column(name)

    def _remove(self, current: Constraint) -> bool:
        """Remove a constraint or an index of the models; return whether it was found."""
        name = wanted_name(current)
        columns = [plain_column(column) for column in current.columns]
        is_of_column = len(columns) == 1 and current.kind in ("unique", "index")
        if is_of_column and columns[0] in self.table.actual.c:
            return self._remove_of_column(current, name, columns[0])
        if self.table.own.arguments.remove(current, name):
            return True
        return current.kind == "check" and self.remove_check(current)

    def _remove_of_column(self, current: Constraint, name: str | None, column: str) -> bool:
        """Remove a unique constraint or an index of one column."""
        table = self.table
        actual = table.actual.c[column]
        is_unique = current.family == "unique"
        is_flag = bool(actual.unique) if is_unique else bool(actual.index and not actual.unique)
        if not is_flag:
            return table.own.arguments.remove(current, name)
        edit = table.edit_of(column)
        if edit is None:
            return column in table.columns and table.add_column(column)
        edit.set_keyword("unique" if is_unique else "index", None)
        if is_unique and actual.index:
            edit.set_keyword("index", None)
        return not edit.has_alias or table.rewrite_column(column)

    def remove_check(self, current: Constraint) -> bool:
        """Remove a check that comes with a column or its type."""
        table = self.table
        for name in current.words:
            edit = table.edit_of(name) if name in table.actual.c else None
            if edit is None or edit.call is None:
                continue
            if any(called_name(item).strip("_") == "CheckConstraint" for item in edit.call.args):
                edit.remove_argument("CheckConstraint")
                return True
            if _brings_check(table.actual.c[name].type):
                return table.rewrite_column(name)
        return False

    def _add(self, wanted: Constraint) -> bool:
        """Declare a constraint or an index of the other side; return whether it is known."""
        table = self.table
        unit = find_unit(table.units, wanted, table.kind)
        if unit is not None:
            if not (table.is_refused and has_equivalent(table.actual, unit)):
                table.add_unit(unit)
            return True
        if wanted.kind == "check":
            return self._add_check_of_type(wanted)
        columns = [plain_column(column) for column in wanted.columns]
        if len(columns) != 1 or columns[0] not in table.columns:
            return False
        [name] = columns
        is_unique = wanted.family == "unique"
        column = table.columns[name]
        if not (column.unique if is_unique else column.index):
            return False
        if name in table.own.inserted:
            return True
        edit = table.edit_of(name)
        if edit is None:
            return table.add_column(name)
        edit.set_keyword("unique" if is_unique else "index", literal(True))
        return table.rewrite_column(name)

    def _add_check_of_type(self, wanted: Constraint) -> bool:
        """Declare a check that comes with the type of a column."""
        names = [name for name in wanted.words if _is_checked(self.table.columns.get(name))]
        return len(names) == 1 and self.table.rewrite_column(names[0])


def _is_checked(column: Column | None) -> bool:
    """Whether the wanted column, or its type, has a check of its own."""
    return column is not None and (column.type.is_checked or bool(column.checks))


def _brings_check(type_: Any) -> bool:
    """Whether a type such as ``Enum`` creates a check of its values."""
    return bool(getattr(type_, "create_constraint", False))
