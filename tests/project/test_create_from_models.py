"""Without migrations, tables are created as ``migrate --run-syncdb`` creates them."""

import os
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from tests import ROOT
from tests.processes import run_python

MODELS = """
from django.db import models

class Maker(models.Model):
    name = models.CharField(max_length=50, unique=True)
    friends = models.ManyToManyField("self")

class Item(models.Model):
    maker = models.ForeignKey(Maker, models.CASCADE, null=True)

    class Meta:
        indexes = [models.Index(fields=["maker", "id"], name="item_maker_id")]
"""
#: Receivers of the signals that migrate sends.
MANAGEMENT = """
from django.db.models.signals import post_migrate, pre_migrate

def create(sender, using, apps, plan, verbosity, **keywords):
    if sender.label == "lab":
        apps.get_model("lab", "Maker").objects.using(using).create(name=f"{plan} {verbosity}")

def report(sender, **keywords):
    print("before", sender.label)

post_migrate.connect(create)
pre_migrate.connect(report)
"""
COMMAND = """
from django.core.management.commands import migrate

class Command(migrate.Command):
    def handle(self, *arguments, **options):
        print("the project's own")
        super().handle(*arguments, **options)
"""
MIGRATION = """
from django.db import migrations

class Migration(migrations.Migration):
    operations = [migrations.RunSQL("CREATE TABLE from_migration (id integer)")]
"""
SETTINGS = """
SECRET_KEY = "nothing is signed"
INSTALLED_APPS = ["django.contrib.contenttypes", "django.contrib.auth", "lab"]
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "unused"}}
MIGRATION_MODULES = {"contenttypes": None, "auth": None}
"""
BUILD = """
import sqlite3
import sys
from pathlib import Path
from side_by_side.databases import parse_address
from side_by_side.project import django_project, open_project

if sys.argv[1] == "migrate":
    django_project.creates_from_models = lambda: False
project = open_project("settings", Path.cwd())
project.build(parse_address("sqlite:///made.sqlite3"), from_models=sys.argv[2] == "models")
connection = sqlite3.connect("made.sqlite3")
for table in ("sqlite_master", "lab_maker", "django_content_type", "auth_permission"):
    columns = "type, name, tbl_name, sql" if table == "sqlite_master" else "*"
    print(*connection.execute(f"SELECT {columns} FROM {table} ORDER BY rowid"), sep="\\n")
"""


def run(folder: Path, how: str, source: str) -> CompletedProcess[str]:
    """Build the database in a process of its own."""
    (folder / "made.sqlite3").unlink(missing_ok=True)
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    return run_python("-c", BUILD, how, source, folder=folder, environment=environment)


def build(folder: Path, how: str, source: str) -> tuple[str, str]:
    """Return the contents of the database that Django builds, and what its project prints."""
    done = run(folder, how, source)
    assert done.returncode == 0, done.stderr
    return done.stdout, done.stderr


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project without migrations, with receivers of the signals of ``migrate``."""
    (tmp_path / "lab" / "management" / "commands").mkdir(parents=True)
    for folder in ("lab", "lab/management/commands"):
        (tmp_path / folder / "__init__.py").touch()
    (tmp_path / "lab" / "models.py").write_text(MODELS)
    (tmp_path / "lab" / "management" / "__init__.py").write_text(MANAGEMENT)
    (tmp_path / "settings.py").write_text(SETTINGS)
    return tmp_path


@pytest.mark.parametrize("source", ["models", "migrations"])
def test_the_database_is_that_of_migrate(project: Path, source: str) -> None:
    """Its schema, its rows and what the project prints are the same."""
    contents, printed = build(project, "directly", source)
    assert (contents, printed) == build(project, "migrate", source)
    assert "(1, '[] 0')" in contents
    assert 'CREATE TABLE "lab_maker_friends"' in contents
    assert "'Can add item'" in contents
    assert "before lab\n" in printed


def test_a_command_of_the_project_is_called(project: Path) -> None:
    """It may create more than Django's own does."""
    (project / "lab" / "management" / "commands" / "migrate.py").write_text(COMMAND)
    assert "the project's own\n" in build(project, "directly", "models")[1]


def test_migrations_run(project: Path) -> None:
    """Where one application has some, ``migrate`` runs; not where the models are asked for."""
    (project / "lab" / "migrations").mkdir()
    (project / "lab" / "migrations" / "__init__.py").touch()
    (project / "lab" / "migrations" / "0001_initial.py").write_text(MIGRATION)
    (project / "lab" / "management" / "__init__.py").write_text("")
    assert "from_migration" not in build(project, "directly", "models")[0]
    done = run(project, "directly", "migrations")
    assert "no such table: lab_maker" in done.stderr
