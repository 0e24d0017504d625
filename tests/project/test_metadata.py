"""Which metadata ``--metadata`` names, and the address that an Alembic environment gets."""

import sys
from pathlib import Path

import pytest
import sqlalchemy as sa

from side_by_side.databases import Address
from side_by_side.project.alembic_environment import environment_url
from side_by_side.project.errors import BadMetadataError
from side_by_side.project.metadata import build_from_metadata, load_metadata
from side_by_side.schema import read_schema

MODULE = """
from sqlalchemy import Column, ForeignKey, Integer, MetaData, Table
from sqlalchemy.orm import DeclarativeBase


class Base(DeclarativeBase):
    pass


class Empty(DeclarativeBase):
    pass


key = Column("id", Integer, primary_key=True)
ship = Table("ship", Base.metadata, key)
visits = MetaData()
# A key to a table of another metadata refers to the column itself.
visit = Table("visit", visits, Column("ship_id", Integer, ForeignKey(key), primary_key=True))
again = MetaData()
Table("ship", again, Column("id", Integer, primary_key=True))
listed = [visits, Base]
named = {"main": Base.metadata, "counts": visits}
mixed = (Base, "visits")
nothing = []
text = "Base"
"""


@pytest.fixture
def module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A module with several metadata, and its folder."""
    (tmp_path / "fleet_tables.py").write_text(MODULE)
    monkeypatch.setattr(sys, "path", list(sys.path))
    monkeypatch.delitem(sys.modules, "fleet_tables", raising=False)
    return tmp_path


@pytest.mark.parametrize(
    "names",
    [
        ["fleet_tables:Base", "fleet_tables:visits"],
        ["fleet_tables:listed"],
        ["fleet_tables:named"],
        ["fleet_tables:[Base, visits]"],
        ["fleet_tables:[Base, Empty]", "fleet_tables:listed"],
    ],
)
def test_several_metadata_are_one(module: Path, names: list[str]) -> None:
    """The tables of all are created, those first to which others refer."""
    metadata = load_metadata(names, module)
    assert sorted(metadata.tables) == ["ship", "visit"]
    address = Address("sqlite", str(module / "fleet.sqlite3"))
    build_from_metadata(metadata, address, [])
    created = {key.place for key in read_schema(address) if key.id == "table.exists"}
    assert created == {("ship",), ("visit",)}


def test_one_metadata_is_itself(module: Path) -> None:
    """It may be named twice."""
    metadata = load_metadata(["fleet_tables:Base", "fleet_tables:[Base]"], module)
    assert metadata is sys.modules["fleet_tables"].Base.metadata


BAD = {
    "fleet_tables:mixed": "it contains a str, neither a MetaData nor a declarative base; it has "
    "Base, visits, again",
    "fleet_tables:text": "it is a str, neither a MetaData nor a declarative base; it has Base, "
    "visits, again",
    "fleet_tables:nothing": "its metadata has no tables; name the module that imports the models",
    "fleet_tables:[]": "fleet_tables has no ''; it has Base, visits, again",
    "fleet_tables:[Base, again]": "two of the metadata declare the table 'ship'; compare them one "
    "at a time",
}


@pytest.mark.parametrize("name", BAD)
def test_a_list_with_something_else_is_refused(module: Path, name: str) -> None:
    """The message has what it is, and what the module has."""
    with pytest.raises(BadMetadataError) as caught:
        load_metadata([name], module)
    assert str(caught.value) == f"--metadata {name}: {BAD[name]}"


@pytest.mark.parametrize(
    ("own", "driver"),
    [
        ("postgresql+asyncpg://ada@db/x", "postgresql+asyncpg"),
        ("mysql+asyncmy://ada@db/x", "postgresql+psycopg"),
        ("driver://user:pass@localhost/dbname", "postgresql+psycopg"),
        ("no address", "postgresql+psycopg"),
        (None, "postgresql+psycopg"),
    ],
)
def test_an_environment_keeps_its_driver(own: str | None, driver: str) -> None:
    """Only an asynchronous driver works in an asynchronous environment."""
    address = Address("postgresql", "scratch", host="server")
    url = sa.make_url(environment_url(address, own))
    assert (url.drivername, url.host, url.database) == (driver, "server", "scratch")
