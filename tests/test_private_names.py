"""Undocumented names of the libraries: each is listed, and is there in the installed versions."""

import ast
import inspect
import tomllib
from collections.abc import Iterator
from importlib import import_module
from typing import Any

import pytest

from side_by_side.private_names import of_alembic, of_django, of_sqlalchemy
from tests import ROOT

NAMES = {**of_django.NAMES, **of_sqlalchemy.NAMES, **of_alembic.NAMES}

#: Names that begin with an underscore and are documented all the same.
DOCUMENTED = {
    "_meta": "Django: https://docs.djangoproject.com/en/5.2/ref/models/meta/",
    "_base_manager": "Django: https://docs.djangoproject.com/en/5.2/topics/db/managers/",
    "_mysql": "mysqlclient: https://mysqlclient.readthedocs.io/user_guide.html",
    "_exit": "Python: os._exit",
    "_thread": "Python: the module _thread",
    "_fields": "Python: collections.namedtuple",
    "_replace": "Python: collections.namedtuple",
}

#: The chapters are not read: what they use is what they are about.
FOLDERS = ("side_by_side", "sqlalchemy_django")
TREES = {
    path: ast.parse(path.read_text())
    for path in [
        *(each for folder in FOLDERS for each in sorted((ROOT / folder).rglob("*.py"))),
        *sorted((ROOT / "sqlalchemy_side").glob("*.py")),
        *sorted((ROOT / "sqlalchemy_side").glob("alembic/*.py")),
    ]
}


#: The functions that take the name of an attribute.
BY_NAME = ("getattr", "setattr", "hasattr", "delattr")


def is_private(name: object) -> bool:
    """Whether a name has one underscore before it, and more behind it."""
    text = str(name)
    return text.isidentifier() and text[0] == "_" and text[:2] != "__" and text != "_"


def own_names() -> set[str]:
    """Return the private names that the project's classes define or assign."""
    found = set()
    for tree in TREES.values():
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                found.add(node.name)
            elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
                found.add(node.target.id)
            elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
                found |= {node.attr} if is_of_itself(node) else set()
    return found


def is_of_itself(node: ast.Attribute) -> bool:
    """Whether an attribute is that of ``self`` or ``cls``."""
    return isinstance(node.value, ast.Name) and node.value.id in ("self", "cls")


def used(tree: ast.AST, own: set[str]) -> Iterator[tuple[str, int]]:
    """Give the private names that a module takes from elsewhere, each with its line.

    These are attributes of anything but ``self``, those of ``self`` that no class here defines,
    imports, and names given to ``getattr`` and the like.
    """
    for node in ast.walk(tree):
        names: list[str] = []
        if isinstance(node, ast.Attribute) and not (is_of_itself(node) and node.attr in own):
            names = [node.attr]
        elif isinstance(node, ast.ImportFrom) and not node.level:
            names = [*str(node.module).split("."), *(alias.name for alias in node.names)]
        elif isinstance(node, ast.Import):
            names = [part for alias in node.names for part in alias.name.split(".")]
        elif isinstance(node, ast.Call) and getattr(node.func, "id", "") in BY_NAME:
            names = [str(each.value) for each in node.args if isinstance(each, ast.Constant)]
        yield from ((name, getattr(node, "lineno", 0)) for name in names if is_private(name))


def test_every_private_name_in_use_is_listed() -> None:
    """A name that is used and not listed is one that nobody looks at before an upgrade."""
    listed = {part for name in NAMES for part in name.replace(":", ".").split(".")}
    own = own_names()
    found = [
        f"{path.relative_to(ROOT)}:{line}: {name} is not in side_by_side/private_names"
        for path, tree in TREES.items()
        for name, line in used(tree, own)
        if name not in listed and name not in DOCUMENTED
    ]
    assert found == []


def test_every_listed_name_is_in_use() -> None:
    """A name that nothing uses any more is struck from the list."""
    source = "\n".join(
        path.read_text() for path in TREES if "private_names" not in path.relative_to(ROOT).parts
    )
    unused = [name for name in NAMES if name.rpartition(":")[2].rpartition(".")[2] not in source]
    assert unused == []


@pytest.mark.parametrize("name", NAMES)
def test_a_private_name_is_there(name: str) -> None:
    """The installed version still has it."""
    module, _, attributes = name.partition(":")
    if "postgres" in module:
        pytest.importorskip("psycopg")
    assert has(import_module(module), attributes.split("."))


def has(owner: Any, attributes: list[str]) -> bool:
    """Whether an object has an attribute, or its class gives each instance one."""
    name, *more = attributes
    if hasattr(owner, name):
        return not more or has(getattr(owner, name), more)
    classes = owner.__mro__[:-1] if isinstance(owner, type) else ()
    sources = map(source_of, classes)
    return any(f"self.{name} " in text or f'"{name}"' in text for text in sources)


def source_of(owner: type) -> str:
    """Return the source of a class, empty where it is compiled."""
    try:
        return inspect.getsource(owner)
    except OSError:
        return ""


PLANTED = {
    "attribute": "column._copied()",
    "attribute of self that no class defines": "self._inherited()",
    "import": "from sqlalchemy.sql import _helpers",
    "module": "import alembic._hidden.thing",
    "getattr": 'getattr(column, "_hidden", None)',
}


@pytest.mark.parametrize("code", PLANTED.values(), ids=PLANTED)
def test_a_planted_name_is_found(code: str) -> None:
    """The search can fail."""
    assert len(list(used(ast.parse(code), {"_own"}))) == 1


def test_a_missing_name_is_found() -> None:
    """So can the look at the installed versions."""
    assert not has(import_module("sqlalchemy.schema"), ["Column", "_gone"])
    assert not has(import_module("sqlalchemy.schema"), ["_gone"])


def test_the_libraries_have_upper_bounds() -> None:
    """A release that nobody tried is not installed."""
    dependencies = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["dependencies"]
    for library in ("Django", "SQLAlchemy", "alembic"):
        [found] = [each for each in dependencies if each.startswith(f"{library}>")]
        assert ",<" in found
