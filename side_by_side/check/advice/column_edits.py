"""Rewrites the declaration of one column, in the style in which it is written."""

import ast
import copy
import enum
import typing
from dataclasses import dataclass, field
from typing import Any

from side_by_side.check.advice.file_names import Scope
from side_by_side.check.advice.models_source import Spot, called_name, first_text
from side_by_side.column_types.column_type import SQLALCHEMY
from side_by_side.column_types.source import Source

#: ``initially`` of a foreign key, by how a database defers it.
INITIALLY = {"initially deferred": "DEFERRED", "initially immediate": "IMMEDIATE"}

#: Positional arguments of a column that are not its type.
_NOT_TYPES = {"Identity", "Computed", "Sequence", "CheckConstraint", "FetchedValue"}

#: Names of Python types that a suggested type may replace in ``Mapped[...]``.
PLAIN_TYPES = {"int", "str", "float", "bool", "bytes", "Decimal", "datetime", "date", "time"} | {
    "timedelta",
    "UUID",
}
#: The arguments of SQLModel's ``Field`` that describe a column, which ``sa_column`` replaces.
_OF_COLUMN = {
    *("primary_key", "foreign_key", "ondelete", "unique", "nullable", "index", "sa_type"),
    *("sa_column", "sa_column_args", "sa_column_kwargs", "max_digits", "decimal_places"),
}
#: How each style gives a column its default.
_DEFAULTS = ("default", "default_factory", "insert_default", "server_default")


def literal(value: str | bool | int | None) -> ast.expr:
    """Return a plain value as a syntax node."""
    return ast.Constant(value)


