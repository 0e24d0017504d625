"""The definitions of ``base.py`` that a file of models can copy, and the user's own copies."""

import ast
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from side_by_side.port.base_source import LIBRARY, SECTIONS

#: The modules whose definitions are copied, each after those that it needs.
MODULES = tuple(name for name in SECTIONS if name not in ("base", "deleting", "saving"))

#: What only a copy of the whole file defines: it gives tables their checks and indexes.
WHOLE = ("Base", "DeferredForeignKey", "_add_check", "_add_indexes")

#: How many files of a package are searched for a copy.
MOST_FILES = 400

Top = ast.ClassDef | ast.FunctionDef | ast.Assign | ast.AnnAssign


@dataclass(frozen=True)
class Definition:
    """A statement of the library that defines a name, or that belongs to such a name."""

    module: str
    name: str
    node: Top

    @property
    def position(self) -> tuple[int, int]:
        """Where it comes among the others."""
        return MODULES.index(self.module), self.node.lineno


@dataclass(frozen=True)
class Import:
    """What a module of the library imports: a name of a module, or the module itself."""

    module: str
    name: str
    alias: str


@cache
def _lines(module: str) -> list[str]:
    return (LIBRARY / f"{module}.py").read_text(encoding="utf-8").splitlines()


@cache
def _tree(module: str) -> ast.Module:
    return ast.parse("\n".join(_lines(module)))


@cache
def definitions() -> dict[str, Definition]:
    """Return the definitions of the library by their names."""
    return {
        name: Definition(module, name, node)
        for module in MODULES
        for node in _tree(module).body
        for name in _defined(node)
        if isinstance(node, Top)
    }


def _defined(node: ast.stmt) -> list[str]:
    if isinstance(node, ast.ClassDef | ast.FunctionDef):
        return [node.name]
    targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
    return [target.id for target in targets if isinstance(target, ast.Name)]


@cache
def _imports(module: str) -> dict[str, Import]:
    found = {}
    for node in _tree(module).body:
        if isinstance(node, ast.Import):
            for alias in node.names:
                name = alias.asname or alias.name
                found[name] = Import(alias.name, "", name)
        elif isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                name = alias.asname or alias.name
                found[name] = Import(node.module, alias.name, name)
    return found


def _names(node: ast.AST) -> set[str]:
    return {item.id for item in ast.walk(node) if isinstance(item, ast.Name)}


def _renders(node: Top) -> set[str]:
    """Return the classes that a function renders, by its ``@compiles(...)``."""
    decorators = node.decorator_list if isinstance(node, ast.FunctionDef) else []
    return {
        ast.unparse(item.args[0])
        for item in decorators
        if isinstance(item, ast.Call) and ast.unparse(item.func) == "compiles" and item.args
    }


def closure(names: Iterable[str]) -> list[Definition]:
    """Return the definitions of names, and all that they need, in the library's order."""
    known = definitions()
    left, chosen = list(names), set[str]()
    while left:
        name = left.pop()
        if name in chosen or name not in known:
            continue
        chosen.add(name)
        left += _names(known[name].node)
        left += [other for other, item in known.items() if name in _renders(item.node)]
    return sorted((known[name] for name in chosen), key=lambda item: item.position)


