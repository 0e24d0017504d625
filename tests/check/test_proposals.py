"""The edits of one report, applied literally, leave nothing but cosmetic differences."""

import os
from pathlib import Path

import pytest

from tests import ROOT
from tests.check.project import Project, copy_project
from tests.conftest import skip_unless_usable
from tests.processes import run_python

#: Rows as the service inserts them: with its own names and without what Django has more.
INSERTS = """
from service.models import *
import datetime, decimal, uuid
import sqlalchemy as sa
from sqlalchemy.orm import Session

engine = sa.create_engine("sqlite://")
sa.event.listen(engine, "connect", lambda raw, _: raw.execute("PRAGMA foreign_keys = ON"))
Base.metadata.create_all(engine)
opens, moment = datetime.time(8), datetime.datetime(2024, 5, 1, 12)
with Session(engine) as session:
    user = User(email="a@b.c", first_name="Ann", last_name="Bee")
    practice = Practice(name="P", slug="p", opens=opens, closes=datetime.time(17), prefs={"a": 1})
    session.add_all([user, practice])
    session.flush()
    today = datetime.date.today()
    session.add(Membership(user=user, practice=practice, role=Role.owner, joined=today))
    tag = Tag(name="t")
    treatment = Treatment(
        practice=practice, name="T", duration=datetime.timedelta(minutes=30), price=9.5, tags=[tag]
    )
    session.add_all([tag, treatment])
    session.flush()
    appointment = Appointment(treatment_id=treatment.id, client_id=user.id, starts=moment)
    session.add(appointment)
    session.flush()
    session.add(Invoice(appointment=appointment, number="1", total=decimal.Decimal("9.50")))
    session.add(AuditLog(ip="127.0.0.1", payload={"k": [1]}))
    session.commit()
    session.expire_all()
    [log] = session.scalars(sa.select(AuditLog))
    [found] = session.scalars(sa.select(Treatment))
    names = [tag.name for tag in found.tags]
    print(log.payload, log.ip, found.duration, names, found.practice.prefs)
    print(session.scalars(sa.select(Appointment)).one().status.value)
"""
INSERTED = "{'k': [1]} 127.0.0.1 0:30:00 ['t'] {'a': 1}\nrequested\n"


@pytest.fixture
def clinic(tmp_path: Path) -> Project:
    """A mirror of Django's tables under SQLAlchemy's naming convention, a few tables short."""
    project = copy_project("clinic", tmp_path)
    return Project(project.folder, "core.settings", "service.models:Base")


def test_one_round_leaves_nothing(clinic: Project, database: str) -> None:
    """The models import, and differ in nothing that counts; what was inserted still can be."""
    kind = database.removesuffix("-server")
    before = clinic.python(INSERTS)
    assert (before.status, before.out) == (0, INSERTED), before.err
    first = clinic.check(database=kind)
    clinic.apply([*first.at_least("order"), *first.json["comparisons"][0]["alone"]])
    second = clinic.check("--fail-on", "order", database=kind)
    assert second.ids("order") == []
    assert second.json["comparisons"][0]["alone"] == []
    after = clinic.python(INSERTS)
    assert (after.status, after.out) == (0, INSERTED), after.err
    models = (clinic.folder / "service" / "models.py").read_text()
    assert "sqlalchemy_django" not in models


def test_the_edits_of_one_database_are_right_on_all(clinic: Project, database: str) -> None:
    """What is applied for SQLite leaves no difference on another database."""
    kind = database.removesuffix("-server")
    clinic.apply(clinic.check().at_least("order"))
    assert clinic.check("--fail-on", "order", database=kind).ids("order") == []


def test_types_come_from_the_copy_of_the_user(clinic: Project) -> None:
    """Once ``port --base-only`` has written the types, edits import them from there."""
    done = clinic.run("port", "--base-only", "--output", "service/base.py")
    assert (done.status, done.out, done.err) == (0, "", "")
    clinic.apply(clinic.check().at_least("order"))
    assert clinic.check("--fail-on", "order").ids("order") == []
    models = (clinic.folder / "service" / "models.py").read_text()
    assert "from service.base import Json\n" in models
    assert "class Json" not in models


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ("--base-only", "--output", "base"),
            "--base-only writes one file, and 'base' does not end in .py",
        ),
        (
            ("--base-only", "--output", "base.py", "--settings", "core.settings"),
            "--base-only takes --output and --force, and nothing else",
        ),
        (("--output", "base.py"), "give --settings or --manage, or --base-only"),
    ],
)
def test_wrong_uses_of_base_only_are_refused(
    clinic: Project, arguments: tuple[str, ...], message: str
) -> None:
    """It writes one file, and reads no project."""
    done = clinic.run("port", *arguments)
    assert (done.status, done.out) == (2, "")
    assert message in done.err


