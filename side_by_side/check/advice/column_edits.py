"""Rewrites the statement of one column so that it makes the column as the other side has it."""

import ast
import copy
from dataclasses import dataclass, field

from side_by_side.check.advice.models_source import Module, Spot, called, first_text, written
from side_by_side.check.advice.suggested_types import DIALECTS, SQLALCHEMY, Type
from side_by_side.schema.facts import Value

#: What stands among a column's arguments and is not its type.
_NO_TYPES = {"Identity", "Computed", "Sequence", "CheckConstraint", "FetchedValue"}


def literal(value: str | bool | int | None) -> ast.expr:
    """Return a plain value as syntax."""
    return ast.Constant(value)


@dataclass
class ColumnEdit:
    """A column's statement on its way to another one, with the imports that it will need."""

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
        """The file that the column stands in."""
        return self.spot.module

    def _call(self) -> ast.Call | None:
        value = self.node if isinstance(self.node, ast.expr) else getattr(self.node, "value", None)
        if isinstance(value, ast.Call):
            # What else there is, such as the Field of another library, takes other arguments.
            return value if called(value) in ("mapped_column", "Column") else None
        mapped = isinstance(self.annotation, ast.Subscript) and ast.unparse(self.annotation.value)
        if isinstance(self.node, ast.AnnAssign) and value is None and mapped:
            self.node.value = call = ast.Call(self.name("mapped_column", "sqlalchemy.orm"), [], [])
            return call
        return None

    def name(self, name: str, module: str = SQLALCHEMY) -> ast.expr:
        """Return an imported name as the file writes it, and remember what it must import."""
        own, missing = self.module.spelled(module, name)
        if missing:
            self.imports.add(missing)
        return ast.parse(own, mode="eval").body

    def text(self) -> str:
        """Return the rewritten lines."""
        return self.spot.rewritten(written(self.node))

    def keyword(self, name: str, value: ast.expr | None) -> None:
        """Give an argument by name, or take it away."""
        assert self.call is not None  # advice asks first
        set_keyword(self.call, name, value)

    def null(self, *, null: bool) -> None:
        """Let a column be without a value, or not."""
        keyword = any(each.arg == "nullable" for each in self.call.keywords) if self.call else False
        if self.annotation is not None and isinstance(self.node, ast.AnnAssign):
            self.node.annotation = _optional(self.annotation, null)
            self.keyword("nullable", None)
            if isinstance(self.node.value, ast.Call) and not _arguments(self.node.value):
                self.node.value = None
        elif keyword or not null:
            self.keyword("nullable", literal(null))

    def type(self, type_: Type) -> None:
        """Give the column a type, in place of the one it says."""
        assert self.call is not None  # advice asks first
        self.keyword("type_", None)
        position = next(
            (n for n, each in enumerate(self.call.args) if _is_type(each)),
            None,
        )
        new = self._type(type_)
        if position is None:
            self.call.args.insert(1 if first_text(self.call) is not None else 0, new)
        else:
            self.call.args[position] = new

    def enumeration(self, members: str, length: str) -> None:
        """Keep an enumeration as Django does: the members' values, in text of a length."""
        assert self.call is not None  # advice asks first
        said = next((each for each in self.call.args if called(each) == "Enum"), None)
        if isinstance(said, ast.Call):
            for name in ("name", "create_constraint"):
                set_keyword(said, name, None)
            new = said
        else:
            self.type(Type("Enum", members))
            found = next(each for each in self.call.args if called(each) == "Enum")
            assert isinstance(found, ast.Call)  # it has arguments
            new = found
        values = "lambda members: [member.value for member in members]"
        set_keyword(new, "native_enum", literal(False))
        set_keyword(new, "length", literal(int(length)))
        set_keyword(new, "values_callable", ast.parse(values, mode="eval").body)

    def _type(self, type_: Type) -> ast.expr:
        new = self.name(type_.name, type_.module)
        if type_.arguments or type_.variant:
            new = ast.parse(f"{ast.unparse(new)}({type_.arguments})", mode="eval").body
        if type_.variant:
            dialect = type_.dialects[0]
            folder = ast.unparse(self.name(dialect, DIALECTS))
            called_there = type_.variant if "(" in type_.variant else f"{type_.variant}()"
            listed = ", ".join(map(repr, type_.dialects))
            text = f"{ast.unparse(new)}.with_variant({folder}.{called_there}, {listed})"
            new = ast.parse(text, mode="eval").body
        return new

    def argument(self, name: str, text: str, imported: str | None = None) -> None:
        """Give an argument without a name, such as ``Identity()``, in place of one so called."""
        assert self.call is not None  # advice asks first
        self.call.args = [each for each in self.call.args if called(each) != name]
        new = ast.parse(text, mode="eval").body
        assert isinstance(new, ast.Call)  # only calls are given
        new.func = self.name(imported or name)
        self.call.args.append(new)

    def without(self, name: str) -> None:
        """Take an argument such as ``Identity()`` away."""
        if self.call:
            self.call.args = [each for each in self.call.args if called(each) != name]

    def foreign_key(self) -> ast.Call | None:
        """Return the column's reference."""
        found = [each for each in self.call.args if _is_reference(each)] if self.call else []
        return found[0] if found and isinstance(found[0], ast.Call) else None

    def refer(self, rule: dict[str, Value], *, deferred: bool) -> None:
        """Make the column's reference what a foreign key of the database is."""
        key = self.foreign_key()
        # The schema that SQLAlchemy uses without being told is not written.
        table = str(rule["references"]).removeprefix("public.")
        target = f"{table}.{_only(rule['referenced_columns'])}"
        if key is None:
            self.argument("ForeignKey", f"ForeignKey({target!r})")
            key = self.foreign_key()
            assert key is not None  # it was just given
        elif first_text(key) is not None:
            key.args[0] = literal(target)
        for name, said in (("ondelete", "on_delete"), ("onupdate", "on_update")):
            action = rule.get(said)
            plain = action in ("no action", None)
            set_keyword(key, name, None if plain else literal(str(action).upper()))
        if deferred and key.func and called(key) == "ForeignKey":
            deferrable = rule.get("deferrable", "not deferrable")
            initially = {"initially deferred": "DEFERRED", "initially immediate": "IMMEDIATE"}
            moment = initially.get(str(deferrable))
            set_keyword(key, "deferrable", literal(True) if moment else None)
            set_keyword(key, "initially", literal(moment) if moment else None)


