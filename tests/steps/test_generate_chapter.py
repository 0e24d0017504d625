"""A chapter's first step, and what is renamed rather than dropped."""

import sqlite3
from contextlib import closing

import pytest

from tests.conftest import database_options
from tests.project_copy import Project

DJANGO = '''"""A garden."""

from django.db import models

from django_side.quickstart.models import Person


class Bed(models.Model):
    """A bed of the garden."""

    name = models.SlugField(unique=True)
    gardener = models.ForeignKey(Person, on_delete=models.PROTECT)
    helpers = models.ManyToManyField(Person, related_name="helped")


class Plant(models.Model):
    """A plant in a bed."""

    bed = models.ForeignKey(Bed, on_delete=models.CASCADE)
    height = models.PositiveIntegerField()
'''
SQLALCHEMY = '''"""A garden."""

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from sqlalchemy_django.base import (
    Base,
    BigInt,
    BigKey,
    DeferredForeignKey,
    PositiveInteger,
    many_to_many,
)


class Bed(Base):
    """A bed of the garden."""

    __tablename__ = "garden_bed"

    id: Mapped[BigKey]
    name: Mapped[str] = mapped_column(String(50), unique=True)
    gardener_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("quickstart_person.id"))


many_to_many("garden_bed_helpers", bed_id="garden_bed.id", person_id="quickstart_person.id")


class Plant(Base):
    """A plant in a bed."""

    __tablename__ = "garden_plant"

    id: Mapped[BigKey]
    bed_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("garden_bed.id"))
    height: Mapped[int] = mapped_column(PositiveInteger)
'''
LOCATION = "    %(here)s/sqlalchemy_side/garden/migrations\n"


@pytest.fixture
def garden(project: Project) -> Project:
    """A copy with a chapter that has models on both sides, and no step."""
    for side, text in (("django", DJANGO), ("sqlalchemy", SQLALCHEMY)):
        folder = project.path / f"{side}_side" / "garden"
        folder.mkdir()
        (folder / "__init__.py").touch()
        (folder / "models.py").write_text(text)
    return project


def test_a_new_chapter_gets_its_first_step(garden: Project) -> None:
    """Its folders, its branch and its line in alembic.ini come with it."""
    printed = garden.generate("garden", "initial")
    assert "changed alembic.ini\n" in printed
    assert "sqlite: up, down and up again, " in printed
    assert garden.steps("garden") == [
        "django_side/garden/migrations/0001_initial.py",
        "django_side/garden/migrations/__init__.py",
        "sqlalchemy_side/garden/migrations/0001_initial.py",
    ]
    assert (
        'revision = "garden_0001"\n'
        "down_revision = None\n"
        'branch_labels = ("garden",)\n'
        'depends_on = "quickstart_0001"\n'
    ) in garden.step("sqlalchemy", "garden", "0001_initial")
    lines = (garden.path / "alembic.ini").read_text().splitlines(keepends=True)
    assert lines[lines.index(LOCATION) - 1].endswith("/common/migrations\n")
    assert lines[lines.index(LOCATION) + 1].endswith("/geography/migrations\n")
    assert "garden_0001 (garden) (head)" in garden.run("alembic", "heads")
    again = garden.generate("garden", "more")
    package = garden.path / "django_side/garden/migrations/__init__.py"
    assert package.read_text() == '"""Django migrations of the garden chapter."""\n'
    assert again == (
        "garden: neither tool detects a change; nothing was written "
        "(--empty writes a step that moves data)\n"
    )


#: Edits of the garden's models, on each side, that rename a table to which
#: others refer.
RENAMED = {
    "django": [("class Bed", "class Border"), ("ForeignKey(Bed,", "ForeignKey(Border,")],
    "sqlalchemy": [
        ("class Bed", "class Border"),
        ('"garden_bed"', '"garden_border"'),
        ("garden_bed.id", "garden_border.id"),
        ("garden_bed_helpers", "garden_border_helpers"),
        ("bed_id=", "border_id="),
    ],
}


def test_a_table_is_renamed_to_which_others_refer(garden: Project) -> None:
    """Keys, indexes and links become what Django makes of them."""
    garden.generate("garden", "initial")
    for side, edits in RENAMED.items():
        path = garden.path / f"{side}_side/garden/models.py"
        text = path.read_text()
        for old, new in edits:
            assert old in text
            text = text.replace(old, new)
        path.write_text(text)
    databases = database_options()
    printed = garden.generate("garden", "second", *databases)
    assert printed.count("facts and rows compared: equal\n") == len(databases) / 2