@pytest.mark.parametrize(
    "metadata",
    ["sqlm:SQLModel", "data:Base", "flask_models:db.metadata", "imper:reg.metadata", "mixed:Base"],
)
def test_edits_are_in_the_style_of_the_models(tmp_path: Path, metadata: str) -> None:
    """SQLModel, dataclasses, Flask-SQLAlchemy, plain tables, mixins and aliases become right."""
    for prefix, library in (("sqlm", "sqlmodel"), ("flask", "flask_sqlalchemy")):
        if metadata.startswith(prefix):
            pytest.importorskip(library)
    project = copy_project("styles", tmp_path)
    styles = Project(project.folder, "core.settings", f"service.{metadata}")
    first = styles.check("--round-trip")
    styles.apply(first.at_least("order"))
    second = styles.check("--round-trip", "--fail-on", "order")
    assert second.ids("order") == []
    assert [row for row in second.json["rows"] if row["severity"] != "cosmetic"] == []


@pytest.mark.parametrize("metadata", ["sqlm:SQLModel", "models:Base"])
def test_missing_tables_come_before_the_classes_that_refer_to_them(
    tmp_path: Path, metadata: str
) -> None:
    """Of the base that a file imports; the columns of a mapper's arguments stay what they are."""
    pytest.importorskip("sqlmodel")
    project = copy_project("menagerie", tmp_path)
    zoo = Project(project.folder, "settings", f"service.{metadata}")
    first = zoo.check("--from", "models")
    zoo.apply([*first.differences, *first.json["comparisons"][0]["alone"]])
    second = zoo.check("--from", "models", "--round-trip", "--fail-on", "order")
    assert second.ids("order") == []
    assert second.json["comparisons"][0]["alone"] == []
    assert [row for row in second.json["rows"] if row["severity"] == "breaking"] == []


def test_values_stored_by_name_are_found_and_resolved(tmp_path: Path) -> None:
    """The plain command finds an enumeration stored by name and a naive datetime."""
    project = copy_project("enum_by_name", tmp_path)
    names = Project(project.folder, "core.settings", "service.models:Base")
    rows = names.check("--round-trip").json["rows"]
    assert {row["cause"] for row in rows} >= {"value.enum", "value.timezone"}
    names.apply(rows)
    left = names.check("--round-trip").json["rows"]
    assert {row["severity"] for row in left} <= {"cosmetic"}


@pytest.mark.parametrize(
    ("kind", "seed", "count"), [("sqlite", 100, 25), ("postgresql", 200, 6), ("mariadb", 600, 9)]
)
def test_damaged_ports_become_right_again(
    clinic: Project, kind: str, seed: int, count: int
) -> None:
    """One round of edits repairs all damages of a port, some eight of them in each set."""
    skip_unless_usable(kind)
    done = clinic.run("port", "--settings", "core.settings", "--output", "ported")
    assert done.status == 0, done.err
    own = {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    arguments = ("-m", "tests.check.damage_process", kind, f"{seed}", f"{count}")
    left = run_python(*arguments, folder=clinic.folder, environment=os.environ | own)
    assert (left.returncode, left.stdout) == (0, ""), left.stdout + left.stderr


MIXED = """
from django.db import models


class Method(models.Model):
    code = models.SlugField(unique=True)
    name = models.CharField(max_length=128, unique=True)
    text = models.TextField()

    class Meta:
        abstract = True


class Weight(Method):
    default = models.IntegerField(null=True)


class Charge(Method):
    price = models.IntegerField()
"""


def test_a_column_of_a_mixin_that_is_declared_again_keeps_its_place(tmp_path: Path) -> None:
    """The mixin of a port has a ``sort_order``, before which its other columns would stand."""
    project = Project(tmp_path, "settings", "ported:Base")
    settings = 'SECRET_KEY = "x"\nINSTALLED_APPS = ["lib"]\n'
    project.write("settings.py", f'{settings}DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"')
    project.write("lib/__init__.py", "")
    project.write("lib/models.py", MIXED)
    assert project.run("port", "--settings", "settings", "--output", "ported.py").status == 0
    project.replace("ported.py", "sa.String(128), unique=True", "sa.String(120)")
    assert project.apply(project.check("--from", "models").differences) == 2
    assert project.check("--from", "models").ids("order") == []