def set_keyword(call: ast.Call, name: str, value: ast.expr | None) -> None:
    """Give a call an argument by name, or take it away."""
    for each in list(call.keywords):
        if each.arg == name:
            if value is None:
                call.keywords.remove(each)
            else:
                each.value = value
            return
    if value is not None:
        call.keywords.append(ast.keyword(name, value))


def _arguments(call: ast.Call) -> bool:
    return bool(call.args or call.keywords)


def _is_reference(node: ast.expr) -> bool:
    return called(node).endswith("ForeignKey")


def _is_type(node: ast.expr) -> bool:
    if isinstance(node, ast.Constant | ast.Starred):
        return False
    return not (called(node) in _NO_TYPES or _is_reference(node))


def _only(columns: Value) -> str:
    return f"{columns[0]}" if isinstance(columns, tuple) and columns else "id"


def _optional(annotation: ast.expr, null: bool) -> ast.expr:
    """Return ``Mapped[...]`` with or without None in it."""
    if not isinstance(annotation, ast.Subscript):
        return annotation
    inner = annotation.slice
    if isinstance(inner, ast.Constant) and isinstance(inner.value, str):
        inner = ast.parse(inner.value, mode="eval").body
    parts = [each for each in _alternatives(inner) if not _is_none(each)]
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
