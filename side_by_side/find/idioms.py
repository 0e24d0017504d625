"""Reads the idioms of a function from its syntax tree: what a reader would search for."""

import ast
from collections.abc import Iterator
from functools import cache

#: Django's lookups and transforms; anything else after ``__`` is a field.
LOOKUPS = frozenset(
    (
        *("exact", "iexact", "contains", "icontains", "in", "gt", "gte", "lt", "lte"),
        *("startswith", "istartswith", "endswith", "iendswith", "range", "date", "year"),
        *("iso_year", "month", "day", "week", "week_day", "iso_week_day", "quarter", "time"),
        *("hour", "minute", "second", "isnull", "regex", "iregex", "contained_by", "overlap"),
        *("has_key", "has_keys", "has_any_keys", "len", "search", "fully_lt", "fully_gt"),
        *("not_lt", "not_gt", "adjacent_to", "isempty", "lower_inc", "upper_inc", "unaccent"),
        *("trigram_similar", "lower", "upper", "length", "trim", "abs"),
    )
)


@cache
def idioms_of(node: ast.AST) -> frozenset[str]:
    """Return the idioms of a function or class.

    These are the names that are called, with their keyword arguments: ``filter``,
    ``Prefetch(to_attr=)``, ``values_list(flat=True)``, ``transaction.atomic``; lookups such as
    ``__icontains``; ``~Q`` and ``Q |``; slices; and the names of classes and exceptions.
    """
    return frozenset(idiom for inner in ast.walk(node) for idiom in _idioms_of_node(inner))


def called_names(node: ast.AST) -> set[str]:
    """Return the public names that a function calls."""
    names = {_called(inner) for inner in ast.walk(node)}
    return {name for name in names if name and not name.startswith("_")}


def _idioms_of_node(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Call):
        yield from _idioms_of_call(node)
    elif isinstance(node, ast.Attribute):
        yield from _dotted(node)
    elif isinstance(node, ast.Name) and node.id[:1].isupper():
        yield node.id
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Invert):
        yield f"~{_called(node.operand)}"
    elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr | ast.BitAnd | ast.BitXor):
        sign = {ast.BitOr: "|", ast.BitAnd: "&", ast.BitXor: "^"}[type(node.op)]
        for operand in (node.left, node.right):
            if name := _called(operand):
                yield f"{name} {sign}"
    elif isinstance(node, ast.Slice):
        yield "slice"


def _idioms_of_call(call: ast.Call) -> Iterator[str]:
    name = _called(call)
    if not name:
        return
    yield name
    for keyword in call.keywords:
        if keyword.arg is None:
            continue
        first, *rest = keyword.arg.split("__")
        lookups = [part for part in rest if part in LOOKUPS]
        yield from (f"__{part}" for part in lookups)
        if first and not rest:
            yield f"{name}({first}=)"
            if isinstance(keyword.value, ast.Constant):
                yield f"{name}({first}={keyword.value.value!r})"


def _called(node: ast.AST) -> str:
    """Return the last name of what is called; empty for another expression."""
    if not isinstance(node, ast.Call):
        return ""
    if isinstance(node.func, ast.Attribute):
        return node.func.attr
    return node.func.id if isinstance(node.func, ast.Name) else ""


def _dotted(node: ast.Attribute) -> Iterator[str]:
    """Yield an attribute, and with the name before it."""
    yield node.attr
    if isinstance(node.value, ast.Name):
        yield f"{node.value.id}.{node.attr}"
