"""What a function uses of its module and of others is shown with it."""

import importlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from side_by_side.chapters.pairs import find_pair
from side_by_side.chapters.used_names import definitions_used_by

HELPERS = """
from shared_fixtures import question

FAR = len(question.__name__)
# Counted from the first.
FIRST = 1
LAST = FIRST + FAR


def unused():
    return FIRST
"""
MODELS = """
LEVELS = ("low", "high")
LINKS = object()


class Book:
    levels = LEVELS
"""
QUERIES = """
from decimal import Decimal

import sqlalchemy_side.{0}.helpers as helpers
from sqlalchemy_side.{0}.helpers import LAST as END
from sqlalchemy_side.{0}.models import LINKS, Book
from sqlalchemy_side.{0} import helpers as others

SHADOWED = 1
RATE: Decimal = Decimal(1)


@staticmethod
def _decorated(value):
    return value * RATE


class _Row:
    rate = RATE


def _circle(depth):
    return _circle(depth - 1)


def one(session, SHADOWED):
    return _decorated(SHADOWED), _Row, END, Book.levels, LINKS


def two(session) -> "RATE":
    return [RATE for RATE in _circle(2)]


def three(session):
    return helpers.FIRST, others.FAR, _decorated


def four(session):
    return len(Decimal)
"""


@pytest.fixture
def module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """A chapter's queries, with helpers and models."""
    import sqlalchemy_side

    name = f"used_{abs(hash(tmp_path))}"
    folder = tmp_path / "sqlalchemy_side" / name
    folder.mkdir(parents=True)
    texts = {"__init__": "", "helpers": HELPERS, "models": MODELS, "queries": QUERIES.format(name)}
    for file, text in texts.items():
        (folder / f"{file}.py").write_text(text)
    path = [*sqlalchemy_side.__path__, str(tmp_path / "sqlalchemy_side")]
    monkeypatch.setattr(sqlalchemy_side, "__path__", path)
    return importlib.import_module(f"sqlalchemy_side.{name}.queries")


def names(function: Callable[..., Any]) -> list[str]:
    """Return the names of what a function uses."""
    return [used.name for used in definitions_used_by(function)]


def test_helpers_and_constants_are_found(module: Any) -> None:
    """Through other helpers and under another name, each once; a model and its own are left out."""
    assert names(module.one) == ["RATE", "_decorated", "_Row", "FAR", "FIRST", "LAST", "LINKS"]


def test_names_of_the_function_itself_are_not(module: Any) -> None:
    """A variable, a parameter and an annotation use nothing; a helper may call itself."""
    assert names(module.two) == ["_circle"]


def test_attributes_of_a_module_are_found(module: Any) -> None:
    """``helpers.FIRST`` is as good as importing the name."""
    assert names(module.three) == ["RATE", "_decorated", "FAR", "FIRST"]


def test_names_of_libraries_are_not(module: Any) -> None:
    """What Python and the libraries define is left out."""
    assert names(module.four) == []


def test_the_text_has_its_comment_decorator_and_line(module: Any) -> None:
    """The text is as it stands in the file, with the comment above it."""
    found = {used.name: used for used in definitions_used_by(module.one)}
    assert found["FIRST"].text == "# Counted from the first.\nFIRST = 1"
    assert found["_decorated"].text.startswith("@staticmethod\ndef _decorated(value):\n")
    assert found["FIRST"].path.name == "helpers.py"
    assert found["FIRST"].path.read_text().splitlines()[found["FIRST"].line - 1] == "FIRST = 1"


def test_a_pair_of_the_project_shows_its_constants() -> None:
    """``places.restaurant_by_place`` cannot be understood without DEMON_DOGS."""
    pair = find_pair("places.restaurant_by_place")
    assert [used.text for used in definitions_used_by(pair.sqlalchemy)] == [
        'DEMON_DOGS = select(Place).filter_by(name="Demon Dogs")',
    ]
