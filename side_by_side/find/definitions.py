"""Reads what modules define, with the idioms of each definition, and keeps what was read.

To parse all modules takes longer than all else that a search does. Their definitions are therefore
kept in ``__pycache__``, where Python keeps bytecode, under Python's own rules: an entry is valid as
long as time and size of its module are the same, and nothing is written if bytecode is not.
"""

import ast
import contextlib
import json
import os
import sys
from collections.abc import Iterable, Sequence
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any, NamedTuple

from side_by_side.find import idioms
from side_by_side.find.idioms import names_of


class Definition(NamedTuple):
    """A function, class or value at the top level of a module.

    ``line`` is its first one, decorators included. ``bases`` are the classes that a class inherits
    from, ``calls`` the names that are called, ``uses`` all names that are read or written.
    """

    is_function: bool
    line: int
    text: str
    doc: str
    bases: Sequence[str]
    idioms: Sequence[str]
    calls: Sequence[str]
    uses: Sequence[str]


Definitions = dict[str, Definition]

#: The time in nanoseconds and the size of a file.
Stamp = tuple[int, int]


def read_modules(paths: Iterable[Path]) -> dict[Path, Definitions]:
    """Return the definitions of modules by name; a module that does not exist has none."""
    kept = _read_kept()
    read: dict[Path, Definitions] = {}
    fresh = False
    for path in paths:
        stamp = _stamp(path)
        if stamp is None:
            read[path] = {}
            continue
        old = kept.get(str(path))
        if old is None or tuple(old[0]) != stamp:
            read[path] = definitions_of(path.read_text(encoding="utf-8"))
            kept[str(path)] = (stamp, {name: _packed(it) for name, it in read[path].items()})
            fresh = True
        else:
            read[path] = {name: _unpacked(values) for name, values in old[1].items()}
    if fresh:
        _keep({name: entry for name, entry in kept.items() if Path(name).is_file()})
    return read


def are_kept() -> bool:
    """Whether modules are parsed once; if not, each search parses what it needs."""
    return not sys.dont_write_bytecode or _kept_in().is_file()


def definitions_of(text: str) -> Definitions:
    """Return what a module defines at its top level, by name."""
    lines = text.splitlines()
    found: Definitions = {}
    for node in ast.parse(text).body:
        names = _defined(node)
        if not names:
            continue
        inner = names_of(node)
        bases = node.bases if isinstance(node, ast.ClassDef) else []
        is_function, doc = False, ""
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            is_function, doc = True, ast.get_docstring(node) or ""
        for name in names:
            first = min(part.lineno for part in (node, *getattr(node, "decorator_list", ())))
            found[name] = Definition(
                is_function,
                first,
                "\n".join(lines[first - 1 : node.end_lineno]),
                doc,
                [base.id for base in bases if isinstance(base, ast.Name)],
                *(sorted(part) for part in inner),
            )
    return found


def _defined(node: ast.stmt) -> list[str]:
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        return [node.name]
    if isinstance(node, ast.Assign):
        return [target.id for target in node.targets if isinstance(target, ast.Name)]
    if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
        return [node.target.id]
    return []


def _packed(definition: Definition) -> list[Any]:
    """Return a definition as few values, which are read faster than many; no name has a newline."""
    *values, bases, found, calls, uses = definition
    return [*values, *("\n".join(names) for names in (bases, found, calls, uses))]


def _unpacked(packed: list[Any]) -> Definition:
    is_function, line, text, doc, *names = packed
    bases, found, calls, uses = (part.split("\n") if part else [] for part in names)
    return Definition(is_function, line, text, doc, bases, found, calls, uses)


def _stamp(path: Path) -> Stamp | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size


def _kept_in() -> Path:
    return Path(cache_from_source(__file__)).with_suffix(".json")


def _version() -> list[Any]:
    """Return what the kept definitions depend on, apart from the modules that are read."""
    return [list(_stamp(Path(name)) or ()) for name in (__file__, idioms.__file__)]


def _read_kept() -> dict[str, Any]:
    """Return the definitions that were kept, by path; none if they cannot be read."""
    try:
        version, kept = json.loads(_kept_in().read_text(encoding="utf-8"))
    except (OSError, ValueError, TypeError):
        return {}
    return kept if version == _version() and isinstance(kept, dict) else {}


def _keep(kept: dict[str, Any]) -> None:
    """Keep definitions for the next search, unless Python may not write bytecode either."""
    if sys.dont_write_bytecode:
        return
    path = _kept_in()
    part = path.with_suffix(f".{os.getpid()}")
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(json.dumps((_version(), kept)), encoding="utf-8")
        # Whoever reads at the same time finds the old file or the new one.
        part.replace(path)
