"""Rewrites the arguments of a table: ``__table_args__``, or a call of ``Table``."""

import ast
import copy
from dataclasses import dataclass, field

from side_by_side.check.advice.column_edits import literal, set_keyword
from side_by_side.check.advice.models_source import Spot, called_name, first_text, render
from side_by_side.check.results import Edit
from side_by_side.column_types.column_type import SQLALCHEMY

#: A longer line is split into one line for each argument.
MAX_WIDTH = 88


@dataclass
class TableEdit:
    """The arguments of a table while they are edited, and the imports that they lack."""

    spot: Spot
    imports: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        # A shallow copy: lists are replaced, their items are never changed.
        self.node = copy.copy(self.spot.node)
        if isinstance(self.node, ast.Call):
            self.node.keywords = [copy.copy(keyword) for keyword in self.node.keywords]
        self.items: list[ast.expr] = []
        self.options: dict[str, ast.expr] = {}
        self.is_readable = True
        self.statement = self._find_statement()
        if isinstance(self.node, ast.Call):
            self.items = list(self.node.args)
        elif isinstance(self.statement, ast.Assign | ast.AnnAssign):
            self._read(self.statement.value)
        elif self.statement is not None:
            # A function, or computed arguments.
            self.is_readable = False

    def _find_statement(self) -> ast.stmt | None:
        """Return the statement that defines ``__table_args__``."""
        for node in self.node.body if isinstance(self.node, ast.ClassDef) else ():
            targets = [getattr(node, "target", None), *getattr(node, "targets", [])]
            if "__table_args__" in [getattr(target, "id", None) for target in targets]:
                return node
            if isinstance(node, ast.FunctionDef) and node.name == "__table_args__":
                return node
        return None

    def _read(self, value: ast.expr | None) -> None:
        parts = value.elts if isinstance(value, ast.Tuple) else [value]
        for part in parts:
            if isinstance(part, ast.Dict):
                for key, value_node in zip(part.keys, part.values, strict=True):
                    if isinstance(key, ast.Constant):
                        self.options[str(key.value)] = value_node
            elif isinstance(part, ast.expr) and not isinstance(part, ast.Name):
                self.items.append(part)
            else:
                self.is_readable = False

    def add(self, kind: str, /, *arguments: object, **keywords: object) -> None:
        """Add a constraint or an index, such as ``UniqueConstraint("a", "b", name="c")``."""
        call = ast.Call(
            self._name(kind),
            [self._value(argument) for argument in arguments],
            [ast.keyword(key, self._value(value)) for key, value in keywords.items()],
        )
        self.items.append(call)

    def only_on(self, dialect: str) -> None:
        """Limit the item that was added last to one dialect."""
        method = ast.Attribute(self.items[-1], "ddl_if")
        self.items[-1] = ast.Call(method, [], [ast.keyword("dialect", literal(dialect))])

    def _value(self, value: object) -> ast.expr:
        if isinstance(value, Sql):
            return ast.Call(self._name("text"), [literal(value.text)], [])
        return ast.parse(repr(value), mode="eval").body

    def _name(self, name: str) -> ast.expr:
        """Return a name of SQLAlchemy as the file writes it, and record the import it lacks."""
        spelling, missing = self.spot.module.spelling(SQLALCHEMY, name)
        if missing:
            self.imports.add(missing)
        return ast.parse(spelling, mode="eval").body

    def remove(self, kinds: set[str], name: str | None, columns: list[str]) -> bool:
        """Remove a constraint or an index by its name or columns; return whether it was found."""
        for item in self.items:
            if called_name(item) in kinds and isinstance(item, ast.Call):
                keywords = {
                    keyword.arg: keyword.value.value
                    for keyword in item.keywords
                    if isinstance(keyword.value, ast.Constant)
                }
                texts = [arg.value for arg in item.args if isinstance(arg, ast.Constant)]
                is_index = called_name(item) == "Index"
                item_name = first_text(item) if is_index else keywords.get("name")
                item_columns = texts[1:] if is_index else texts
                if (name and item_name == name) or (columns and item_columns == columns):
                    self.items.remove(item)
                    return True
        return False

    def set_option(self, name: str, value: object, /) -> None:
        """Set an option of the table, such as ``sqlite_autoincrement``."""
        self.options[name] = self._value(value)

    @property
    def is_call(self) -> bool:
        """Whether the table is a call of ``Table``, which also contains its columns."""
        return isinstance(self.node, ast.Call)

    def replace(self, old: ast.AST, new: ast.AST) -> None:
        """Replace a column of the call."""
        for position, item in enumerate(self.items):
            same = getattr(item, "lineno", 0) == getattr(old, "lineno", 1)
            if same and called_name(item) == called_name(old) and isinstance(new, ast.expr):
                self.items[position] = new

    def insert_after(self, column: ast.AST, new: ast.AST) -> None:
        """Insert a column after one of the call."""
        positions = [
            position
            for position, item in enumerate(self.items)
            if getattr(item, "lineno", 0) == getattr(column, "lineno", 1)
        ]
        if positions and isinstance(new, ast.expr):
            self.items.insert(positions[-1] + 1, new)

    def edit_of_file(self) -> Edit:
        """Return the edit of the file."""
        file, imports = self.spot.module.name, tuple(sorted(self.imports))
        if isinstance(self.node, ast.Call):
            self.node.args = self.items
            for name, value in self.options.items():
                set_keyword(self.node, name, value)
            last = self.spot.node.end_lineno or self.spot.node.lineno
            return Edit(self._call_text(self.node), file, self.spot.node.lineno, last, imports)
        assert isinstance(self.node, ast.ClassDef)  # a table is a call or a class
        if self.statement is not None:
            first, last = self.statement.lineno, self.statement.end_lineno or self.statement.lineno
            return Edit(self._arguments_text(), file, first, last, imports)
        line = self._line_of_name(self.node)
        return Edit(self._arguments_text(), file, line + 1, line, imports)

    def _line_of_name(self, node: ast.ClassDef) -> int:
        """Return the last line of ``__tablename__``, or of the first statement of the class."""
        for statement in node.body:
            targets = statement.targets if isinstance(statement, ast.Assign) else [None]
            if getattr(targets[0], "id", "") == "__tablename__":
                return statement.end_lineno or statement.lineno
        return node.body[0].end_lineno or node.body[0].lineno

    def _arguments_text(self) -> str:
        """Return ``__table_args__ = (...)``."""
        assert isinstance(self.node, ast.ClassDef)  # the caller checked
        margin = " " * self.node.body[0].col_offset
        parts = [render(item) for item in self.items]
        if self.options:
            keys: list[ast.expr | None] = [literal(key) for key in self.options]
            parts.append(render(ast.Dict(keys, list(self.options.values()))))
        if not self.items:
            return f"{margin}__table_args__ = {parts[0] if parts else '()'}"
        line = f"{margin}__table_args__ = ({', '.join(parts)}{',' if len(parts) == 1 else ''})"
        if len(line) <= MAX_WIDTH:
            return line
        inner = "".join(f"\n{margin}    {part}," for part in parts)
        return f"{margin}__table_args__ = ({inner}\n{margin})"

    def _call_text(self, call: ast.Call) -> str:
        """Return a call of ``Table`` with a line for each argument."""
        line = self.spot.module.lines[self.spot.node.lineno - 1]
        margin = " " * (len(line) - len(line.lstrip()))
        keywords = [f"{keyword.arg}={render(keyword.value)}" for keyword in call.keywords]
        parts = [*(render(argument) for argument in call.args), *keywords]
        inner = "".join(f"\n{margin}    {part}," for part in parts)
        return self.spot.rewritten(f"{render(call.func)}({inner}\n{margin})")


@dataclass(frozen=True)
class Sql:
    """SQL that is written as ``text("...")``."""

    text: str
