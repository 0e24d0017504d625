"""Mistakes in conditions: one is left out, negated, or compares a little differently."""

import ast
import copy
from collections.abc import Iterator
from dataclasses import replace

from side_by_side.mutants.operators.mutation import (
    Mutation,
    call_text,
    is_method,
    name_of,
    renamed,
    with_keyword,
    without_argument,
    without_keyword,
)

KINDS = ("condition", "negation", "boundary", "case", "junction")

#: Lookups of Django, and what is easily written instead. An equality without a lookup stays one:
#: ``iexact`` is not written by mistake, and on MariaDB it is the same condition.
_BOUNDS = {"gt": "gte", "gte": "gt", "lt": "lte", "lte": "lt"}
_CASES = {
    "contains": "icontains",
    "icontains": "contains",
    "startswith": "istartswith",
    "istartswith": "startswith",
    "endswith": "iendswith",
    "iendswith": "endswith",
    "exact": "iexact",
    "iexact": "exact",
}
#: SQLite's LIKE ignores the case of ASCII letters, as its lower() does.
#: Source: https://www.sqlite.org/lang_expr.html#like
_SAME_ON = {name: frozenset({"sqlite"}) for name in _CASES if "exact" not in name}
_OPERATORS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
}
_NEGATED = {"exclude": "filter", "is_": "is_not", "is_not": "is_"}
_JOINED = {"and_": "or_", "or_": "and_"}

#: Arguments of any function that limit what it does.
_LIMITING = ("filter", "default", "autoescape")


def mutations_of(node: ast.AST, side: str) -> Iterator[Mutation]:
    """Yield the mutations of a node that change a condition."""
    if isinstance(node, ast.Call):
        yield from _left_out(node, side)
        if side == "django":
            yield from _lookups(node)
        yield from _other_method(node, side)
    elif isinstance(node, ast.Compare) and len(node.ops) == 1:
        if other := _OPERATORS.get(type(node.ops[0])):
            replacement = ast.Compare(node.left, [other()], node.comparators)
            yield _instead("boundary", node, replacement)
    elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitAnd | ast.BitOr):
        operator = ast.BitOr() if isinstance(node.op, ast.BitAnd) else ast.BitAnd()
        yield _instead("junction", node, ast.BinOp(node.left, operator, node.right))
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Invert):
        yield Mutation("negation", f"without ~ of {ast.unparse(node.operand)}", node.operand)


def _left_out(call: ast.Call, side: str) -> Iterator[Mutation]:
    """Leave out one condition, or an argument that limits what a function does."""
    name = name_of(call)
    takes_lookups = side == "django" and name in ("filter", "exclude", "get", "Q")
    if takes_lookups or name == "filter_by":
        for index, keyword in enumerate(call.keywords):
            if keyword.arg is not None:
                text = f"{keyword.arg}={ast.unparse(keyword.value)}"
                yield Mutation("condition", f"without {text}", without_keyword(call, index))
    several = len(call.args) + len(call.keywords) > 1
    if (
        (takes_lookups and several and name != "get")
        or (side == "sqlalchemy" and name == "where" and is_method(call))
        or (side == "sqlalchemy" and name in _JOINED and several)
    ):
        for index, argument in enumerate(call.args):
            if not isinstance(argument, ast.Starred):
                what = f"without {ast.unparse(argument)}"
                yield Mutation("condition", what, without_argument(call, index))
    for index, keyword in enumerate(call.keywords):
        if keyword.arg in _LIMITING and not (takes_lookups or name in ("create", "get_or_create")):
            what = f"{name}() without {keyword.arg}={ast.unparse(keyword.value)}"
            yield Mutation("condition", what, without_keyword(call, index))


def _lookups(call: ast.Call) -> Iterator[Mutation]:
    """Write another lookup of Django."""
    if name_of(call) not in ("filter", "exclude", "get", "Q"):
        return
    for index, keyword in enumerate(call.keywords):
        if keyword.arg is None:
            continue
        field, _, lookup = keyword.arg.rpartition("__")
        if field and (other := _BOUNDS.get(lookup)):
            yield _other_lookup("boundary", call, index, f"{field}__{other}")
        elif field and (other := _CASES.get(lookup)):
            mutation = _other_lookup("case", call, index, f"{field}__{other}")
            yield replace(mutation, same_on=_SAME_ON.get(lookup, frozenset()))
        elif lookup == "isnull" and isinstance(keyword.value, ast.Constant):
            value = not keyword.value.value
            replacement = with_keyword(call, index, value=ast.Constant(value))
            yield Mutation("negation", f"{keyword.arg}={value}", replacement)


def _other_lookup(kind: str, call: ast.Call, index: int, name: str) -> Mutation:
    keyword = call.keywords[index]
    what = f"{name} for {keyword.arg}={ast.unparse(keyword.value)}"
    return Mutation(kind, what, with_keyword(call, index, arg=name))


def _other_method(call: ast.Call, side: str) -> Iterator[Mutation]:
    """Call a method or function that is easily taken for the right one."""
    name = name_of(call)
    if name in _NEGATED and is_method(call):
        what = f"{_NEGATED[name]} for {call_text(call)}"
        yield Mutation("negation", what, renamed(call, _NEGATED[name]))
    if name == "not_" and not is_method(call) and len(call.args) == 1:
        what = f"without not_ of {ast.unparse(call.args[0])}"
        yield Mutation("negation", what, copy.deepcopy(call.args[0]))
    if side == "sqlalchemy" and name in _JOINED:
        what = f"{_JOINED[name]} for {call_text(call)}"
        yield Mutation("junction", what, renamed(call, _JOINED[name]))
    if side == "sqlalchemy" and is_method(call) and call.args and name in _CASES:
        what = f"{_CASES[name]} for {call_text(call)}"
        same_on = _SAME_ON.get(name, frozenset())
        yield Mutation("case", what, renamed(call, _CASES[name]), same_on)


def _instead(kind: str, node: ast.expr, replacement: ast.expr) -> Mutation:
    return Mutation(kind, f"{ast.unparse(replacement)} for {ast.unparse(node)}", replacement)
