"""The declaration of a column that the models lack, in each style of declaring one."""

import ast
from dataclasses import dataclass

from side_by_side.check.advice.column_edits import literal
from side_by_side.check.advice.file_names import Scope
from side_by_side.port.model import Column


@dataclass(frozen=True)
class NewColumn:
    """A column with the call that declares it, without its default of Python."""

    attribute: str
    column: Column
    call: ast.Call
    default: ast.expr | None
    scope: Scope
    #: Whether the whole table is new.
    is_of_new_table: bool = False

    def node(self, style: str) -> ast.AST:
        """Return the declaration.

        ``style`` is ``call`` for an argument of ``Table``, ``classic`` for an attribute without an
        annotation, or ``mapped``, ``dataclass`` or ``sqlmodel``.
        """
        match style:
            case "call":
                return self._classic()
            case "classic":
                return ast.Assign([ast.Name(self.attribute)], self._classic(), lineno=0)
            case "sqlmodel":
                return self._field()
            case "dataclass":
                self._add_to_dataclass()
            case _:
                self._add("default", self.default)
        annotation = f"{self.scope.spell('sqlalchemy.orm', 'Mapped')}[{self._python}]"
        return self._annotated(annotation, self.call)

    @property
    def _is_required(self) -> bool:
        return not self.column.null and self.column.key is None

    @property
    def _python(self) -> str:
        """The type of the values, as the file writes it."""
        python = ast.unparse(self.scope.parse(self.column.type.python))
        return f"{python} | None" if self.column.null and self.column.key is None else python

    def _add(self, name: str, value: ast.expr | None) -> None:
        if value is not None:
            self.call.keywords.append(ast.keyword(name, value))

    def _annotated(self, annotation: str, value: ast.expr) -> ast.AnnAssign:
        parsed = ast.parse(annotation, mode="eval").body
        return ast.AnnAssign(ast.Name(self.attribute), parsed, value, simple=1)

    def _classic(self) -> ast.Call:
        self._add("default", self.default)
        self._add("nullable", literal(False) if self._is_required else None)
        return self.call

    def _field(self) -> ast.AnnAssign:
        """Return a field of SQLModel, which validates its values by the annotation."""
        self._add("nullable", literal(False) if self._is_required else None)
        annotation = self._python
        field = ast.Call(ast.parse(self.scope.spell("sqlmodel", "Field"), mode="eval").body, [], [])
        if self.column.null or self.column.identity:
            field.keywords.append(ast.keyword("default", literal(None)))
            annotation = f"{annotation.removesuffix(' | None')} | None"
        elif self.default is not None:
            name = "default_factory" if is_callable(self.default) else "default"
            field.keywords.append(ast.keyword(name, self.default))
        field.keywords.append(ast.keyword("sa_column", self.call))
        return self._annotated(annotation, field)

    def _add_to_dataclass(self) -> None:
        """Add the default and the place in ``__init__``.

        A class that is there already keeps its parameters; those of a new one are keywords.
        """
        column = self.column
        if not self.is_of_new_table:
            self._add("insert_default", self.default)
            self._add("init", literal(False))
        elif column.identity or column.computed or (column.server_default and not self.default):
            self._add("init", literal(False))
        elif self.default is not None:
            self._add("default_factory" if is_callable(self.default) else "default", self.default)
        elif column.null:
            self._add("default", literal(None))


def is_text(column: Column) -> bool:
    """Whether a column has text, which is empty where Django gets no value."""
    return column.type.is_text or column.type.name in ("choice", "CHAR")


def is_callable(node: ast.expr) -> bool:
    """Whether the source of a default is called for each row."""
    is_clock = isinstance(node, ast.Attribute) and node.attr in ("today", "now", "uuid4")
    return isinstance(node, ast.Lambda | ast.Name) or is_clock