def source_of(
    definition: Definition,
    renamed: Callable[[str], str],
    imported: Callable[[Import], str],
) -> str:
    """Return the source of a definition in a file that names some things in another way."""
    node, lines = definition.node, list(_lines(definition.module))
    decorators = getattr(node, "decorator_list", [])
    first = min([node.lineno, *(item.lineno for item in decorators)])
    imports, known = _imports(definition.module), definitions()
    places: list[tuple[int, int, int, str]] = []
    for item in ast.walk(node):
        if isinstance(item, ast.Name):
            is_imported = item.id in imports and item.id not in known
            name = imported(imports[item.id]) if is_imported else renamed(item.id)
            if name != item.id:
                end = item.end_col_offset or item.col_offset
                places.append((item.lineno, item.col_offset, end, name))
    for line, start, end, name in sorted(places, reverse=True):
        text = lines[line - 1]
        lines[line - 1] = text[:start] + name + text[end:]
    if isinstance(node, ast.ClassDef | ast.FunctionDef) and renamed(node.name) != node.name:
        line = node.lineno - 1
        lines[line] = lines[line].replace(node.name, renamed(node.name), 1)
    kept = [re.sub(r"  # (?:type: ignore|noqa).*$", "", line) for line in lines]
    text = "\n".join(kept[first - 1 : node.end_lineno])
    if definition.name == "UtcDateTime":
        utc = imported(imports["UTC"])
        text = _REFUSAL.sub(rf"\1{_NAIVE}\n\1value = value.replace(tzinfo={utc})", text)
        text = re.sub(r"\n\n    Raises:.*?(?=\"\"\")", "", text, flags=re.DOTALL)
    return text


#: Where the library refuses a datetime without a time zone. A file of models keeps its inserts.
_REFUSAL = re.compile(r"^( +)raise ValueError\(.*\)$", re.MULTILINE)
_NAIVE = "# The database has it as it is, and Django reads it as UTC."


@dataclass(frozen=True)
class OwnCopy:
    """Where the user's own files define names of the library, each with its module and name."""

    names: dict[str, tuple[str, str]]
    #: The modules that are copies of the whole file.
    whole: frozenset[str] = frozenset()

    def is_whole(self, name: str) -> bool:
        """Whether a name comes from a copy of the whole file."""
        return name in self.names and self.names[name][0] in self.whole


def find_own_copy(folders: Iterable[tuple[Path, str]]) -> OwnCopy:
    """Return the names of the library that the files in folders define.

    Each folder comes with the name of the package that it is, empty for one on ``sys.path``.
    """
    names: dict[str, tuple[str, str]] = {}
    whole: set[str] = set()
    for folder, package in folders:
        for path in _python_files(folder, recursive=bool(package)):
            defined = _copied_names(path)
            if not defined:
                continue
            parts = [package, *path.relative_to(folder).with_suffix("").parts]
            module = ".".join(part for part in parts if part and part != "__init__")
            if "" in defined:
                whole.add(module)
            for name, own in defined.items():
                # A copy of the whole file is preferred to single definitions.
                if name and (name not in names or module in whole):
                    names[name] = module, own
    return OwnCopy(names, frozenset(whole))


def _python_files(folder: Path, *, recursive: bool) -> list[Path]:
    found = sorted(folder.rglob("*.py") if recursive else folder.glob("*.py"))
    skipped = {"migrations", "site-packages", "node_modules", "tests"}
    return [path for path in found if not skipped & set(path.parts)][:MOST_FILES]


def _copied_names(path: Path) -> dict[str, str]:
    """Return the names of the library that a file defines; with ``""`` if it copies all of it."""
    try:
        text = path.read_text(encoding="utf-8")
        if "sqlalchemy" not in text or "``" not in text:
            return {}
        tree = ast.parse(text)
    except (OSError, SyntaxError, UnicodeDecodeError):
        return {}
    own = {name: node for node in tree.body for name in _defined(node)}
    if all(name in own for name in WHOLE):
        return {"": ""} | {name: name for name in own if not name.startswith("_")}
    copied = {}
    for name, node in own.items():
        original = definitions().get(name.removeprefix("Django"))
        if (
            original
            and isinstance(node, ast.ClassDef)
            and isinstance(original.node, ast.ClassDef)
            and _summary(node)
            and _summary(node) == _summary(original.node)
        ):
            copied[original.name] = name
    return copied


def _summary(node: ast.ClassDef) -> str:
    """Return the first line of a class's docstring."""
    return (ast.get_docstring(node) or "").partition("\n")[0]
