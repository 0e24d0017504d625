"""The arguments of a table: its constraints, indexes and options, while they are edited."""

import ast
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from side_by_side.check.advice.models_source import called_name
from side_by_side.check.advice.units import plain_column, plain_condition
from side_by_side.check.match import Constraint

#: The classes that declare each kind of constraint in a model.
_CLASSES = {
    "unique": {"UniqueConstraint", "Index"},
    "index": {"Index"},
    "check": {"CheckConstraint"},
    "foreign_key": {"ForeignKeyConstraint"},
    "exclusion": {"ExcludeConstraint"},
    "primary_key": {"PrimaryKeyConstraint"},
}


@dataclass
class Arguments:
    """The items of a table's arguments, and its options."""

    items: list[ast.expr] = field(default_factory=list)
    options: dict[str, ast.expr] = field(default_factory=dict)
    is_changed: bool = False
    #: The items that are new.
    added: list[ast.expr] = field(default_factory=list)

    def add(self, items: Iterable[ast.expr]) -> None:
        """Add constraints or indexes that are not there yet."""
        known = {ast.unparse(item) for item in self.items}
        for item in items:
            if ast.unparse(item) not in known:
                self.items.append(item)
                self.added.append(item)
                self.is_changed = True

    def remove(self, constraint: Constraint, name: str | None) -> bool:
        """Remove a constraint or an index of the model; return whether it was found."""
        item = self.find(constraint, name)
        if item is None:
            return False
        self.items.remove(item)
        self.is_changed = True
        return True

    def find(self, constraint: Constraint, name: str | None) -> ast.expr | None:
        """Return the item that declares a constraint or an index, None where none does."""
        for is_same in (_has_name, _has_content):
            found = [
                item
                for item in self.items
                if _core_name(item) in _CLASSES[constraint.family]
                and is_same(item, constraint, name)
            ]
            if found:
                return found[0]
        return None

    def set_option(self, name: str, value: ast.expr) -> None:
        """Set an option of the table, such as ``sqlite_autoincrement``."""
        before = self.options.get(name)
        if before is None or ast.unparse(before) != ast.unparse(value):
            self.options[name] = value
            self.is_changed = True


_Comparison = Callable[[ast.expr, Constraint, str | None], bool]


def core_of(item: ast.expr) -> ast.Call | None:
    """Return the call that declares an item, without ``ddl_if`` and ``only_on``."""
    while isinstance(item, ast.Call):
        if called_name(item) == "ddl_if" and isinstance(item.func, ast.Attribute):
            item = item.func.value
        elif called_name(item) == "only_on" and len(item.args) > 1:
            item = item.args[1]
        else:
            return item
    return None


def _core_name(item: ast.expr) -> str:
    return called_name(core_of(item)).strip("_")


def declared_name(item: ast.expr) -> str | None:
    """Return the name that an item gives to a constraint or an index, None where it gives none."""
    core = core_of(item)
    if core is None:
        return None
    declared = next((keyword.value for keyword in core.keywords if keyword.arg == "name"), None)
    if _core_name(item) == "Index" and core.args:
        declared = core.args[0]
    if isinstance(declared, ast.Call) and declared.args:
        declared = declared.args[0]
    value = getattr(declared, "value", None)
    return value if isinstance(value, str) else None


def _has_name(item: ast.expr, _: Constraint, name: str | None) -> bool:
    text = declared_name(item)
    # A convention may have put more before the name.
    return bool(text and name) and (name == text or str(name).endswith(f"_{text}"))


def _has_content(item: ast.expr, constraint: Constraint, _: str | None) -> bool:
    core = core_of(item)
    assert core is not None  # the caller compared its name
    if constraint.kind == "check":
        text = _text(core.args[0]) if core.args else ""
        expression = str(constraint.properties.get("expression"))
        return plain_condition(text) == plain_condition(expression)
    arguments = core.args[1:] if _core_name(item) == "Index" else core.args
    if constraint.kind == "foreign_key" and arguments and isinstance(arguments[0], ast.List):
        arguments = arguments[0].elts
    if _core_name(item) == "Index" and not _is_alike(core, constraint):
        return False
    columns = [_text(argument).partition(" ")[0] for argument in arguments]
    wanted = [plain_column(column) for column in constraint.columns]
    return columns == wanted and bool(wanted)


def _is_alike(index: ast.Call, constraint: Constraint) -> bool:
    """Whether an index is unique and has operator classes where the other has."""
    given = {keyword.arg: keyword.value for keyword in index.keywords}
    unique = given.get("unique")
    is_unique = isinstance(unique, ast.Constant) and bool(unique.value)
    has_classes = any(str(column).endswith("_ops") for column in constraint.columns)
    return (is_unique, "postgresql_ops" in given) == (constraint.family == "unique", has_classes)


def _text(node: ast.expr) -> str:
    """Return the column or the SQL that an argument names."""
    if isinstance(node, ast.Constant):
        return str(node.value)
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return node.attr
    if isinstance(node, ast.Call):
        function = called_name(node)
        if function in ("desc", "asc") and isinstance(node.func, ast.Attribute):
            return _text(node.func.value)
        return _text(node.args[0]) if node.args else ""
    return ""
