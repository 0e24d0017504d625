"""A live database compared with the models: it is opened read-only and never changed."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.check.project import Done, Project, copy_project

BUILD = """
from pathlib import Path
from side_by_side.databases import parse_address
from side_by_side.project import open_project
open_project("bookshop.settings", Path.cwd(), "sqlite").build(
    parse_address("sqlite:///live.sqlite3"), from_models=False
)
"""


@pytest.fixture
def bookshop(tmp_path: Path) -> Project:
    """A project and the database that it built."""
    project = copy_project("bookshop", tmp_path)
    assert project.python(BUILD).status == 0
    return project


def check_live(project: Project, *sides: str) -> Done:
    """Compare with the live database."""
    return project.run("check", *sides, "--live", "sqlite:///live.sqlite3", "--format", "json")


def test_a_changed_live_database_is_reported(bookshop: Project) -> None:
    """A database built by the migrations agrees; a column dropped by hand is a difference."""
    settings = ("--settings", bookshop.settings)
    assert check_live(bookshop, *settings).status == 0
    path = bookshop.folder / "live.sqlite3"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP INDEX book_created")
        connection.execute("ALTER TABLE shop_publisher DROP COLUMN website")
        connection.commit()
    before = path.read_bytes()
    done = check_live(bookshop, *settings)
    assert done.status == 1
    assert done.ids("behavior") == [
        ("column.exists", "shop_publisher.website"),
        ("index.exists", "shop_book.book_created"),
    ]
    assert done.json["comparisons"][0]["sides"] == ["django", "live"]
    assert path.read_bytes() == before


def test_three_sides_are_compared_two_by_two(bookshop: Project) -> None:
    """With both models and a live database, one report has three comparisons."""
    both = ("--settings", bookshop.settings, "--metadata", bookshop.metadata)
    done = check_live(bookshop, *both)
    sides = [part["sides"] for part in done.json["comparisons"]]
    assert sides == [["django", "sqlalchemy"], ["django", "live"], ["sqlalchemy", "live"]]
    assert done.json["comparisons"][1]["differences"] == []


def test_sqlalchemy_is_compared_with_a_live_database(bookshop: Project) -> None:
    """Without a Django project, there are edits all the same."""
    done = check_live(bookshop, "--metadata", bookshop.metadata)
    assert done.json["comparisons"][0]["sides"] == ["sqlalchemy", "live"]
    bookshop.apply(done.at_least("behavior"))
    assert check_live(bookshop, "--metadata", bookshop.metadata).ids("behavior") == []


def test_the_projects_own_database_is_never_opened(bookshop: Project) -> None:
    """Neither the settings' database nor the models' engine is used."""
    path = bookshop.folder / "own.sqlite3"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE mine (id INTEGER)")
    before = (path.read_bytes(), path.stat().st_mtime_ns)
    with (bookshop.folder / "bookshop" / "settings.py").open("a") as file:
        file.write(
            'DATABASES["default"] = '
            '{"ENGINE": "django.db.backends.sqlite3", "NAME": "own.sqlite3"}\n'
        )
    assert bookshop.check().status == 1
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before


ENV = """
from alembic import context
from sqlalchemy import create_engine
from warehouse.models import Base

engine = create_engine("sqlite:///own.sqlite3")
with engine.connect() as connection:
    context.configure(connection=connection, target_metadata=Base.metadata)
    with context.begin_transaction():
        context.run_migrations()
"""
STEP = """
import sqlalchemy as sa
from alembic import op

revision, down_revision = "1", None


def upgrade():
    op.create_table("shop_tag", sa.Column("id", sa.Integer, primary_key=True))
"""


def test_alembic_migrates_the_scratch_database_only(bookshop: Project) -> None:
    """An environment with its own engine is redirected to the scratch database."""
    bookshop.write("alembic.ini", "[alembic]\nscript_location = steps\nprepend_sys_path = .\n")
    bookshop.write("steps/env.py", ENV)
    bookshop.write("steps/versions/1.py", STEP)
    done = bookshop.check("--alembic", "alembic.ini", "--table", "shop_tag")
    assert ("column.exists", "shop_tag.word") in done.ids("breaking")
    assert not (bookshop.folder / "own.sqlite3").exists()
