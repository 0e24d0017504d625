"""Rewrites the declaration of one column into that of the other side's column."""

import ast
import copy
from dataclasses import dataclass, field

from side_by_side.check.advice.models_source import Module, Spot, called_name, first_text, render
from side_by_side.column_types import common
from side_by_side.column_types.column_type import SQLALCHEMY, ColumnType
from side_by_side.column_types.source import Builtin, Name, Reference, Source, code
from side_by_side.schema.facts import Value

#: ``initially`` of a foreign key, by how a database defers it.
INITIALLY = {"initially deferred": "DEFERRED", "initially immediate": "IMMEDIATE"}

#: Positional arguments of a column that are not its type.
_NOT_TYPES = {"Identity", "Computed", "Sequence", "CheckConstraint", "FetchedValue"}


def literal(value: str | bool | int | None) -> ast.expr:
    """Return a plain value as a syntax node."""
    return ast.Constant(value)


@dataclass
class ColumnEdit:
    """A copy of a column's declaration that is being edited, and the imports that it lacks."""

    spot: Spot
    imports: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.node = copy.deepcopy(self.spot.node)
        self.annotation: ast.expr | None = None
        if isinstance(self.node, ast.AnnAssign):
            self.annotation = self.node.annotation
        self.call = self._call()

    @property
    def module(self) -> Module:
        """The file that declares the column."""
        return self.spot.module

    def _call(self) -> ast.Call | None:
        value = self.node if isinstance(self.node, ast.expr) else getattr(self.node, "value", None)
        if isinstance(value, ast.Call):
            # Calls of other libraries, such as Field, take other arguments.
            return value if called_name(value) in ("mapped_column", "Column") else None
        mapped = isinstance(self.annotation, ast.Subscript) and ast.unparse(self.annotation.value)
        if isinstance(self.node, ast.AnnAssign) and value is None and mapped:
            self.node.value = call = ast.Call(self.name("mapped_column", "sqlalchemy.orm"), [], [])
            return call
        return None

    def name(self, name: str, module: str = SQLALCHEMY) -> ast.expr:
        """Return an imported name as the file writes it, and record the import that it lacks."""
        spelling, missing = self.module.spelling(module, name)
        if missing:
            self.imports.add(missing)
        return ast.parse(spelling, mode="eval").body

    def syntax(self, source: Source) -> ast.expr:
        """Return source as a syntax node, with its names as the file writes them."""

        def spelling(reference: Reference) -> str:
            if isinstance(reference, Name):
                return ast.unparse(self.name(reference.name, reference.module))
            assert isinstance(reference, Builtin)  # types refer to nothing else
            return reference.name

        return ast.parse(source.render(spelling), mode="eval").body

    def text(self) -> str:
        """Return the rewritten lines."""
        return self.spot.rewritten(render(self.node))

    def set_keyword(self, name: str, value: ast.expr | None) -> None:
        """Set a keyword argument, or remove it."""
        assert self.call is not None  # callers check it
        set_keyword(self.call, name, value)

    def set_null(self, *, null: bool) -> None:
        """Make the column nullable, or not."""
        keywords = self.call.keywords if self.call else []
        has_keyword = any(keyword.arg == "nullable" for keyword in keywords)
        if self.annotation is not None and isinstance(self.node, ast.AnnAssign):
            self.node.annotation = _optional(self.annotation, null)
            self.set_keyword("nullable", None)
            if isinstance(self.node.value, ast.Call) and not _has_arguments(self.node.value):
                self.node.value = None
        elif has_keyword or not null:
            self.set_keyword("nullable", literal(null))

    def set_type(self, type_: ColumnType) -> None:
        """Set the type of the column, and replace the declared one."""
        assert self.call is not None  # callers check it
        self.set_keyword("type_", None)
        positions = [n for n, argument in enumerate(self.call.args) if _is_type(argument)]
        new = self.syntax(type_.source)
        if positions:
            self.call.args[positions[0]] = new
        else:
            self.call.args.insert(1 if first_text(self.call) is not None else 0, new)

    def set_enum(self, members: str, length: str) -> None:
        """Store an enum as Django does: the members' values, in a string of a length."""
        assert self.call is not None  # callers check it
        declared = next((arg for arg in self.call.args if called_name(arg) == "Enum"), None)
        if declared is None:
            self.set_type(ColumnType("Enum", common.STR, arguments=(code(members),)))
        new = next(arg for arg in self.call.args if called_name(arg) == "Enum")
        assert isinstance(new, ast.Call)  # only a call has a called name
        if declared is not None:
            for name in ("name", "create_constraint"):
                set_keyword(new, name, None)
        values = "lambda members: [member.value for member in members]"
        set_keyword(new, "native_enum", literal(False))
        set_keyword(new, "length", literal(int(length)))
        set_keyword(new, "values_callable", ast.parse(values, mode="eval").body)

    def set_argument(self, name: str, text: str) -> None:
        """Set a positional argument such as ``Identity()``, and replace a call of that name."""
        assert self.call is not None  # callers check it
        self.call.args = [arg for arg in self.call.args if called_name(arg) != name]
        new = ast.parse(text, mode="eval").body
        assert isinstance(new, ast.Call)  # callers pass calls only
        new.func = self.name(name)
        self.call.args.append(new)

    def remove_argument(self, name: str) -> None:
        """Remove a positional argument such as ``Identity()``."""
        if self.call:
            self.call.args = [arg for arg in self.call.args if called_name(arg) != name]

    def foreign_key(self) -> ast.Call | None:
        """Return the call of ``ForeignKey`` among the arguments."""
        arguments = self.call.args if self.call else []
        keys = [arg for arg in arguments if isinstance(arg, ast.Call) and _is_foreign_key(arg)]
        return keys[0] if keys else None

    def set_foreign_key(self, properties: dict[str, Value], *, can_defer: bool) -> None:
        """Declare the foreign key of the column with the properties that a database has."""
        key = self.foreign_key()
        # SQLAlchemy's default schema is not declared.
        table = str(properties["references"]).removeprefix("public.")
        target = f"{table}.{_first(properties['referenced_columns'])}"
        if key is None:
            self.set_argument("ForeignKey", f"ForeignKey({target!r})")
            key = self.foreign_key()
            assert key is not None  # it was just set
        elif first_text(key) is not None:
            key.args[0] = literal(target)
        for keyword, fact in (("ondelete", "on_delete"), ("onupdate", "on_update")):
            action = properties.get(fact)
            is_default = action in ("no action", None)
            set_keyword(key, keyword, None if is_default else literal(str(action).upper()))
        if can_defer and called_name(key) == "ForeignKey":
            initially = INITIALLY.get(str(properties.get("deferrable")))
            set_keyword(key, "deferrable", literal(True) if initially else None)
            set_keyword(key, "initially", literal(initially) if initially else None)


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


def _has_arguments(call: ast.Call) -> bool:
    return bool(call.args or call.keywords)


def _is_foreign_key(node: ast.expr) -> bool:
    return called_name(node).endswith("ForeignKey")


def _is_type(node: ast.expr) -> bool:
    if isinstance(node, ast.Constant | ast.Starred):
        return False
    return not (called_name(node) in _NOT_TYPES or _is_foreign_key(node))


def _first(columns: Value) -> str:
    return f"{columns[0]}" if isinstance(columns, tuple) and columns else "id"


def _optional(annotation: ast.expr, null: bool) -> ast.expr:
    """Return ``Mapped[...]`` with or without ``None``."""
    if not isinstance(annotation, ast.Subscript):
        return annotation
    inner = annotation.slice
    if isinstance(inner, ast.Constant) and isinstance(inner.value, str):
        inner = ast.parse(inner.value, mode="eval").body
    parts = [part for part in _alternatives(inner) if not _is_none(part)]
    if null:
        parts.append(literal(None))
    whole = parts[0]
    for part in parts[1:]:
        whole = ast.BinOp(whole, ast.BitOr(), part)
    annotation.slice = whole
    return annotation


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