def test_a_new_chapter_that_fails_leaves_no_folder(garden: Project) -> None:
    """Neither a folder nor the line in alembic.ini."""
    path = garden.path / "sqlalchemy_side/garden/models.py"
    path.write_text(f'{path.read_text()}\n    __table_args__ = {{"mysql_engine": "InnoDB"}}\n')
    wrong = SQLALCHEMY.replace("import String\n", "import CheckConstraint, String\n")
    path.write_text(f'{wrong}\n    __table_args__ = (CheckConstraint("none > 0", name="no"),)\n')
    settings = (garden.path / "alembic.ini").read_text()
    assert "no such column: none" in garden.generate("garden", "initial", status=2)
    assert (garden.path / "alembic.ini").read_text() == settings
    assert garden.steps("garden") == []
    assert not (garden.path / "django_side/garden/migrations").exists()
    assert not (garden.path / "sqlalchemy_side/garden/migrations").exists()


def test_a_chapter_on_one_side_is_reported(garden: Project) -> None:
    """The other side has no models."""
    (garden.path / "sqlalchemy_side/garden/models.py").unlink()
    assert garden.generate("garden", "initial", status=2) == (
        "side-by-side: 'garden' has no models on the sqlalchemy side; write "
        "sqlalchemy_side/garden/models.py\n"
    )


def _rename(project: Project) -> None:
    for side in ("django", "sqlalchemy"):
        path = project.path / f"{side}_side" / "quickstart" / "models.py"
        path.write_text(path.read_text().replace("door_sign", "sign"))


def _rows(project: Project, side: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(project.path / f"{side}.sqlite3")) as connection, connection:
        return connection.execute("SELECT * FROM quickstart_room").fetchall()


@pytest.mark.parametrize("renames", [True, False])
def test_a_renamed_column_keeps_its_rows(project: Project, renames: bool) -> None:
    """It is a rename on both sides; with --no-renames, it is dropped and added on both."""
    migrate = {"django": ("manage", "migrate", "quickstart"), "sqlalchemy": ("alembic", "upgrade")}
    target = {"django": (), "sqlalchemy": ("quickstart@head",)}
    for side, command in migrate.items():
        project.run(*command, *target[side])
        with closing(sqlite3.connect(project.path / f"{side}.sqlite3")) as connection, connection:
            connection.execute("INSERT INTO quickstart_room VALUES (7, 'Attic')")
    _rename(project)
    if not renames:
        for side, old, new in (
            ("django", "(max_length=30, unique=True", "(max_length=30, null=True, unique=True"),
            ("sqlalchemy", "sign: Mapped[str]", "sign: Mapped[str | None]"),
        ):
            project.edit(side, "quickstart", old, new)
    printed = project.generate("quickstart", "sign", *([] if renames else ["--no-renames"]))
    for side, command in migrate.items():
        project.run(*command, *target[side])
        assert _rows(project, side) == [(7, "Attic" if renames else None)]
    if renames:
        assert (
            "room.door_sign is treated as renamed to room.sign, and keeps its data. To drop it "
            "with its data and add room.sign empty, as Alembic alone would: --no-renames\n"
        ) in printed
        assert 'new_column_name="sign"' in project.step("sqlalchemy", "quickstart", "0002_sign")


def test_a_possible_rename_is_reported(project: Project) -> None:
    """The rows would be lost, and the message has the edit that keeps them."""
    project.edit_both(
        "quickstart",
        (
            'seat = models.CharField("where to sit", max_length=10)',
            'chair = models.CharField("where to sit", max_length=10)',
        ),
        (
            "seat: Mapped[str] = mapped_column(String(10), info",
            "chair: Mapped[str] = mapped_column(String(10), info",
        ),
    )
    printed = project.generate("quickstart", "chair", "--no-renames", status=2)
    assert "ticket.chair must not be null, and existing rows have no value" in printed
    _make_null(project)
    printed = project.generate("quickstart", "nulls")
    _rename_null(project)
    printed = project.generate("quickstart", "chair", "--no-renames")
    assert (
        "ticket.seat is dropped with its data, and ticket.chair is added empty. If it was renamed, "
        "omit --no-renames, or edit both files: "
        "migrations.RenameField('ticket', 'seat', 'chair'), and "
        "op.alter_column(TABLE, 'seat', new_column_name='chair')\n"
    ) in printed


def _make_null(project: Project) -> None:
    project.edit("django", "quickstart", "chair = models.CharField(", "seat = models.CharField(")
    project.edit("django", "quickstart", '"where to sit", ', '"where to sit", null=True, ')
    project.edit("sqlalchemy", "quickstart", "chair: Mapped[str]", "seat: Mapped[str | None]")


def _rename_null(project: Project) -> None:
    project.edit("django", "quickstart", "seat = models.CharField(", "chair = models.CharField(")
    project.edit("sqlalchemy", "quickstart", "seat: Mapped", "chair: Mapped")
    for side in ("django", "sqlalchemy"):
        path = project.path / f"{side}_side" / "quickstart" / "models.py"
        path.write_text(path.read_text().replace("self.seat", "self.chair"))