@dataclass
class ColumnEdit:
    """A copy of a column's declaration that is being edited.

    ``style`` is ``mapped``, ``dataclass``, ``classic`` or ``sqlmodel``.
    """

    spot: Spot
    scope: Scope
    style: str = "mapped"
    #: The field of SQLModel around the column.
    field_call: ast.Call | None = field(default=None, init=False)

    def __post_init__(self) -> None:
        self.node = copy.deepcopy(self.spot.node)
        self.annotation: ast.expr | None = None
        if isinstance(self.node, ast.AnnAssign):
            self.annotation = self.node.annotation
        self.call = self._call()

    def _call(self) -> ast.Call | None:
        value = self.node if isinstance(self.node, ast.expr) else getattr(self.node, "value", None)
        if self.style == "sqlmodel":
            return self._column_of_field(value)
        if isinstance(value, ast.Call):
            # Calls of other libraries take other arguments.
            return value if called_name(value).strip("_") in ("mapped_column", "Column") else None
        if isinstance(self.node, ast.AnnAssign) and value is None:
            self.node.value = call = ast.Call(self.name("mapped_column", "sqlalchemy.orm"), [], [])
            return call
        return None

    def _column_of_field(self, value: ast.expr | None) -> ast.Call | None:
        """Return a call of ``Column`` for a field of SQLModel, which it becomes an argument of."""
        if not isinstance(self.node, ast.AnnAssign):
            return None
        if not (isinstance(value, ast.Call) and called_name(value) == "Field"):
            default = [] if value is None else [ast.keyword("default", value)]
            value = ast.Call(self.name("Field", "sqlmodel"), [], default)
        if value.args:
            value.keywords.insert(0, ast.keyword("default", value.args[0]))
            value.args = value.args[1:]
        given = {keyword.arg: keyword.value for keyword in value.keywords}
        self.field_call = value
        value.keywords = [item for item in value.keywords if item.arg not in _OF_COLUMN]
        self.node.value = value
        if isinstance(given.get("sa_column"), ast.Call):
            column = given["sa_column"]
            assert isinstance(column, ast.Call)  # just checked
            return column
        call = ast.Call(self.name("Column"), [], [])
        if "sa_type" in given:
            call.args.append(given["sa_type"])
        if "foreign_key" in given:
            key = ast.Call(self.name("ForeignKey"), [given["foreign_key"]], [])
            if "ondelete" in given:
                key.keywords.append(ast.keyword("ondelete", given["ondelete"]))
            call.args.append(key)
        extra = given.get("sa_column_args")
        call.args += extra.elts if isinstance(extra, ast.Tuple | ast.List) else []
        named = given.get("sa_column_kwargs")
        if isinstance(named, ast.Dict):
            call.keywords += [
                ast.keyword(str(ast.literal_eval(key)), part)
                for key, part in zip(named.keys, named.values, strict=True)
                if key is not None
            ]
        for name in ("primary_key", "unique", "index"):
            if name in given:
                call.keywords.append(ast.keyword(name, given[name]))
        return call

    def name(self, name: str, module: str = SQLALCHEMY) -> ast.expr:
        """Return an imported name as the file writes it, and record the import that it lacks."""
        return ast.parse(self.scope.spell(module, name), mode="eval").body

    def finish(self) -> ast.AST:
        """Return the edited declaration."""
        if self.field_call is not None and self.call is not None:
            self.field_call.keywords = [
                item for item in self.field_call.keywords if item.arg != "sa_column"
            ]
            self.field_call.keywords.append(ast.keyword("sa_column", self.call))
        is_empty = self.call is not None and not (self.call.args or self.call.keywords)
        if is_empty and isinstance(self.node, ast.AnnAssign) and self.style == "mapped":
            self.node.value = None
        return self.node

    def set_keyword(self, name: str, value: ast.expr | None) -> None:
        """Set a keyword argument, or remove it."""
        assert self.call is not None  # callers check it
        set_keyword(self.call, name, value)

    def keyword(self, name: str) -> ast.expr | None:
        """Return the value of a keyword argument of the column or its field."""
        calls = [call for call in (self.call, self.field_call) if call is not None]
        found = [item.value for call in calls for item in call.keywords if item.arg == name]
        return found[0] if found else None

    @property
    def has_default(self) -> bool:
        """Whether the column has a default of any kind."""
        return any(self.keyword(name) is not None for name in _DEFAULTS)

    def set_default(self, value: ast.expr, *, is_callable: bool, is_new: bool) -> None:
        """Give the column a default of Python."""
        if self.field_call is not None:
            name = "default_factory" if is_callable else "default"
            set_keyword(self.field_call, name, value)
        elif self.style == "dataclass":
            self.set_keyword("insert_default", value)
            if is_new:
                self.set_keyword("init", literal(False))
        else:
            self.set_keyword("default", value)

    def replace_default(self, value: ast.expr | None, *, is_callable: bool) -> None:
        """Give the column another default of Python than it has, or none."""
        given = [call for call in (self.call, self.field_call) if call is not None]
        is_of_init = self.style == "dataclass" and self.keyword("default") is not None
        for call in given:
            for name in ("default", "default_factory", "insert_default"):
                set_keyword(call, name, None)
        if value is not None and is_of_init:
            self.set_keyword("default_factory" if is_callable else "default", value)
        elif value is not None:
            self.set_default(value, is_callable=is_callable, is_new=False)

    def set_null(self, *, null: bool) -> None:
        """Make the column nullable, or not."""
        assert self.call is not None  # callers check it
        if self.annotation is not None and isinstance(self.node, ast.AnnAssign):
            self.annotation = self.node.annotation = _optional(self.annotation, null, self)
        is_explicit = self.field_call is not None or self.annotation is None
        if is_explicit:
            self.set_keyword("nullable", None if null else literal(False))
        else:
            self.set_keyword("nullable", None)

    def set_type(self, type_: ast.expr) -> None:
        """Set the type of the column, and replace the declared one."""
        assert self.call is not None  # callers check it
        self.set_keyword("type_", None)
        positions = [n for n, argument in enumerate(self.call.args) if _is_type(argument)]
        if positions:
            self.call.args[positions[0]] = type_
        else:
            self.call.args.insert(1 if first_text(self.call) is not None else 0, type_)

    def set_enum(self, members: type[enum.Enum], length: int) -> None:
        """Store an enumeration as Django does: the members' values, in text of a length."""
        assert self.call is not None  # callers check it
        declared = next((arg for arg in self.call.args if called_name(arg) == "Enum"), None)
        if declared is None:
            self.set_type(ast.Call(self.name("Enum"), [ast.Name(members.__name__)], []))
        new = next(arg for arg in self.call.args if called_name(arg).strip("_") == "Enum")
        assert isinstance(new, ast.Call)  # only a call has a called name
        for name in ("name", "create_constraint", "native_enum", "length", "values_callable"):
            set_keyword(new, name, None)
        values = "lambda members: [member.value for member in members]"
        set_keyword(new, "native_enum", literal(False))
        set_keyword(new, "length", literal(length))
        set_keyword(new, "values_callable", ast.parse(values, mode="eval").body)

    def set_python_type(self, source: Source) -> None:
        """Replace the plain Python type in the annotation, or an alias with its own column."""
        annotation = self.annotation
        if annotation is None or not isinstance(self.node, ast.AnnAssign):
            return
        is_mapped = isinstance(annotation, ast.Subscript) and self.style != "sqlmodel"
        inner = (
            _parsed(annotation.slice)
            if isinstance(annotation, ast.Subscript) and is_mapped
            else annotation
        )
        parts = _alternatives(inner)
        plain = [part for part in parts if not _is_none(part)]
        new = self.scope.parse(source)
        if len(plain) != 1 or not self._is_replaceable(plain[0], new):
            return
        whole = new
        if len(plain) < len(parts):
            whole = ast.BinOp(new, ast.BitOr(), literal(None))
        if isinstance(annotation, ast.Subscript) and is_mapped:
            annotation.slice = whole
        else:
            self.annotation = self.node.annotation = whole

    def _is_replaceable(self, plain: ast.expr, new: ast.expr) -> bool:
        name = plain.attr if isinstance(plain, ast.Attribute) else getattr(plain, "id", "")
        wanted = new.attr if isinstance(new, ast.Attribute) else getattr(new, "id", "")
        if name in PLAIN_TYPES:
            return wanted in PLAIN_TYPES and name != wanted
        return self.is_alias(plain)

    def is_alias(self, node: ast.expr) -> bool:
        """Whether a name of the file is a type with a column of its own, by ``Annotated``."""
        value: Any = self.spot.module.value(ast.unparse(node))
        return typing.get_origin(value) is typing.Annotated

    @property
    def has_alias(self) -> bool:
        """Whether the annotation is an alias that brings a column."""
        annotation = self.annotation
        if not isinstance(annotation, ast.Subscript):
            return False
        parts = _alternatives(_parsed(annotation.slice))
        return any(self.is_alias(part) for part in parts if not _is_none(part))

    def set_argument(self, call: ast.Call) -> None:
        """Set a positional argument such as ``Identity()``, and replace a call of that name."""
        assert self.call is not None  # callers check it
        self.remove_argument(called_name(call))
        self.call.args.append(call)

    def remove_argument(self, name: str) -> None:
        """Remove a positional argument such as ``Identity()``."""
        if self.call:
            self.call.args = [
                arg for arg in self.call.args if called_name(arg).strip("_") != name.strip("_")
            ]

    def foreign_key(self) -> ast.Call | None:
        """Return the call of ``ForeignKey`` among the arguments."""
        arguments = self.call.args if self.call else []
        keys = [arg for arg in arguments if isinstance(arg, ast.Call) and _is_foreign_key(arg)]
        return keys[0] if keys else None

    def set_foreign_key(self, wanted: ast.Call | None) -> None:
        """Declare the foreign key of the column, or remove it.

        How a key names its column stays, and its own name.
        """
        assert self.call is not None  # callers check it
        current = self.foreign_key()
        if wanted is None:
            if current is not None:
                self.call.args.remove(current)
            return
        if current is None:
            self.call.args.append(wanted)
            return
        names = [item for item in current.keywords if item.arg in ("name", "use_alter")]
        if any(item.arg == "name" for item in names):
            wanted.keywords = [item for item in wanted.keywords if item.arg != "name"]
        wanted.keywords += names
        self.call.args[self.call.args.index(current)] = wanted


