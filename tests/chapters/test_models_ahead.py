"""Models of a chapter that are ahead of its steps: a message instead of the driver's error."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any, cast

import pytest

from side_by_side.chapters.build import ModelsAheadError, load_rows
from side_by_side.chapters.sides.protocol import Side
from side_by_side.databases import Address


class FailingSide:
    """A side whose rows the database refuses."""

    name = "django"

    def load(self, *_: Any) -> None:
        raise sqlite3.OperationalError("no such table: shop_shelf")

    def locations(self, chapter: str) -> dict[tuple[str, ...], str]:
        return {
            (f"{chapter}_item",): "models.py:1",
            (f"{chapter}_item", "price"): "models.py:2",
            (f"{chapter}_shelf",): "models.py:3",
            (f"{chapter}_shelf", "id"): "models.py:3",
        }


def load(tmp_path: Path, statements: str) -> None:
    """Load rows into a database in which these statements ran."""
    address = Address("sqlite", str(tmp_path / "shop.sqlite3"))
    with closing(sqlite3.connect(address.name)) as connection:
        connection.executescript(statements)
    load_rows(cast("Side", FailingSide()), address, {"shop": []})


def test_what_the_migrations_do_not_create_is_named(tmp_path: Path) -> None:
    """Tables, and columns of tables that exist, each with its line."""
    with pytest.raises(ModelsAheadError) as caught:
        load(tmp_path, "CREATE TABLE shop_item (id INTEGER)")
    assert str(caught.value) == (
        "the models of the django side are ahead of its migrations, which do not create "
        "shop_item.price (models.py:2), shop_shelf (models.py:3); side-by-side migrations "
        "generate shop writes the step"
    )


def test_another_error_stays(tmp_path: Path) -> None:
    """Where the database has all of them, the error has another cause."""
    tables = "CREATE TABLE shop_item (price INTEGER); CREATE TABLE shop_shelf (id INTEGER)"
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        load(tmp_path, tables)
