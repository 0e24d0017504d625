"""Finds the helpers and constants that a function uses, which its readers need to see."""

import ast
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from side_by_side.chapters.chapter_modules import is_chapter_file

Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.Assign | ast.AnnAssign


@dataclass(frozen=True, order=True)
class UsedDefinition:
    """A definition of a module: its location, its name and its text."""

    path: Path
    line: int
    name: str
    text: str


@dataclass(frozen=True)
class _Module:
    """The definitions and imports at the top level of a module."""

    name: str
    path: Path
    lines: tuple[str, ...]
    definitions: dict[str, list[Any]]
    imports: dict[str, tuple[str, str]]


def definitions_used_by(function: Callable[..., Any]) -> list[UsedDefinition]:
    """Return the definitions of the chapters that a function uses, directly or indirectly.

    These are functions, classes and assigned names at the top level of a module. Classes of a
    module of models are left out, and everything from libraries.
    """
    module = _module(function.__module__)
    if module is None:
        return []
    definitions: dict[tuple[str, str], UsedDefinition] = {}
    start = (module.name, function.__name__)
    waiting = [start]
    done: set[tuple[str, str]] = set()
    while waiting:
        reference = waiting.pop()
        if reference in done:
            continue
        done.add(reference)
        for defining, name, nodes in _definitions(*reference):
            used = _used(defining, name, nodes)
            if used is not None:
                definitions[defining.name, name] = used
                waiting += [(defining.name, read) for node in nodes for read in _names(node)]
    definitions.pop(start, None)
    own = [used for used in definitions.values() if used.path == module.path]
    imported = [used for used in definitions.values() if used.path != module.path]
    return [*sorted(own), *sorted(imported)]


def _definitions(module: str, name: str) -> Iterator[tuple[_Module, str, list[Any]]]:
    """Yield the nodes that define a name, in the module or where it is imported from.

    ``name`` may be dotted: then the first part is a module.
    """
    first, _, attribute = name.partition(".")
    current = _module(module)
    for _ in range(10):
        if current is None:
            return
        if first in current.definitions:
            yield current, first, current.definitions[first]
            return
        if first not in current.imports:
            return
        source, original = current.imports[first]
        submodule = f"{source}.{original}" if original else source
        if attribute and (target := _module(submodule)) is not None:
            current, first, attribute = target, attribute, ""
        else:
            current, first = _module(source), original


def _used(module: _Module, name: str, nodes: list[Any]) -> UsedDefinition | None:
    if ".models" in f".{module.name}" and any(isinstance(node, ast.ClassDef) for node in nodes):
        return None
    texts = [_text(module, node) for node in nodes]
    return UsedDefinition(
        module.path, min(_first_line(node) for node in nodes), name, "\n".join(texts)
    )


def _text(module: _Module, node: Any) -> str:
    """Return a node's lines, with the comment above them."""
    first = _first_line(node)
    start = first
    while start > 1 and module.lines[start - 2].startswith("#"):
        start -= 1
    return "\n".join(module.lines[start - 1 : node.end_lineno])


def _first_line(node: Any) -> int:
    lines: list[int] = [part.lineno for part in (node, *getattr(node, "decorator_list", []))]
    return min(lines)


def _names(node: ast.AST) -> set[str]:
    """Return the names that a definition reads and does not assign, some of them dotted."""
    bound: set[str] = set()
    read: set[str] = set()
    for part in _without_annotations(node):
        match part:
            case ast.Attribute(value=ast.Name(id=module), attr=attribute):
                read.add(f"{module}.{attribute}")
            case ast.Name(id=name, ctx=ast.Load()):
                read.add(name)
            case ast.Name(id=name):
                bound.add(name)
            case ast.arg(arg=name):
                bound.add(name)
    if isinstance(node, ast.Assign | ast.AnnAssign | ast.ClassDef):
        # They assign the defined names themselves, or attributes of the class.
        bound = set()
    return {name for name in read if name.partition(".")[0] not in bound}


def _without_annotations(node: ast.AST) -> Iterator[ast.AST]:
    """Walk a definition without its annotations, which explain nothing."""
    for name, value in ast.iter_fields(node):
        if name in ("annotation", "returns"):
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST):
                yield child
                yield from _without_annotations(child)


@cache
def _module(name: str) -> _Module | None:
    """Return what a module of the chapters defines; None for another module."""
    path = _path(name)
    if path is None or not is_chapter_file(str(path)):
        return None
    text = path.read_text(encoding="utf-8")
    definitions: dict[str, list[Any]] = {}
    imports: dict[str, tuple[str, str]] = {}
    package = name if path.name == "__init__.py" else name.rpartition(".")[0]
    for node in _top_level(ast.parse(text).body):
        match node:
            case ast.ImportFrom(module=source, names=names, level=level):
                base = package.split(".")[: len(package.split(".")) - level + 1] if level else []
                source = ".".join([*base, *([source] if source else [])])
                for alias in names:
                    imports[alias.asname or alias.name] = (source, alias.name)
            case ast.Import(names=names):
                for alias in names:
                    if alias.asname:
                        imports[alias.asname] = (alias.name, "")
            case _:
                for defined in _defined(node):
                    definitions.setdefault(defined, []).append(node)
    return _Module(name, path, tuple(text.splitlines()), definitions, imports)


def _path(name: str) -> Path | None:
    loaded = getattr(sys.modules.get(name), "__file__", None)
    if loaded:
        return Path(loaded)
    try:
        spec = find_spec(name)
    except (ImportError, ValueError):
        return None
    return Path(spec.origin) if spec and spec.origin and spec.has_location else None


def _top_level(body: Iterable[ast.stmt]) -> Iterator[ast.stmt]:
    for node in body:
        yield node
        if isinstance(node, ast.If | ast.Try):
            yield from _top_level([*node.body, *node.orelse])


def _defined(node: ast.stmt) -> list[str]:
    match node:
        case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
            return [name]
        case ast.Assign(targets=targets):
            parts = [part for target in targets for part in ast.walk(target)]
            return [part.id for part in parts if isinstance(part, ast.Name) and _is_stored(part)]
        case ast.AnnAssign(target=ast.Name(id=name)) | ast.AugAssign(target=ast.Name(id=name)):
            return [name]
    return []


def _is_stored(name: ast.Name) -> bool:
    return isinstance(name.ctx, ast.Store)
