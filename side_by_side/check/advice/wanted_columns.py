"""A column as ``port`` would write it, as the call that declares it in a file of models."""

import ast
from dataclasses import dataclass, replace
from typing import Any

from side_by_side.check.advice.column_edits import set_keyword
from side_by_side.check.advice.file_names import Scope
from side_by_side.check.advice.models_source import called_name
from side_by_side.check.advice.plain_syntax import plain_syntax
from side_by_side.column_types import common
from side_by_side.column_types.column_type import SQLALCHEMY, ColumnType
from side_by_side.column_types.source import EMPTY, call
from side_by_side.port.model import Column
from side_by_side.port.references import sa
from side_by_side.port.write.classes import column_arguments


@dataclass(frozen=True)
class WantedColumn:
    """A column of the other side, with the parts of the call that declares it."""

    column: Column
    call: ast.Call

    @property
    def type(self) -> ast.expr:
        """The type of the column."""
        first = self.call.args[0]
        return self.call.args[1] if isinstance(first, ast.Constant) else first

    def argument(self, name: str) -> ast.Call | None:
        """Return a positional argument such as ``Identity()``."""
        found = (item for item in self.call.args if called_name(item).strip("_").endswith(name))
        return next((item for item in found if isinstance(item, ast.Call)), None)

    def keyword(self, name: str) -> ast.expr | None:
        """Return the value of a keyword argument."""
        return next((item.value for item in self.call.keywords if item.arg == name), None)


def wanted_column(
    column: Column,
    scope: Scope,
    convention: dict[str, Any],
    *,
    named: bool,
    function: tuple[str, str] = ("sqlalchemy.orm", "mapped_column"),
    default: object = None,
    exact: bool = False,
) -> WantedColumn:
    """Return a column with the call that declares it.

    ``default`` is a plain value that Django gives to the column of an enumeration.
    """
    if column.type.name == "choice":
        text = ColumnType("String", common.STR, arguments=(column.type.length,))
        column = replace(column, type=text, default=EMPTY)
    # What ``base.py`` does when rows are saved, a service may not.
    column = replace(column, filled_in="", numbered_by=())
    source = call(sa("Column"), *column_arguments(column, named=named, typed=True))
    node = plain_syntax(source, scope, convention, exact=exact)
    assert isinstance(node, ast.Call)  # as it was rendered
    node.func = ast.parse(scope.spell(*function), mode="eval").body
    if default is not None:
        set_keyword(node, "default", ast.Constant(default))  # type: ignore[arg-type]  # a plain value
    if column.identity:
        is_there = any(called_name(item).strip("_") == "Identity" for item in node.args)
        if not (column.serial or is_there):
            identity = ast.parse(f"{scope.spell(SQLALCHEMY, 'Identity')}()", mode="eval").body
            node.args.append(identity)
        set_keyword(node, "primary_key", ast.Constant(True))
    return WantedColumn(column, node)
