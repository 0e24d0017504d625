"""Mistakes in the order of rows, and in which of them are taken."""

import ast
import copy
from collections.abc import Iterator

from side_by_side.mutants.operators.mutation import (
    Mutation,
    call_text,
    is_method,
    name_of,
    receiver,
    renamed,
    with_argument,
    without_argument,
    without_keyword,
)

KINDS = ("order", "direction", "tie", "slice", "distinct")

_DIRECTIONS = {"desc": "asc", "asc": "desc"}
_UNIONS = {"union": "union_all", "union_all": "union"}


def mutations_of(node: ast.AST, side: str) -> Iterator[Mutation]:
    """Yield the mutations of a node that change the order or the number of rows."""
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Slice):
        yield from _bounds(node, node.slice)
    if not isinstance(node, ast.Call):
        return
    name = name_of(node)
    if name == "order_by" and is_method(node) and node.args:
        yield from _order(node, side)
    if name in _DIRECTIONS and is_method(node) and not node.args:
        what = f"{_DIRECTIONS[name]} for {ast.unparse(node)}"
        yield Mutation("direction", what, renamed(node, _DIRECTIONS[name]))
    if name == "distinct" and is_method(node):
        yield Mutation("distinct", f"without {call_text(node)}", receiver(node))
    for index, keyword in enumerate(node.keywords):
        if keyword.arg == "distinct":
            what = f"without distinct= of {call_text(node)}"
            yield Mutation("distinct", what, without_keyword(node, index))
    if name in _UNIONS:
        what = f"{_UNIONS[name]} for {name} of {ast.unparse(node)}"
        yield Mutation("distinct", what, renamed(node, _UNIONS[name]))
    if name in ("limit", "offset") and is_method(node) and node.args:
        yield from _one_more(node, node.args[0])


def _order(call: ast.Call, side: str) -> Iterator[Mutation]:
    yield Mutation("order", f"without {call_text(call)}", receiver(call))
    for index, argument in enumerate(call.args):
        text = ast.unparse(argument)
        if len(call.args) > 1:
            what = f"without {text} in {call_text(call)}"
            yield Mutation("tie", what, without_argument(call, index))
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
            name = argument.value
            reverse = name[1:] if name.startswith("-") else f"-{name}"
            replacement = with_argument(call, index, ast.Constant(reverse))
            yield Mutation("direction", f"{reverse!r} for {text}", replacement)
        elif side == "sqlalchemy" and not _has_direction(argument):
            method = ast.Attribute(copy.deepcopy(argument), "desc", ast.Load())
            replacement = with_argument(call, index, ast.Call(method, [], []))
            yield Mutation("direction", f"{text} descending", replacement)


def _has_direction(argument: ast.expr) -> bool:
    """Return whether an argument is a call of ``desc`` or ``asc``, which has its own mutation."""
    calls = [node for node in ast.walk(argument) if isinstance(node, ast.Call)]
    return isinstance(argument, ast.Starred) or any(name_of(call) in _DIRECTIONS for call in calls)


def _bounds(node: ast.Subscript, bounds: ast.Slice) -> Iterator[Mutation]:
    for end in ("lower", "upper"):
        bound = getattr(bounds, end)
        if isinstance(bound, ast.Constant) and isinstance(bound.value, int):
            other = copy.deepcopy(node)
            setattr(other.slice, end, ast.Constant(bound.value + 1))
            what = f"[{ast.unparse(other.slice)}] for [{ast.unparse(node.slice)}]"
            yield Mutation("slice", what, other)


def _one_more(call: ast.Call, number: ast.expr) -> Iterator[Mutation]:
    if isinstance(number, ast.Constant) and isinstance(number.value, int):
        replacement = with_argument(call, 0, ast.Constant(number.value + 1))
        yield Mutation("slice", f"{number.value + 1} for {call_text(call)}", replacement)
