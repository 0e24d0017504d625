"""Reads which modules of the project import which, and draws the arrows between packages.

``python -m tests.arrows`` prints the picture of ``docs/architecture.md``.
"""

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests import ROOT

#: The packages of the project, those below first.
PACKAGES = (
    *("sqlalchemy_django", "shared_fixtures", "django_side", "sqlalchemy_side", "side_by_side"),
)
#: Modules that every package of the tool may import: they would clutter the picture.
NOT_DRAWN = {
    *("side_by_side", "side_by_side.__main__", "side_by_side.errors", "side_by_side.formatter"),
    *("side_by_side.private_names", "side_by_side.processes", "side_by_side.terminal"),
}


def modules() -> dict[str, Path]:
    """Return the modules of the project, without the test suite, by their dotted names."""
    paths = [path for package in PACKAGES for path in (ROOT / package).rglob("*.py")]
    return {
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path
        for path in paths
    }


def runtime_nodes(node: ast.AST) -> Iterator[ast.AST]:
    """Yield all nodes of a module, except those that only a type checker reads."""
    yield node
    is_for_types = isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)
    for child in node.orelse if is_for_types else ast.iter_child_nodes(node):  # type: ignore[attr-defined]  # an If
        yield from runtime_nodes(child)


def imported_names(nodes: Iterator[ast.AST]) -> Iterator[str]:
    """Yield the dotted names of imported modules, and of the names imported from them."""
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def imports_of(path: Path, known: Mapping[str, Path]) -> set[str]:
    """Return the modules of the project that a module imports when it runs."""
    return set(imported_names(runtime_nodes(ast.parse(path.read_text())))) & known.keys()


def package_arrows() -> dict[str, set[str]]:
    """Return which package imports which, without the arrows that others imply.

    The packages of the tool count separately: ``side_by_side.check``.
    """
    known = modules()
    arrows: dict[str, set[str]] = {}
    for module, path in known.items():
        package = drawn_as(module)
        for name in map(drawn_as, imports_of(path, known)):
            if not {package, name} & NOT_DRAWN and package != name:
                arrows.setdefault(package, set()).add(name)
    return {
        package: {name for name in names if not is_implied(package, name, arrows)}
        for package, names in arrows.items()
    }


def drawn_as(module: str) -> str:
    """Return the package that stands for a module in the picture."""
    parts = module.split(".")
    return ".".join(parts[:2] if parts[0] == "side_by_side" else parts[:1])


def is_implied(package: str, name: str, arrows: Mapping[str, set[str]]) -> bool:
    """Whether a package also leads to another by way of a third."""
    return any(name in reached_from(via, arrows) for via in arrows[package] - {name})


def reached_from(package: str, arrows: Mapping[str, set[str]]) -> set[str]:
    """Return all packages that arrows lead to from a package."""
    reached: set[str] = set()
    waiting = [package]
    while waiting:
        following = arrows.get(waiting.pop(), set()) - reached
        reached |= following
        waiting += following
    return reached


def picture() -> str:
    """Return the arrows as a Mermaid flow chart, in a fenced block."""
    lines = [
        f"    {package.replace('side_by_side.', '')} --> {name.replace('side_by_side.', '')}"
        for package, names in sorted(package_arrows().items())
        for name in sorted(names)
    ]
    return "\n".join(["```mermaid", "flowchart TD", *lines, "```", ""])


if __name__ == "__main__":
    print(picture())  # noqa: T201 - this is its output
