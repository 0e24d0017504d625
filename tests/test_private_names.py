"""The undocumented names of the libraries are listed, and exist in the installed versions."""

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

#: Names that start with an underscore and are documented.
DOCUMENTED = {
    "_meta": "Django: https://docs.djangoproject.com/en/5.2/ref/models/meta/",
    "_base_manager": "Django: https://docs.djangoproject.com/en/5.2/topics/db/managers/",
    "_mysql": "mysqlclient: https://mysqlclient.readthedocs.io/user_guide.html",
    "_exit": "Python: os._exit",
    "_thread": "Python: the module _thread",
    "_fields": "Python: collections.namedtuple",
    "_replace": "Python: collections.namedtuple",
}

#: The chapters are left out: some of them are about such names.
FOLDERS = ("side_by_side", "sqlalchemy_django")
TREES = {
    path: ast.parse(path.read_text())
    for path in [
        *(path for folder in FOLDERS for path in sorted((ROOT / folder).rglob("*.py"))),
        *sorted((ROOT / "sqlalchemy_side").glob("*.py")),
        *sorted((ROOT / "sqlalchemy_side").glob("alembic/*.py")),
    ]
}


#: The functions that take the name of an attribute as a string.
BY_NAME = ("getattr", "setattr", "hasattr", "delattr")


def is_private(name: object) -> bool:
    """Return whether a name starts with exactly one underscore."""
    text = str(name)
    return text.isidentifier() and text[0] == "_" and text[:2] != "__" and text != "_"


def own_names() -> set[str]:
    """Return the private names that the project's classes define or assign."""
    names = set()
    for tree in TREES.values():
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                names.add(node.name)
            elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
                names.add(node.target.id)
            elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
                names |= {node.attr} if is_of_self(node) else set()
    return names


def is_of_self(node: ast.Attribute) -> bool:
    """Return whether an attribute is one of ``self`` or ``cls``."""
    return isinstance(node.value, ast.Name) and node.value.id in ("self", "cls")


def find_private_names(tree: ast.AST, own: set[str]) -> Iterator[tuple[str, int]]:
    """Yield the private names of other code that a module uses, each with its line.

    These are attributes of objects other than ``self``, attributes of ``self`` that no class of the
    project defines, imports, and arguments of ``getattr`` and the like.
    """
    for node in ast.walk(tree):
        names: list[str] = []
        if isinstance(node, ast.Attribute) and not (is_of_self(node) and node.attr in own):
            names = [node.attr]
        elif isinstance(node, ast.ImportFrom) and not node.level:
            names = [*str(node.module).split("."), *(alias.name for alias in node.names)]
        elif isinstance(node, ast.Import):
            names = [part for alias in node.names for part in alias.name.split(".")]
        elif isinstance(node, ast.Call) and getattr(node.func, "id", "") in BY_NAME:
            names = [str(word.value) for word in node.args if isinstance(word, ast.Constant)]
        yield from ((name, getattr(node, "lineno", 0)) for name in names if is_private(name))


def test_all_private_names_in_use_are_listed() -> None:
    """Nobody would check an unlisted name before an upgrade."""
    listed = {part for name in NAMES for part in name.replace(":", ".").split(".")}
    own = own_names()
    unlisted = [
        f"{path.relative_to(ROOT)}:{line}: {name} is not in side_by_side/private_names"
        for path, tree in TREES.items()
        for name, line in find_private_names(tree, own)
        if name not in listed and name not in DOCUMENTED
    ]
    assert unlisted == []


def test_all_listed_names_are_in_use() -> None:
    """A name that nothing uses any more must be removed from the list."""
    source = "\n".join(
        path.read_text() for path in TREES if "private_names" not in path.relative_to(ROOT).parts
    )
    unused = [name for name in NAMES if name.rpartition(":")[2].rpartition(".")[2] not in source]
    assert unused == []


@pytest.mark.parametrize("name", NAMES)
def test_a_private_name_exists(name: str) -> None:
    """The installed version of its library has the name."""
    module, _, attributes = name.partition(":")
    if "postgres" in module:
        pytest.importorskip("psycopg")
    assert has_attribute(import_module(module), attributes.split("."))


def has_attribute(owner: Any, attributes: list[str]) -> bool:
    """Return whether an object has an attribute, or its class assigns it to instances."""
    name, *more = attributes
    if hasattr(owner, name):
        return not more or has_attribute(getattr(owner, name), more)
    classes = owner.__mro__[:-1] if isinstance(owner, type) else ()
    sources = map(source_of, classes)
    return any(f"self.{name} " in text or f'"{name}"' in text for text in sources)


def source_of(owner: type) -> str:
    """Return the source of a class, empty if it is compiled."""
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
def test_a_planted_name_is_detected(code: str) -> None:
    """The search detects all ways to use a private name."""
    assert len(list(find_private_names(ast.parse(code), {"_own"}))) == 1


def test_a_missing_name_is_detected() -> None:
    """A name that a library does not have makes the test fail."""
    assert not has_attribute(import_module("sqlalchemy.schema"), ["Column", "_gone"])
    assert not has_attribute(import_module("sqlalchemy.schema"), ["_gone"])


def test_the_libraries_have_upper_bounds() -> None:
    """An untested release of a library is not installed."""
    dependencies = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["dependencies"]
    for library in ("Django", "SQLAlchemy", "alembic"):
        [bounds] = [text for text in dependencies if text.startswith(f"{library}>")]
        assert ",<" in bounds
