"""Rewrites what a table says besides its columns: ``__table_args__``, or a call of ``Table``."""

import ast
import copy
from dataclasses import dataclass, field

from side_by_side.check.advice.column_edits import literal, set_keyword
from side_by_side.check.advice.edit import Line
from side_by_side.check.advice.models_source import Spot, called, first_text, written
from side_by_side.check.advice.suggested_types import SQLALCHEMY

#: How long a line may be before its parts get lines of their own.
WIDTH = 88


@dataclass
class TableEdit:
    """The rules of a table on their way to others, with the imports that they will need."""

    spot: Spot
    imports: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        # Its lists are made anew; what stands in them is only read.
        self.node = copy.copy(self.spot.node)
        if isinstance(self.node, ast.Call):
            self.node.keywords = [copy.copy(each) for each in self.node.keywords]
        self.items: list[ast.expr] = []
        self.options: dict[str, ast.expr] = {}
        self.whole = True
        self.said = self._said()
        if isinstance(self.node, ast.Call):
            self.items = list(self.node.args)
        elif isinstance(self.said, ast.Assign | ast.AnnAssign):
            self._read(self.said.value)
        elif self.said is not None:
            # A function or something computed: it can be read by a person only.
            self.whole = False

    def _said(self) -> ast.stmt | None:
        for node in self.node.body if isinstance(self.node, ast.ClassDef) else ():
            targets = [getattr(node, "target", None), *getattr(node, "targets", [])]
            if "__table_args__" in [getattr(each, "id", None) for each in targets]:
                return node
            if isinstance(node, ast.FunctionDef) and node.name == "__table_args__":
                return node
        return None

    def _read(self, value: ast.expr | None) -> None:
        parts = value.elts if isinstance(value, ast.Tuple) else [value]
        for part in parts:
            if isinstance(part, ast.Dict):
                for key, each in zip(part.keys, part.values, strict=True):
                    if isinstance(key, ast.Constant):
                        self.options[str(key.value)] = each
            elif isinstance(part, ast.expr) and not isinstance(part, ast.Name):
                self.items.append(part)
            else:
                self.whole = False

    def add(self, kind: str, /, *arguments: object, **keywords: object) -> None:
        """Add a rule, such as ``UniqueConstraint("a", "b", name="c")``."""
        own, missing = self.spot.module.spelled(SQLALCHEMY, kind)
        if missing:
            self.imports.add(missing)
        call = ast.Call(
            ast.parse(own, mode="eval").body,
            [self._value(each) for each in arguments],
            [ast.keyword(key, self._value(each)) for key, each in keywords.items()],
        )
        self.items.append(call)

    def only_on(self, dialect: str) -> None:
        """Let the rule that was added last be made on one kind of database only."""
        method = ast.Attribute(self.items[-1], "ddl_if")
        self.items[-1] = ast.Call(method, [], [ast.keyword("dialect", literal(dialect))])

    def _value(self, value: object) -> ast.expr:
        if isinstance(value, Sql):
            own, missing = self.spot.module.spelled(SQLALCHEMY, "text")
            if missing:
                self.imports.add(missing)
            return ast.Call(ast.parse(own, mode="eval").body, [literal(value.text)], [])
        return ast.parse(repr(value), mode="eval").body

    def remove(self, kinds: set[str], name: str | None, columns: list[str]) -> bool:
        """Take a rule away, found by its name or by its columns; whether it was there."""
        for item in self.items:
            if called(item) in kinds and isinstance(item, ast.Call):
                named = {
                    each.arg: each.value.value
                    for each in item.keywords
                    if isinstance(each.value, ast.Constant)
                }
                texts = [each.value for each in item.args if isinstance(each, ast.Constant)]
                label = first_text(item) if called(item) == "Index" else named.get("name")
                listed = texts[1:] if called(item) == "Index" else texts
                if (name and label == name) or (columns and listed == columns):
                    self.items.remove(item)
                    return True
        return False

    def option(self, name: str, value: object, /) -> None:
        """Say an option of the table, such as ``sqlite_autoincrement``."""
        self.options[name] = self._value(value)

    @property
    def is_call(self) -> bool:
        """Whether the table is a call of ``Table``, with its columns in it."""
        return isinstance(self.node, ast.Call)

    def replace(self, old: ast.AST, new: ast.AST) -> None:
        """Put another column in the place of one in the call."""
        for position, item in enumerate(self.items):
            same = getattr(item, "lineno", 0) == getattr(old, "lineno", 1)
            if same and called(item) == called(old) and isinstance(new, ast.expr):
                self.items[position] = new

    def insert(self, before: ast.AST, new: ast.AST) -> None:
        """Put another column behind one of the call."""
        positions = [
            position
            for position, item in enumerate(self.items)
            if getattr(item, "lineno", 0) == getattr(before, "lineno", 1)
        ]
        if positions and isinstance(new, ast.expr):
            self.items.insert(positions[-1] + 1, new)

    def line(self) -> Line:
        """Return what to write, and where."""
        file, imports = self.spot.module.shown, tuple(sorted(self.imports))
        if isinstance(self.node, ast.Call):
            self.node.args = self.items
            for name, value in self.options.items():
                set_keyword(self.node, name, value)
            last = self.spot.node.end_lineno or self.spot.node.lineno
            return Line(self._wide(self.node), file, self.spot.node.lineno, last, imports)
        assert isinstance(self.node, ast.ClassDef)  # a table is a call or a class
        if self.said is not None:
            first, last = self.said.lineno, self.said.end_lineno or self.said.lineno
            return Line(self._arguments(), file, first, last, imports)
        before = self._after_name(self.node)
        return Line(self._arguments(), file, before + 1, before, imports)

    def _after_name(self, node: ast.ClassDef) -> int:
        """Return the line of ``__tablename__``, or of what stands first in the class."""
        for each in node.body:
            if (
                isinstance(each, ast.Assign)
                and getattr(each.targets[0], "id", "") == "__tablename__"
            ):
                return each.end_lineno or each.lineno
        return node.body[0].end_lineno or node.body[0].lineno

    def _arguments(self) -> str:
        """Return ``__table_args__ = (...)``."""
        assert isinstance(self.node, ast.ClassDef)  # the caller looked
        margin = " " * self.node.body[0].col_offset
        parts = [written(each) for each in self.items]
        if self.options:
            keys: list[ast.expr | None] = [literal(key) for key in self.options]
            parts.append(written(ast.Dict(keys, list(self.options.values()))))
        if not self.items:
            return f"{margin}__table_args__ = {parts[0] if parts else '()'}"
        line = f"{margin}__table_args__ = ({', '.join(parts)}{',' if len(parts) == 1 else ''})"
        if len(line) <= WIDTH:
            return line
        inner = "".join(f"\n{margin}    {part}," for part in parts)
        return f"{margin}__table_args__ = ({inner}\n{margin})"

    def _wide(self, call: ast.Call) -> str:
        """Return a call of ``Table`` with a line for each of its parts."""
        margin = len(self.spot.module.lines[self.spot.node.lineno - 1])
        margin -= len(self.spot.module.lines[self.spot.node.lineno - 1].lstrip())
        space = " " * margin
        keywords = [f"{each.arg}={written(each.value)}" for each in call.keywords]
        parts = [*(written(each) for each in call.args), *keywords]
        inner = "".join(f"\n{space}    {part}," for part in parts)
        return self.spot.rewritten(f"{written(call.func)}({inner}\n{space})")


@dataclass(frozen=True)
class Sql:
    """SQL that is to be written as ``text("...")``."""

    text: str
