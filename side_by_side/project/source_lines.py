"""Where the source of a class assigns each of its attributes."""

import ast
import sys
from functools import cache
from pathlib import Path


def attribute_lines(model: type, root: Path) -> dict[str, str]:
    """Return ``file:line`` of each attribute that a class or its bases assign, and of the class.

    The class itself is under ``""``. The path of a file below ``root`` is relative to it.
    """
    locations: dict[str, str] = {}
    for base in reversed(model.__mro__):
        file = getattr(sys.modules.get(base.__module__), "__file__", None)
        if file:
            path = Path(file)
            shown = path.relative_to(root) if path.is_relative_to(root) else path
            lines = _class_lines(path).get(base.__qualname__, {})
            locations |= {name: f"{shown}:{line}" for name, line in lines.items()}
    return locations


@cache
def _class_lines(path: Path) -> dict[str, dict[str, int]]:
    """Return the lines of the classes at the top level of a file, by name."""
    try:
        tree = ast.parse(path.read_text(encoding="utf-8"))
    except (OSError, SyntaxError, UnicodeDecodeError):
        # A compiled module has no lines to show.
        return {}
    return {
        node.name: {"": node.lineno} | _assignment_lines(node)
        for node in tree.body
        if isinstance(node, ast.ClassDef)
    }


def _assignment_lines(model: ast.ClassDef) -> dict[str, int]:
    lines = {}
    for node in model.body:
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        for target in targets:
            if isinstance(target, ast.Name):
                lines[target.id] = node.lineno
    return lines
