"""A chapter's next step, generated on both sides in a copy of the project."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.conftest import databases_of_a_command
from tests.project_copy import Project, copied


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A copy of the project of its own for each test."""
    return copied(tmp_path)


SEAT = 'seat = models.CharField("where to sit", max_length=10)'
SEAT_TOO = 'seat: Mapped[str] = mapped_column(String(10), info={"verbose_name": "where to sit"})'


def after(line: str, new: str) -> tuple[str, str]:
    """Return the edit that puts a line behind another, with its indent."""
    return line, f"{line}\n    {new}"


@dataclass(frozen=True)
class Edit:
    """What a person changes in the ticket of the chapter quickstart, on both sides."""

    django: tuple[str, str]
    sqlalchemy: tuple[str, str]
    noticed: tuple[str, ...]
    imports: str = "String"


EDITS = {
    "column added": Edit(
        after(SEAT, "note = models.CharField(max_length=20, null=True)"),
        after(SEAT_TOO, "note: Mapped[str | None] = mapped_column(String(20))"),
        ("+ Add field note to ticket", "+ Add column note to quickstart_ticket"),
    ),
    "column that must not be null added": Edit(
        after(SEAT, 'note = models.CharField(max_length=20, default="none")'),
        after(SEAT_TOO, 'note: Mapped[str] = mapped_column(String(20), default="none")'),
        ("+ Add field note to ticket", "+ Add column note to quickstart_ticket"),
    ),
    "column removed": Edit(
        (f"    {SEAT}\n", ""),
        (f"    {SEAT_TOO}\n", ""),
        ("- Remove field seat from ticket", "- Drop column seat from quickstart_ticket"),
    ),
    "column renamed": Edit(
        (SEAT, SEAT.replace("seat", "chair", 1)),
        (SEAT_TOO, SEAT_TOO.replace("seat", "chair", 1)),
        ("~ Rename field seat on ticket to chair", "~ Rename column seat of quickstart_ticket"),
    ),
    "type changed": Edit(
        (SEAT, SEAT.replace("10", "25")),
        (SEAT_TOO, SEAT_TOO.replace("10", "25")),
        ("~ Alter field seat on ticket", "~ Alter column seat on quickstart_ticket"),
    ),
    "another type": Edit(
        (SEAT, "seat = models.IntegerField()"),
        (SEAT_TOO, "seat: Mapped[int]"),
        ("~ Alter field seat on ticket", "~ Alter column seat on quickstart_ticket"),
    ),
    "null allowed": Edit(
        (SEAT, SEAT.replace("10", "10, null=True")),
        (SEAT_TOO, SEAT_TOO.replace("Mapped[str]", "Mapped[str | None]")),
        ("~ Alter field seat on ticket", "~ Alter column seat on quickstart_ticket"),
    ),
    "index on a column": Edit(
        (SEAT, SEAT.replace("10", "10, db_index=True")),
        (SEAT_TOO, SEAT_TOO.replace("(10)", "(10), index=True")),
        ("~ Alter field seat on ticket", "+ Create index quickstart_ticket_seat"),
    ),
    "unique column": Edit(
        (SEAT, SEAT.replace("10", "10, unique=True")),
        (SEAT_TOO, SEAT_TOO.replace("(10)", "(10), unique=True")),
        ("~ Alter field seat on ticket", "+ Create constraint"),
    ),
    "named index": Edit(
        after(
            SEAT,
            "\n    class Meta:\n"
            '        indexes = [models.Index(fields=["seat"], name="quickstart_seat")]\n',
        ),
        after(SEAT_TOO, '__table_args__ = (Index("quickstart_seat", "seat"),)'),
        ("+ Create index quickstart_seat on field(s) seat", "+ Create index quickstart_seat"),
        "Index, String",
    ),
    "unique constraint": Edit(
        after(
            SEAT,
            "\n    class Meta:\n"
            "        constraints = [\n"
            '            models.UniqueConstraint(fields=["seat"], name="quickstart_seat_once")\n'
            "        ]\n",
        ),
        after(
            SEAT_TOO, '__table_args__ = (UniqueConstraint("seat", name="quickstart_seat_once"),)'
        ),
        ("+ Create constraint quickstart_seat_once", "+ Create constraint quickstart_seat_once"),
        "String, UniqueConstraint",
    ),
    "check": Edit(
        after(
            SEAT,
            "\n    class Meta:\n"
            "        constraints = [\n"
            '            models.CheckConstraint(condition=~models.Q(seat=""), name="some_seat")\n'
            "        ]\n",
        ),
        after(SEAT_TOO, '__table_args__ = (CheckConstraint("NOT seat = \'\'", name="some_seat"),)'),
        ("+ Create constraint some_seat", "+ Create constraint some_seat"),
        "CheckConstraint, String",
    ),
    "foreign key": Edit(
        after(SEAT, "holder = models.ForeignKey(Person, models.CASCADE, null=True)"),
        after(
            SEAT_TOO,
            "holder_id: Mapped[BigInt | None] = mapped_column(\n"
            '        DeferredForeignKey("quickstart_person.id")\n    )',
        ),
        ("+ Add field holder to ticket", "+ Add column holder_id to quickstart_ticket"),
    ),
    "positive integer, default of the database, JSON": Edit(
        after(
            SEAT,
            "age = models.PositiveIntegerField(db_default=1)\n"
            "    extra = models.JSONField(default=dict)",
        ),
        after(
            SEAT_TOO,
            'age: Mapped[int] = mapped_column(PositiveInteger, server_default=text("1"))\n'
            "    extra: Mapped[dict[str, object]] = mapped_column(Json, default=dict)",
        ),
        ("+ Add field age to ticket", "+ Add column extra to quickstart_ticket"),
        "String, text",
    ),
    "new models with relations": Edit(
        (
            "class Room(",
            (
                "class Hall(models.Model):\n"
                "    name = models.SlugField()\n"
                "    guests = models.ManyToManyField(Person)\n"
                "    owner = models.ForeignKey(Person, models.CASCADE)\n\n\nclass Room("
            ),
        ),
        (
            "class Room(",
            (
                "class Hall(Base):\n"
                '    __tablename__ = "quickstart_hall"\n\n'
                "    id: Mapped[BigKey]\n"
                "    name: Mapped[str] = mapped_column(String(50), index=True)\n"
                "    owner_id: Mapped[BigInt] = mapped_column(\n"
                '        DeferredForeignKey("quickstart_person.id"))\n\n\n'
                'many_to_many("quickstart_hall_guests", hall_id="quickstart_hall.id",\n'
                '    person_id="quickstart_person.id")\n\n\nclass Room('
            ),
        ),
        ("+ Create model Hall", "+ Create table quickstart_hall_guests"),
    ),
    "model removed": Edit(
        ("class Ticket(models.Model)", "class Ticket(models.Model)"),
        ("class Ticket(Base)", "class Ticket(Base)"),
        ("- Delete model Ticket", "- Drop table quickstart_ticket"),
    ),
    "table renamed": Edit(
        ("class Ticket(models.Model)", "class Card(models.Model)"),
        ("class Ticket(Base)", "class Card(Base)"),
        (
            "~ Rename model Ticket to Card",
            "~ Rename table quickstart_ticket to quickstart_card",
        ),
    ),
}


