"""Assembles the ``base.py`` of a port: the modules of the library in one file."""

import ast
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from django.db.backends.sqlite3.base import DatabaseWrapper

import sqlalchemy_django

LIBRARY = Path(sqlalchemy_django.__file__).parent

#: The modules of the file, each after those that it imports, with the titles of their sections.
SECTIONS = {
    "dialects": "Dialects",
    "naming": "Naming",
    "spellings": "Types as text",
    "column_types": "Column types",
    "datetime_type": "Datetimes",
    "postgresql_types": "Types of PostgreSQL",
    "choice_type": "Choices",
    "json_type": "JSON",
    "address_type": "IP addresses",
    "checks": "Checks",
    "ddl": "DDL",
    "base": "Base",
    "collecting": "What is deleted",
    "deleting": "Deleting",
    "circular_rows": "Rows that refer to each other",
    "saving": "Saving",
}
#: A number of 16 digits.
LONG_INTEGER = 10**15 + 1


@cache
def base_source() -> str:
    """Return the source of ``base.py``: the docstring of the library's own, and all sections.

    It reads decimals of SQLite as the installed Django does.
    """
    trees = {name: ast.parse(_text(name)) for name in SECTIONS}
    docstring = _text("base")[: _end(trees["base"].body[0], _text("base"))]
    sections = [_section(name, tree) for name, tree in trees.items()]
    imports = "\n".join(_imports(trees.values()))
    text = "\n\n".join([docstring, imports, *sections]) + "\n"
    rounds = "\nROUNDS_INTEGERS = {}\n"
    return text.replace(rounds.format(True), rounds.format(_rounds_integers()))


def _rounds_integers() -> bool:
    """Return whether Django reads 15 digits of a decimal that SQLite stores as an integer."""
    wrapper: Any = DatabaseWrapper
    operations = wrapper.ops_class(None)
    convert = operations.get_decimalfield_converter(None)
    return bool(convert(LONG_INTEGER, None, None) != LONG_INTEGER)


def defined_names() -> frozenset[str]:
    """Return what ``base.py`` defines."""
    names: set[str] = set()
    for node in ast.parse(base_source()).body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef):
            names.add(node.name)
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            names |= {target.id for target in targets if isinstance(target, ast.Name)}
    return frozenset(names)


def used_names() -> frozenset[str]:
    """Return all names that ``base.py`` uses, builtins and what it imports included.

    A single file, which begins with it, cannot define any of them.
    """
    nodes = list(ast.walk(ast.parse(base_source())))
    used = {node.id for node in nodes if isinstance(node, ast.Name)}
    imported = {
        alias.asname or alias.name
        for node in nodes
        if isinstance(node, ast.Import | ast.ImportFrom)
        for alias in node.names
    }
    return defined_names() | used | imported


def _text(name: str) -> str:
    return (LIBRARY / f"{name}.py").read_text(encoding="utf-8")


def _end(node: ast.stmt, text: str) -> int:
    """Return where a statement ends in a text, without the end of its line."""
    return len("".join(text.splitlines(keepends=True)[: node.end_lineno]).rstrip("\n"))


def _imports(trees: Iterable[ast.Module]) -> list[str]:
    """Return the imports of the modules, each name once, without those of the library."""
    plain: set[str] = set()
    names: dict[str, set[str]] = {}
    for tree in trees:
        for node in tree.body:
            if isinstance(node, ast.Import):
                plain.add(ast.unparse(node))
            elif isinstance(node, ast.ImportFrom) and node.module and not _is_own(node):
                names.setdefault(node.module, set()).update(map(ast.unparse, node.names))
    return [
        *sorted(plain),
        *(f"from {module} import {', '.join(sorted(names[module]))}" for module in sorted(names)),
    ]


def _is_own(node: ast.ImportFrom) -> bool:
    return str(node.module).partition(".")[0] == LIBRARY.name


def _section(name: str, tree: ast.Module) -> str:
    """Return the code of a module under a comment with its title."""
    header = [
        node
        for number, node in enumerate(tree.body)
        if number == 0 or isinstance(node, ast.Import | ast.ImportFrom) or _is_exports(node)
    ]
    text = _text(name)
    code = text[_end(header[-1], text) :].strip("\n")
    return f"# {f'--- {SECTIONS[name]} '.ljust(97, '-')}\n\n{code}"


def _is_exports(node: ast.stmt) -> bool:
    """Return whether a statement is ``__all__``, which would hide the models of a single file."""
    return isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__"
