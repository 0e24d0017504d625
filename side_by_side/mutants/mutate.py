"""Makes the mutants of a function: the same function with one mistake in it."""

import ast
import copy
import inspect
import re
import sys
import textwrap
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from side_by_side.chapters.pairs import source_of
from side_by_side.mutants.operators import mutations_of

#: The modules in which a mutant finds the functions that its module does not import.
_LIBRARIES = {"django": "django.db.models", "sqlalchemy": "sqlalchemy"}


@dataclass(frozen=True)
class Mutant:
    """A function with one mistake.

    ``what`` describes the mistake, and is unique among the mutants of a function; ``line`` is
    where it is in the file. ``lines`` are those of the innermost statement around it, if the
    database decides whether it runs; otherwise they are empty. On the kinds of databases in
    ``same_on`` the function does the same.
    """

    kind: str
    what: str
    line: int
    lines: range
    function: Callable[..., Any]
    same_on: frozenset[str] = frozenset()


def mutants_of(function: Callable[..., Any], side: str) -> Iterator[Mutant]:
    """Yield all mutants of a side's function, in the order of its source."""
    _, first, text = source_of(function)
    tree = ast.parse(textwrap.dedent(text))
    original = ast.unparse(tree)
    names = _names_of(function, side)
    branches = _lines_by_database(tree)
    seen: Counter[str] = Counter()
    for node in _nodes(tree):
        for mutation in mutations_of(node, side):
            # A copy of the tree in which the replacement stands for the node.
            other = copy.deepcopy(tree, {id(node): mutation.replacement})
            if ast.unparse(other) == original:
                continue
            seen[mutation.what] += 1
            number = seen[mutation.what]
            what = f"{mutation.what} ({number})" if number > 1 else mutation.what
            line = first + getattr(node, "lineno", 1) - 1
            own = branches.get(id(node), range(0))
            lines = range(first - 1 + own.start, first - 1 + own.stop) if own else own
            mutant = _compile(other, function, names)
            yield Mutant(mutation.kind, what, line, lines, mutant, mutation.same_on)


def _nodes(tree: ast.Module) -> list[ast.AST]:
    """Return the nodes of the function's body, without those of annotations."""
    [function] = tree.body
    assert isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
    nodes = [node for statement in function.body for node in ast.walk(statement)]
    skipped = {
        id(inner)
        for node in nodes
        for annotation in _annotations(node)
        for inner in ast.walk(annotation)
    }
    return [node for node in nodes if id(node) not in skipped]


def _lines_by_database(tree: ast.Module) -> dict[int, range]:
    """Return the lines of the statement around each node that only some databases run.

    Such a statement is inside a ``match`` or ``if`` on the name of the dialect, or the vendor.
    """
    lines: dict[int, range] = {}
    for branch in ast.walk(tree):
        subject = getattr(branch, "subject", None) or getattr(branch, "test", None)
        if subject is None or not re.search(r"dialect\.name|vendor", ast.unparse(subject)):
            continue
        # Outer statements come first, so that the innermost one remains.
        for statement in ast.walk(branch):
            if isinstance(statement, ast.stmt) and statement is not branch:
                own = range(statement.lineno, (statement.end_lineno or statement.lineno) + 1)
                lines |= {id(node): own for node in ast.walk(statement)}
    return lines


def _annotations(node: ast.AST) -> list[ast.expr]:
    if isinstance(node, ast.AnnAssign):
        return [node.annotation]
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
        arguments = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
        annotations = [node.returns, *(argument.annotation for argument in arguments)]
        return [annotation for annotation in annotations if annotation is not None]
    return []


def _names_of(function: Callable[..., Any], side: str) -> dict[str, Any]:
    """Return the names that a mutant can use: those of its module, and the library's functions."""
    library = vars(import_module(_LIBRARIES[side]))
    public = {name: value for name, value in library.items() if not name.startswith("_")}
    return public | vars(sys.modules[inspect.unwrap(function).__module__])


def _compile(
    tree: ast.Module, function: Callable[..., Any], names: dict[str, Any]
) -> Callable[..., Any]:
    [definition] = tree.body
    assert isinstance(definition, ast.FunctionDef | ast.AsyncFunctionDef)
    code = compile(ast.fix_missing_locations(tree), f"<mutant of {function.__name__}>", "exec")
    own = dict(names)
    exec(code, own)  # noqa: S102 - the project's own function
    mutant: Callable[..., Any] = own[definition.name]
    return mutant