def apply(project: Project, name: str) -> None:
    """Edit both models as an entry of the table says."""
    edit = EDITS[name]
    if name == "model removed":
        _remove_ticket(project)
        return
    project.edit_both("quickstart", edit.django, edit.sqlalchemy)
    if name == "table renamed":
        project.edit("sqlalchemy", "quickstart", '"quickstart_ticket"', '"quickstart_card"')
    project.edit_both(
        "quickstart",
        ("from django.db import models", "from django.db import models"),
        ("from sqlalchemy import String", f"from sqlalchemy import {edit.imports}"),
    )
    project.edit(
        "sqlalchemy",
        "quickstart",
        "import Base, BigKey, IntegerKey, SmallKey",
        "import (Base, BigInt, BigKey, DeferredForeignKey, IntegerKey, Json,\n"
        "    PositiveInteger, SmallKey, many_to_many)",
    )


def _remove_ticket(project: Project) -> None:
    for side in ("django", "sqlalchemy"):
        path = project.path / f"{side}_side" / "quickstart" / "models.py"
        before, _, rest = path.read_text().partition("class Ticket(")
        path.write_text(f"{before}class Room({rest.partition('class Room(')[2]}")


@pytest.mark.parametrize("name", EDITS)
def test_both_files_of_a_step_lead_to_the_same(project: Project, name: str) -> None:
    """The step is written on both sides under one name, and is equal up, down and up again."""
    apply(project, name)
    printed = project.generate("quickstart", "edited", *databases_of_a_command())
    for text in EDITS[name].noticed:
        assert text in printed
    assert "facts and rows compared: equal" in printed
    assert project.steps("quickstart") == [
        "django_side/quickstart/migrations/0001_initial.py",
        "django_side/quickstart/migrations/0002_edited.py",
        "django_side/quickstart/migrations/__init__.py",
        "sqlalchemy_side/quickstart/migrations/0001_initial.py",
        "sqlalchemy_side/quickstart/migrations/0002_edited.py",
    ]
