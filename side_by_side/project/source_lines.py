"""Where the source of a class assigns each of its attributes."""

import ast
import sys
from functools import cache
from pathlib import Path


def attribute_lines(model: type, root: Path) -> dict[str, str]:
    """Return ``file:line`` of each attribute that a class or its bases assign, and of the class.

    The class itself is under ``""``. A file below ``root`` is named relative to it.
    """
    found: dict[str, str] = {}
    for base in reversed(model.__mro__):
        file = getattr(sys.modules.get(base.__module__), "__file__", None)
        if file:
            path = Path(file)
            shown = path.relative_to(root) if path.is_relative_to(root) else path
            lines = _classes_of(path).get(base.__qualname__, {})
            found |= {name: f"{shown}:{line}" for name, line in lines.items()}
    return found


@cache
def _classes_of(path: Path) -> dict[str, dict[str, int]]:
    """Return the lines of the classes that a file defines outermost, by name."""
    try:
        tree = ast.parse(path.read_text(encoding="utf-8"))
    except (OSError, SyntaxError, UnicodeDecodeError):
        # Something compiled; it has no lines to show.
        return {}
    return {
        node.name: {"": node.lineno} | _assigned(node)
        for node in tree.body
        if isinstance(node, ast.ClassDef)
    }


def _assigned(model: ast.ClassDef) -> dict[str, int]:
    found = {}
    for node in model.body:
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        for target in targets:
            if isinstance(target, ast.Name):
                found[target.id] = node.lineno
    return found
