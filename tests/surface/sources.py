"""What both surfaces need: items to look for, source files of the chapters, and their uses.

An item is a name for people and a key; a scan of the source files notes the keys that it finds.
What counts is code that is executed: a function that a question or trap names, what it reaches in
its module, models, and migrations. Comments and texts do not count.
"""

import ast
import importlib
import inspect
import sys
from collections import defaultdict
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

from side_by_side.chapters.chapter_modules import ROOT
from side_by_side.chapters.pairs import all_chapters

#: The kinds of places that count, and a function that no question reaches, which does not.
COUNTED = ("pair", "trap", "model", "step")
UNREACHED = "unreached"

#: The folders and modules of a chapter, except for those with models.
_KINDS = {
    "queries": "pair",
    "traps": "trap",
    "migrations": "step",
    "histories": "step",
    "squashed": "step",
}

Function = ast.FunctionDef | ast.AsyncFunctionDef


class Catalogue:
    """Groups of items; an item is a name and a key that a scan may find."""

    def __init__(self) -> None:
        self.groups: dict[str, dict[str, Any]] = {}

    def add(self, group: str, name: str, key: Any) -> None:
        """Add an item to a group."""
        self.groups.setdefault(group, {})[name] = key

    def objects(self, group: str, module: Any, names: Any) -> None:
        """Add the objects that a module has, of some names."""
        for name in names:
            value = getattr(module, name, None)
            if value is not None:
                self.add(group, name, ("obj", id(value)))


class Uses:
    """What was found: key, kind of place, places."""

    def __init__(self) -> None:
        self.found: dict[Any, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))

    def note(self, key: Any, kind: str, place: str) -> None:
        """Note that a key was found at a place."""
        self.found[key][kind].add(place)

    def missing(self, catalogue: Catalogue) -> dict[str, list[str]]:
        """Return the items of each group that no place that counts uses."""
        return {
            group: [
                name
                for name, key in items.items()
                if not any(self.found.get(key, {}).get(kind) for kind in COUNTED)
            ]
            for group, items in catalogue.groups.items()
        }


class Source:
    """One parsed file of a side: its imports as real objects, and its kind of place."""

    def __init__(self, path: Path, chapter: str, kind: str) -> None:
        self.path, self.chapter, self.kind = path, chapter, kind
        self.tree = ast.parse(path.read_text(encoding="utf-8"), str(path))
        self.place = path.relative_to(ROOT).as_posix()
        self.names: dict[str, Any] = {}
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                for name in node.names:
                    if module := _module(name.name):
                        first = name.name.split(".")[0]
                        self.names[name.asname or first] = (
                            module if name.asname else sys.modules[first]
                        )
            elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
                module = _module(node.module)
                for name in node.names if module else ():
                    value = getattr(module, name.name, None)
                    if value is None:
                        value = _module(f"{node.module}.{name.name}")
                    if value is not None:
                        self.names[name.asname or name.name] = value
        if kind in ("pair", "trap", "model"):
            # What the file itself defines, such as models and constants.
            own = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
            for defined, value in vars(_module(own) or object).items():
                if not defined.startswith("__"):
                    self.names.setdefault(defined, value)

    def live(self) -> set[str] | None:
        """Return the functions that a question or trap reaches; None where all count."""
        if self.kind not in ("pair", "trap"):
            return None
        defined = {node.name: node for node in self.tree.body if isinstance(node, Function)}
        live = set(defined) & _asked(self.chapter, self.kind)
        waiting = list(live)
        while waiting:
            for node in ast.walk(defined[waiting.pop()]):
                if isinstance(node, ast.Name) and node.id in defined and node.id not in live:
                    live.add(node.id)
                    waiting.append(node.id)
        return live | {node.name for node in self.tree.body if isinstance(node, ast.ClassDef)}


def _module(name: str) -> Any:
    """Import a module; None if it cannot be, where a driver is missing for example."""
    with suppress(Exception):
        return importlib.import_module(name)
    return None


def sources_of(side: str, others: tuple[str, ...] = ()) -> Iterator[Source]:
    """Yield the source files of all chapters of a side, and some others of its package."""
    folder = ROOT / f"{side}_side"
    for name in others:
        yield Source(folder / name, "", "model")
    for chapter in all_chapters():
        for path in sorted((folder / chapter).rglob("*.py")):
            head = path.relative_to(folder / chapter).parts[0].removesuffix(".py")
            yield Source(path, chapter, _KINDS.get(head, "model"))


@cache
def _calls(chapter: str) -> list[tuple[str, ast.Call]]:
    """Return the calls in the questions and traps of a chapter, with the folder and line."""
    folder = ROOT / "shared_fixtures" / chapter
    found = []
    for name in ("questions", "traps"):
        for path in (*folder.glob(f"{name}.py"), *folder.glob(f"{name}/*.py")):
            place = path.relative_to(ROOT).as_posix()
            tree = ast.parse(path.read_text(encoding="utf-8"))
            found += [(place, node) for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return found


def _asked(chapter: str, kind: str) -> set[str]:
    """Return the names of a chapter's questions, or of its traps."""
    word = "Question" if kind == "pair" else "Trap"
    names = set()
    for _, call in _calls(chapter):
        if getattr(call.func, "id", "") == word:
            named = [each.value for each in call.keywords if each.arg == "name"] + call.args[:1]
            names |= {str(node.value) for node in named if isinstance(node, ast.Constant)}
    return names


def refused_errors(position: int) -> Iterator[tuple[str, str]]:
    """Yield the errors that questions expect of a side by name, and the places.

    ``position`` is that of the side in ``Refused("IntegrityError", "IntegrityError")``.
    """
    for chapter in all_chapters():
        for place, call in _calls(chapter):
            if getattr(call.func, "id", "") == "Refused" and len(call.args) > position:
                node = call.args[position]
                if isinstance(node, ast.Constant):
                    yield str(node.value).rsplit(".", 1)[-1], f"{place}:{node.lineno}"


def options_of(function: Any, *, with_default_only: bool = False) -> list[str]:
    """Return the parameters of a function that can be given by name."""
    skipped = ("self", "cls", "args", "kwargs", "class_")
    variable = (inspect.Parameter.VAR_POSITIONAL, inspect.Parameter.VAR_KEYWORD)
    return [
        name
        for name, parameter in _parameters(function).items()
        if name not in skipped
        and not name.startswith("_")
        and parameter.kind not in variable
        and not (with_default_only and parameter.default is parameter.empty)
    ]


def position_of(function: Any, option: str) -> int | None:
    """Return the position, without ``self``, at which an option can be given without its name."""
    position = 0
    for name, parameter in _parameters(function).items():
        if name in ("self", "cls"):
            continue
        if parameter.kind == parameter.VAR_POSITIONAL:
            return None
        if name == option:
            return None if parameter.kind == parameter.KEYWORD_ONLY else position
        position += 1
    return None


def _parameters(function: Any) -> dict[str, inspect.Parameter]:
    try:
        return dict(inspect.signature(function).parameters)
    except (TypeError, ValueError):
        return {}


def given_options(function: Any, call: ast.Call) -> set[str]:
    """Return the options of a function that a call gives, by name or by position."""
    names = {each.arg for each in call.keywords if each.arg}
    positional = [each for each in call.args if not isinstance(each, ast.Starred)]
    for option in options_of(function):
        position = position_of(function, option)
        if position is not None and position < len(positional):
            names.add(option)
    return names
