"""Turns the source that ``port`` writes into syntax for a file without ``base.py``."""

import ast
from collections.abc import Callable
from typing import Any

from side_by_side.check.advice.file_names import PLACEHOLDER, Scope
from side_by_side.check.advice.units import DESCENDING
from side_by_side.column_types.column_type import DIALECTS, SQLALCHEMY
from side_by_side.column_types.source import Source
from side_by_side.databases.kinds import KINDS
from side_by_side.port.read.portable_sql import is_plain_name

_MARIADB = ("mysql", "mariadb")

#: The types of ``base.py`` that SQLAlchemy's own can replace: the general type with its options,
#: and the type that some dialects have in its place.
_PLAIN_TYPES: dict[str, tuple[str, dict[str, Any], str, dict[str, Any]]] = {
    "Boolean": ("Boolean", {}, "", {}),
    "Date": ("Date", {}, "", {}),
    "Double": ("Double", {}, "", {}),
    "FileName": ("String", {}, "", {}),
    "Money": ("Numeric", {}, "", {}),
    "Text": ("Text", {}, "LONGTEXT", {}),
    "Binary": ("LargeBinary", {}, "LONGBLOB", {}),
    "PositiveInteger": ("Integer", {}, "INTEGER", {"unsigned": True}),
    "PositiveSmallInteger": ("SmallInteger", {}, "SMALLINT", {"unsigned": True}),
    "PositiveBigInteger": ("BigInteger", {}, "BIGINT", {"unsigned": True}),
}
#: How many digits SQLite keeps of a number, which it stores as a float.
_SQLITE_DIGITS = 15

#: The types of keys that the database counts up, by their general type.
_KEYS = {"BIG_KEY": "BigInteger", "SMALL_KEY": "SmallInteger"}

#: The kinds of constraints, as naming conventions call them.
_CONVENTIONS = {"CheckConstraint": "ck", "UniqueConstraint": "uq", "ForeignKeyConstraint": "fk"}
_CONVENTIONS |= {"ForeignKey": "fk", "PrimaryKeyConstraint": "pk"}


def plain_syntax(
    source: Source, scope: Scope, convention: dict[str, Any], *, exact: bool = False
) -> ast.expr:
    """Return source as a syntax node of a file.

    ``convention`` is the naming convention of the metadata. ``exact`` is whether values must be
    stored and read as Django does, where SQLAlchemy's own type does not.
    """
    return _Plain(scope, convention, exact).visit(scope.parse(source))  # type: ignore[no-any-return]