def set_keyword(call: ast.Call, name: str, value: ast.expr | None) -> None:
    """Set a keyword argument of a call, or remove it."""
    for keyword in list(call.keywords):
        if keyword.arg == name:
            if value is None:
                call.keywords.remove(keyword)
            else:
                keyword.value = value
            return
    if value is not None:
        call.keywords.append(ast.keyword(name, value))


def _is_foreign_key(node: ast.expr) -> bool:
    return called_name(node).strip("_").endswith("ForeignKey")


def _is_type(node: ast.expr) -> bool:
    if isinstance(node, ast.Constant | ast.Starred):
        return False
    return not (called_name(node).strip("_") in _NOT_TYPES or _is_foreign_key(node))


def _parsed(node: ast.expr) -> ast.expr:
    """Return an annotation that is written as text, as syntax."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return ast.parse(node.value, mode="eval").body
    return node


def _optional(annotation: ast.expr, null: bool, edit: ColumnEdit) -> ast.expr:
    """Return ``Mapped[...]``, or the annotation of a field, with or without ``None``."""
    is_mapped = isinstance(annotation, ast.Subscript) and edit.style != "sqlmodel"
    inner = annotation.slice if isinstance(annotation, ast.Subscript) and is_mapped else annotation
    parts = [part for part in _alternatives(_parsed(inner)) if not _is_none(part)]
    if null:
        parts.append(literal(None))
    whole = parts[0]
    for part in parts[1:]:
        whole = ast.BinOp(whole, ast.BitOr(), part)
    if isinstance(annotation, ast.Subscript) and is_mapped:
        annotation.slice = whole
        return annotation
    return whole


def _alternatives(node: ast.expr) -> list[ast.expr]:
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
        return [*_alternatives(node.left), *_alternatives(node.right)]
    if isinstance(node, ast.Subscript):
        name = node.value.attr if isinstance(node.value, ast.Attribute) else ""
        name = name or getattr(node.value, "id", "")
        if name == "Optional":
            return [node.slice, literal(None)]
        if name == "Union" and isinstance(node.slice, ast.Tuple):
            return list(node.slice.elts)
    return [node]


def _is_none(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is None
