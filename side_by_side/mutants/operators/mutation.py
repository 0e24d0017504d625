"""One mutation of a node of a syntax tree, and how copies of calls are changed."""

import ast
import copy
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Mutation:
    """A mistake: the node that replaces the right one.

    ``what`` describes it in words of the code, such as ``without order_by("id")``. On the
    kinds of databases in ``same_on`` the function does the same with it.
    """

    kind: str
    what: str
    replacement: ast.AST
    same_on: frozenset[str] = frozenset()


def name_of(call: ast.Call) -> str:
    """Return the last name of what is called: ``filter`` for ``Course.objects.filter()``."""
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""


def is_method(call: ast.Call) -> bool:
    """Return whether an attribute is called."""
    return isinstance(call.func, ast.Attribute)


def receiver(call: ast.Call) -> ast.expr:
    """Return what a method is called on."""
    assert isinstance(call.func, ast.Attribute)
    return call.func.value


def call_text(call: ast.Call) -> str:
    """Return a call as code, without what a method is called on."""
    return ast.unparse(ast.Call(ast.Name(name_of(call)), call.args, call.keywords))


def renamed(call: ast.Call, name: str) -> ast.Call:
    """Return a call of the function, or method, of another name."""
    other = copy.deepcopy(call)
    if isinstance(other.func, ast.Attribute):
        other.func.attr = name
    else:
        other.func = ast.Name(name, ast.Load())
    return other


def without_argument(call: ast.Call, index: int) -> ast.Call:
    """Return a call without one of its positional arguments."""
    other = copy.deepcopy(call)
    del other.args[index]
    return other


def without_keyword(call: ast.Call, index: int) -> ast.Call:
    """Return a call without one of its keyword arguments."""
    other = copy.deepcopy(call)
    del other.keywords[index]
    return other


def with_keyword(call: ast.Call, index: int, **changes: Any) -> ast.Call:
    """Return a call in which the name or the value of a keyword argument is another."""
    other = copy.deepcopy(call)
    for name, value in changes.items():
        setattr(other.keywords[index], name, value)
    return other


def with_argument(call: ast.Call, index: int, argument: ast.expr) -> ast.Call:
    """Return a call with another positional argument."""
    other = copy.deepcopy(call)
    other.args[index] = argument
    return other