class _Plain(ast.NodeTransformer):
    def __init__(self, scope: Scope, convention: dict[str, Any], exact: bool) -> None:
        self.scope = scope
        self.convention = convention
        self.exact = exact

    def visit_Name(self, node: ast.Name) -> ast.expr:
        if not node.id.startswith(PLACEHOLDER):
            return node
        return self._of_base(node.id.removeprefix(PLACEHOLDER), None)

    def visit_Call(self, node: ast.Call) -> ast.expr:
        function = node.func.id if isinstance(node.func, ast.Name) else ""
        if function.startswith(PLACEHOLDER):
            name = function.removeprefix(PLACEHOLDER)
            if name == "only_on":
                return self._limited(node)
            node.args = [self.visit(argument) for argument in node.args]
            for keyword in node.keywords:
                keyword.value = self.visit(keyword.value)
            return self._of_base(name, node)
        if isinstance(node.func, ast.Attribute) and ast.unparse(node.func).startswith(DESCENDING):
            return self._descending(node.func)
        self.generic_visit(node)
        return self._with_final_name(node)

    def _descending(self, method: ast.Attribute) -> ast.expr:
        """Return a column in descending order, which needs no name of an attribute."""
        assert isinstance(method.value, ast.Subscript)  # as a unit renders it
        column = ast.literal_eval(method.value.slice)
        if is_plain_name(column):
            return ast.Call(self._name(SQLALCHEMY, "text"), [ast.Constant(f"{column} DESC")], [])
        named = ast.Call(self._name(SQLALCHEMY, "column"), [ast.Constant(column)], [])
        return ast.Call(ast.Attribute(named, "desc"), [], [])

    def _of_base(self, name: str, call: ast.Call | None) -> ast.expr:
        handlers: dict[str, Callable[[ast.Call], ast.expr]] = {
            "DeferredForeignKey": self._deferred,
        }
        if name in _KEYS and not self.scope.has_own(name):
            general = ast.Call(self._name(SQLALCHEMY, _KEYS[name]), [], [])
            return self._variant(general, self._name(SQLALCHEMY, "Integer"), ("sqlite",))
        if name in handlers and call is not None:
            return self._with_final_name(handlers[name](call))
        is_long = name == "Money" and call is not None and _has_many_digits(call)
        if name in _PLAIN_TYPES and not (self.scope.has_own(name) or self.exact or is_long):
            return self._plain_type(name, call)
        own = ast.parse(self.scope.spell_library(name), mode="eval").body
        return own if call is None else ast.Call(own, call.args, call.keywords)

    def _plain_type(self, name: str, call: ast.Call | None) -> ast.expr:
        general, options, variant, more = _PLAIN_TYPES[name]
        arguments = call.args if call else []
        given = list(call.keywords) if call else []
        type_ = self._name(SQLALCHEMY, general)
        keywords = [ast.keyword(key, ast.Constant(value)) for key, value in options.items()]
        if arguments or given or keywords or variant:
            type_ = ast.Call(type_, arguments, [*given, *keywords])
        if not variant:
            return type_
        extra = [ast.keyword(key, ast.Constant(value)) for key, value in more.items()]
        on_mariadb = ast.Attribute(self._name(DIALECTS, "mysql"), variant)
        return self._variant(type_, ast.Call(on_mariadb, [], [*given, *extra]), _MARIADB)

    def _variant(self, general: ast.expr, other: ast.expr, dialects: tuple[str, ...]) -> ast.expr:
        method = ast.Attribute(general, "with_variant")
        return ast.Call(method, [other, *map(ast.Constant, dialects)], [])

    def _name(self, module: str, name: str) -> ast.expr:
        return ast.parse(self.scope.spell(module, name), mode="eval").body

    def _deferred(self, call: ast.Call) -> ast.expr:
        if self.scope.has_own("DeferredForeignKey"):
            own = ast.parse(self.scope.spell_library("DeferredForeignKey"), mode="eval").body
            return ast.Call(own, call.args, call.keywords)
        self.scope.needs_mariadb_rule = True
        deferred = [
            ast.keyword("deferrable", ast.Constant(True)),
            ast.keyword("initially", ast.Constant("DEFERRED")),
        ]
        key = self._name(SQLALCHEMY, "ForeignKey")
        return ast.Call(key, call.args, [*call.keywords, *deferred])

    def _limited(self, node: ast.Call) -> ast.expr:
        """Return ``item.ddl_if(dialect=...)`` for ``only_on(kinds, item)``."""
        kinds = ast.literal_eval(node.args[0])
        dialects = [name for kind in kinds for name in _dialects(kind)]
        only = ast.Constant(dialects[0]) if len(dialects) == 1 else _texts(dialects)
        method = ast.Attribute(self.visit(node.args[1]), "ddl_if")
        return ast.Call(method, [], [ast.keyword("dialect", only)])

    def _with_final_name(self, node: ast.expr) -> ast.expr:
        """Mark a constraint's name as final, where the convention would add to it."""
        if not isinstance(node, ast.Call):
            return node
        function = node.func
        name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
        kind = _CONVENTIONS.get(name.rstrip("_"), "")
        for keyword in node.keywords:
            if keyword.arg == "name" and isinstance(keyword.value, ast.Constant):
                text = str(keyword.value.value)
                keyword.value = final_name(text, kind, self.scope, self.convention)
        return node


def final_name(name: str, kind: str, scope: Scope, convention: dict[str, Any]) -> ast.expr:
    """Return the name of a constraint, marked as final where the convention would add to it.

    ``kind`` is that of the convention, such as ``uq``.
    """
    if "constraint_name" not in str(convention.get(kind)):
        return ast.Constant(name)
    conv = ast.parse(scope.spell("sqlalchemy.schema", "conv"), mode="eval").body
    return ast.Call(conv, [ast.Constant(name)], [])


def _has_many_digits(call: ast.Call) -> bool:
    """Whether a number has more digits than SQLite keeps of a float."""
    precision = call.args[0].value if isinstance(call.args[0], ast.Constant) else 0
    return isinstance(precision, int) and precision > _SQLITE_DIGITS


def _dialects(kind: str) -> tuple[str, ...]:
    return _MARIADB if kind == "mariadb" else (KINDS[kind].dialects[0],)


def _texts(values: list[str]) -> ast.expr:
    return ast.Tuple([ast.Constant(value) for value in values])
