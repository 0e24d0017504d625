"""What the port does not have as Django has it: on stderr, in ``PORTED.md``, and in the source."""

from pathlib import Path

import pytest

from tests.port.test_command import APP, port

MODELS = """
from django.db import models


class Upper(models.CharField):
    def get_prep_value(self, value):
        return value and value.upper()


class Coded(models.Model):
    code = Upper(max_length=3)

    class Meta:
        abstract = True


def first_room():
    return 1


class Room(Coded):
    wing = Upper(max_length=3)


class Shelf(Coded):
    pk = models.CompositePrimaryKey("room_id", "number")
    room = models.ForeignKey(Room, models.SET(first_room))
    number = models.IntegerField()
    double = models.GeneratedField(
        expression=models.F("number") * 2, output_field=models.IntegerField(), db_persist=True
    )


class Hall(models.Model):
    doors = models.ManyToManyField("self", through="Door")


class Door(models.Model):
    one = models.ForeignKey(Hall, models.CASCADE, related_name="+")
    two = models.ForeignKey(Hall, models.CASCADE, related_name="+")
"""

SYMMETRICAL = (
    "zoo.Hall.doors: symmetrical. Django stores each direction as a row of zoo.Door, and removes "
    "both. Add and remove both here."
)
ON_DELETE = (
    "zoo.Shelf.room: on_delete=SET() of room runs in Python; the port deletes no row that others "
    "refer to by it."
)
CONVERTED = "zoo.models.Upper converts its values in Python. The port has them as they are stored."
SAVED = """
class Saved(models.Model):
    def save(self, *args, **options):
        super().save(*args, **options)

    def delete(self, *args, **options):
        return super().delete(*args, **options)


class Gone(models.Model):
    def delete(self, *args, **options):
        return super().delete(*args, **options)
"""
TITLE = "fields convert their values in Python; the port has them as they are stored"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder with a project of which the port does not have everything."""
    (tmp_path / "settings.py").write_text(APP + "USE_TZ = False\n")
    (tmp_path / "zoo").mkdir()
    (tmp_path / "zoo" / "__init__.py").touch()
    (tmp_path / "zoo" / "models.py").write_text(MODELS)
    return tmp_path


def test_remarks_of_one_kind_are_one_line(project: Path) -> None:
    """A page in the package lists all; what has a column, or is none, is not remarked on."""
    done = port(project, "--output", "ported")
    assert done.stderr.splitlines() == [
        f"3 {TITLE}: zoo.Room.code, zoo.Shelf.code, zoo.Room.wing",
        ON_DELETE,
        SYMMETRICAL,
        "ported/PORTED.md and --verbose list all 5 remarks",
    ]
    assert (project / "ported" / "PORTED.md").read_text() == (
        "# Remarks on the port\n\n"
        "What the ported models do not have as Django has it. A remark about a model is also a "
        "comment in\n"
        "the source, at the column, relationship or class that it concerns.\n\n"
        f"## F{TITLE[1:]} (3)\n\n"
        f"- `zoo.Room.code`: {CONVERTED}\n"
        f"- `zoo.Shelf.code`: {CONVERTED}\n"
        f"- `zoo.Room.wing`: {CONVERTED}\n\n"
        "## Relations have an on_delete that runs in Python (1)\n\n"
        f"- {ON_DELETE.replace('zoo.Shelf.room', '`zoo.Shelf.room`')}\n\n"
        "## Many-to-many fields are symmetrical through a model: Django stores each direction as a "
        "row (1)\n\n"
        f"- {SYMMETRICAL.replace('zoo.Hall.doors', '`zoo.Hall.doors`')}\n"
    )
    # Once for the mixin's column, which is that of both classes.
    assert (project / "ported" / "zoo.py").read_text().count("converts its values") == 2


def test_a_line_counts_what_it_names(project: Path) -> None:
    """Two remarks on one model are no two models."""
    models = project / "zoo" / "models.py"
    models.write_text(f"{models.read_text()}\n{SAVED}")
    lines = port(project, "--output", "ported").stderr.splitlines()
    kind = "models set or check values in a save() or delete() of their own"
    assert [line for line in lines if "save() or delete()" in line] == [
        f"2 {kind}: zoo.Saved, zoo.Gone"
    ]


def test_verbose_prints_all_remarks(project: Path) -> None:
    """A single file has its page next to it, which a port without remarks removes again."""
    done = port(project, "--output", "ported.py", "--verbose")
    assert done.stderr.splitlines() == [
        f"zoo.Room.code: {CONVERTED}",
        f"zoo.Shelf.code: {CONVERTED}",
        f"zoo.Room.wing: {CONVERTED}",
        ON_DELETE,
        SYMMETRICAL,
    ]
    page = project / "ported_PORTED.md"
    assert page.exists()
    (project / "ported.py").unlink()
    done = port(project, "--output", "ported.py")
    assert done.returncode == 2
    assert done.stderr.startswith("side-by-side: ported_PORTED.md exists; ")
    models = MODELS.partition("class Coded")[0] + "class Plain(models.Model):\n    pass\n"
    (project / "zoo" / "models.py").write_text(models)
    done = port(project, "--output", "ported.py", "--force")
    assert (done.returncode, done.stderr) == (0, "")
    assert not page.exists()
