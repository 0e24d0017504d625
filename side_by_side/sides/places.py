"""Where a model's source says each of its attributes."""

import ast
import sys
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def attribute_lines(model: type) -> dict[str, str]:
    """Return ``file:line`` of each attribute that a class or its bases assign, and of the class.

    The class itself is under ``""``. Files are relative to the project where they lie in it.
    """
    found: dict[str, str] = {}
    for base in reversed(model.__mro__):
        path = getattr(sys.modules.get(base.__module__), "__file__", None)
        if path:
            found |= _classes_of(Path(path)).get(base.__qualname__, {})
    return found


@cache
def _classes_of(path: Path) -> dict[str, dict[str, str]]:
    """Return the lines of the classes that a file defines outermost, by name."""
    try:
        tree = ast.parse(path.read_text(encoding="utf-8"))
    except (OSError, SyntaxError, UnicodeDecodeError):
        # Something compiled; it has no lines to show.
        return {}
    shown = path.relative_to(ROOT) if path.is_relative_to(ROOT) else path
    return {
        node.name: {"": f"{shown}:{node.lineno}"} | _assigned(node, f"{shown}")
        for node in tree.body
        if isinstance(node, ast.ClassDef)
    }


def _assigned(model: ast.ClassDef, shown: str) -> dict[str, str]:
    found = {}
    for node in model.body:
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        for target in targets:
            if isinstance(target, ast.Name):
                found[target.id] = f"{shown}:{node.lineno}"
    return found
