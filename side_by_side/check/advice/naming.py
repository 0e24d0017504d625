"""Gives constraints and indexes of the models the names that they have on the other side."""

import ast
import copy
from collections.abc import Mapping
from dataclasses import dataclass

from side_by_side.check.advice.arguments import core_of
from side_by_side.check.advice.column_edits import ColumnEdit, set_keyword
from side_by_side.check.advice.constraint_rewrite import ConstraintRewrite
from side_by_side.check.advice.explicit import unique_forms
from side_by_side.check.advice.models_source import called_name
from side_by_side.check.advice.plain_syntax import final_name
from side_by_side.check.advice.table_rewrite import TableRewrite
from side_by_side.check.advice.units import Unit, find_unit, plain_column, wanted_name
from side_by_side.check.match import Constraint
from side_by_side.port.model import Check, Index, Part, TableItems
from side_by_side.port.read.constraints import merge_forms
from side_by_side.port.read.offline_editors import generated_name

#: The kinds of constraints as naming conventions call them.
_CONVENTIONS: Mapping[str, str] = {
    "unique": "uq",
    "check": "ck",
    "foreign_key": "fk",
    "primary_key": "pk",
}


@dataclass(frozen=True)
class NameRewrite:
    """The names of the constraints and indexes of a table."""

    table: TableRewrite

    def apply(self, wanted: Constraint | None, current: Constraint | None) -> bool:
        """Give a constraint or an index its name on the other side; return whether it has one."""
        name = wanted_name(wanted) if wanted is not None else None
        if wanted is None or current is None or name is None:
            return False
        if wanted.kind == "primary_key":
            self._name_primary_key(wanted, current, name)
            return True
        if wanted.kind == "foreign_key" and len(wanted.columns) == 1:
            key = self._foreign_key(plain_column(wanted.columns[0]))
            if key is not None:
                set_keyword(key, "name", self._final("fk", name))
                return True
        for known in (name, wanted_name(current)):
            item = self.table.own.arguments.find(current, known)
            if item is not None:
                is_new = any(item is other for other in self.table.own.arguments.added)
                if not is_new:
                    self._rename(item, wanted, name)
                return True
        return self._name_of_column(wanted, current, name)

    def _final(self, kind: str, name: str) -> ast.expr:
        return final_name(name, kind, self.table.own.scope, self.table.convention)

    def _name_primary_key(self, wanted: Constraint, current: Constraint, name: str) -> None:
        arguments = self.table.own.arguments
        arguments.remove(current, wanted_name(current))
        function = self.table.own.scope.spell("sqlalchemy", "PrimaryKeyConstraint")
        columns: list[ast.expr] = [ast.Constant(plain_column(item)) for item in wanted.columns]
        call = ast.Call(ast.parse(function, mode="eval").body, columns, [])
        set_keyword(call, "name", self._final("pk", name))
        arguments.add([call])

    def _foreign_key(self, column: str) -> ast.Call | None:
        """Return the call that declares the foreign key of a column."""
        new = self.table.own.inserted.get(column)
        if new is not None:
            calls = (item for item in ast.walk(new) if isinstance(item, ast.Call))
            keys = (item for item in calls if called_name(item).strip("_").endswith("ForeignKey"))
            return next(keys, None)
        edit = self.table.edit_of(column)
        return edit.foreign_key() if edit is not None else None

    def _rename(self, item: ast.expr, wanted: Constraint, name: str) -> None:
        """Replace the name of an item of the table's arguments."""
        arguments = self.table.own.arguments
        renamed = copy.deepcopy(item)
        core = core_of(renamed)
        assert core is not None  # it was found by its class
        if called_name(core).strip("_") == "Index":
            core.args[0] = ast.Constant(name)
        else:
            kind = _CONVENTIONS.get(wanted.family, "")
            set_keyword(core, "name", self._final(kind, name))
        if ast.unparse(renamed) != ast.unparse(item):
            arguments.items[arguments.items.index(item)] = renamed
            arguments.is_changed = True

    def _name_of_column(self, wanted: Constraint, current: Constraint, name: str) -> bool:
        """Declare what a column brings as an item of the table, with its name."""
        table = self.table
        if wanted.kind == "check":
            unit = find_unit(table.units, wanted, table.kind)
            if unit is None:
                return False
            ConstraintRewrite(table).remove_check(current)
            table.add_unit(Unit(unit.family, unit.columns, self._check_forms(unit, name)))
            return True
        [column, *others] = [plain_column(item) for item in wanted.columns] or [""]
        edit = table.edit_of(column) if column in table.actual.c and not others else None
        if edit is None:
            return False
        is_unique = wanted.family == "unique"
        forms = unique_forms(table.actual.name, column, **{table.kind: name})
        if not is_unique:
            forms = self._index_forms(column, name)
        _remove_flags(edit, is_unique=is_unique)
        table.add_unit(Unit(wanted.family, (column,), forms))
        return True

    def _index_forms(self, column: str, name: str) -> TableItems:
        """Return an index; on MariaDB, InnoDB's own serves a foreign key and has its name."""
        listed = self.table.columns.get(column)
        plain = generated_name("postgresql", self.table.actual.name, [column])
        if self.table.kind != "mariadb":
            plain = name
        index = Index(plain, (Part(column),))
        kinds = ["sqlite", "postgresql"]
        if listed is None or listed.reference is None:
            kinds.append("mariadb")
        return merge_forms({kind: [index] for kind in kinds})

    def _check_forms(self, unit: Unit, name: str) -> TableItems:
        """Return a check; MariaDB gives the check of a column the name of the column."""
        return tuple(
            ((kind,), Check(name if kind == self.table.kind else item.name, item.condition))
            for kinds, item in unit.forms
            for kind in kinds
            if isinstance(item, Check)
        )


def _remove_flags(edit: ColumnEdit, *, is_unique: bool) -> None:
    edit.set_keyword("index", None)
    if is_unique:
        edit.set_keyword("unique", None)
