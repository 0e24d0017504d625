"""Mistakes in joins, aggregates, arithmetic, and in what is loaded or locked."""

import ast
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

KINDS = ("join", "aggregate", "sign", "loading", "lock")

_AGGREGATES = {"Min": "Max", "Max": "Min", "Sum": "Avg", "Avg": "Sum"}
_FUNCTIONS = {"min": "max", "max": "min", "sum": "avg", "avg": "sum"}
_LOADING = (
    *("select_related", "prefetch_related", "only", "defer"),
    *("options", "execution_options"),
)
_LOCKING = ("select_for_update", "with_for_update")
_LOCK_OPTIONS = ("nowait", "skip_locked", "of", "no_key", "read", "key_share")
#: SQLite has no locks on rows, so the same SQL is sent with and without.
_NO_LOCKS = frozenset({"sqlite"})


def mutations_of(node: ast.AST, side: str) -> Iterator[Mutation]:
    """Yield the mutations of a node that change what is joined, computed, loaded or locked."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add | ast.Sub):
        operator = ast.Sub() if isinstance(node.op, ast.Add) else ast.Add()
        other = ast.BinOp(node.left, operator, node.right)
        yield Mutation("sign", f"{ast.unparse(other)} for {ast.unparse(node)}", other)
    if not isinstance(node, ast.Call):
        return
    name = name_of(node)
    yield from _aggregates(node, side)
    for index, keyword in enumerate(node.keywords):
        if keyword.arg == "isouter":
            what = f"without isouter= of {call_text(node)}"
            yield Mutation("join", what, without_keyword(node, index))
        if name in _LOCKING and keyword.arg in _LOCK_OPTIONS:
            what = f"without {keyword.arg}= of {call_text(node)}"
            yield Mutation("lock", what, without_keyword(node, index), _NO_LOCKS)
    if name == "outerjoin" and is_method(node):
        yield Mutation("join", f"join for {call_text(node)}", renamed(node, "join"))
    if name in _LOADING and is_method(node):
        yield Mutation("loading", f"without {call_text(node)}", receiver(node))
    if name in _LOCKING and is_method(node):
        yield Mutation("lock", f"without {call_text(node)}", receiver(node), _NO_LOCKS)


def _aggregates(call: ast.Call, side: str) -> Iterator[Mutation]:
    name = name_of(call)
    if side == "django" and not is_method(call):
        if other := _AGGREGATES.get(name):
            yield Mutation("aggregate", f"{other} for {call_text(call)}", renamed(call, other))
        if name == "Count" and call.args and ast.unparse(call.args[0]) != "'*'":
            replacement = with_argument(call, 0, ast.Constant("*"))
            yield Mutation("aggregate", f"Count('*') for {call_text(call)}", replacement)
    if side == "sqlalchemy" and is_method(call) and ast.unparse(receiver(call)) == "func":
        if other := _FUNCTIONS.get(name):
            yield Mutation("aggregate", f"{other} for {call_text(call)}", renamed(call, other))
        if name == "count" and len(call.args) == 1:
            replacement = without_argument(call, 0)
            yield Mutation("aggregate", f"count() for {call_text(call)}", replacement)
