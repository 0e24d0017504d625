"""A table in a schema of PostgreSQL, which ``db_table`` names in quotes, is ported as such."""

import json
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from side_by_side.databases import Address, connect
from side_by_side.databases.scratch import scratch_databases
from side_by_side.schema import read_schema, without_bookkeeping
from side_by_side.schema.differences import differences
from tests.check.project import Project
from tests.port.conftest import servers
from tests.port.proof import process
from tests.port.test_migrations import done as alembic

SETTINGS = """
SECRET_KEY = "x"
USE_TZ = True
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
INSTALLED_APPS = ["lab"]
DATABASES = {"default": {"ENGINE": "django.db.backends.postgresql", "NAME": "lab"}}
"""
MODELS = """
from django.db import models


class Kind(models.Model):
    code = models.CharField(max_length=20, unique=True)

    class Meta:
        db_table = '"lab"."kind"'


class Paper(models.Model):
    kind = models.ForeignKey(Kind, models.CASCADE)
    size = models.PositiveIntegerField()
    kinds = models.ManyToManyField(Kind, related_name="listed")

    class Meta:
        db_table = 'Old"."Paper'
        unique_together = [("kind", "size")]
        indexes = [models.Index("kind", models.F("size").desc(), name="by_size")]


class Report(Paper):
    class Meta:
        db_table = '"public"."report"'
"""
MIGRATION = """
from django.db import migrations, models
from django.db.models.deletion import CASCADE


class Migration(migrations.Migration):
    operations = [
        migrations.RunSQL('CREATE SCHEMA lab; CREATE SCHEMA "Old"'),
        migrations.CreateModel("Kind", [
            ("id", models.BigAutoField(primary_key=True)),
            ("code", models.CharField(max_length=20, unique=True)),
        ], options={"db_table": '"lab"."kind"'}),
        migrations.CreateModel("Paper", [
            ("id", models.BigAutoField(primary_key=True)),
            ("size", models.PositiveIntegerField()),
            ("kind", models.ForeignKey("lab.kind", CASCADE)),
            ("kinds", models.ManyToManyField("lab.kind", related_name="listed")),
        ], options={"db_table": 'Old"."Paper', "unique_together": {("kind", "size")}}),
        migrations.AddIndex("Paper", models.Index(
            "kind", models.F("size").desc(), name="by_size")),
        migrations.CreateModel("Report", [
            ("paper_ptr", models.OneToOneField(
                "lab.paper", CASCADE, parent_link=True, primary_key=True)),
        ], options={"db_table": '"public"."report"'}, bases=("lab.paper",)),
    ]
"""


@pytest.fixture(scope="module")
def databases() -> Iterator[list[Address]]:
    """Three empty databases of PostgreSQL, and one for the revisions."""
    available = servers(("postgresql",))
    if not available:
        pytest.skip("there is no server for postgresql")
    with scratch_databases("postgresql", available["postgresql"], 4) as databases:
        yield databases


def test_tables_in_schemas(databases: list[Address], tmp_path: Path) -> None:
    """Names of indexes are Django's, keys name the schema, and the revisions make the same."""
    (tmp_path / "settings.py").write_text(SETTINGS)
    (tmp_path / "lab" / "migrations").mkdir(parents=True)
    for name in ("__init__.py", "migrations/__init__.py"):
        (tmp_path / "lab" / name).touch()
    (tmp_path / "lab" / "models.py").write_text(MODELS)
    (tmp_path / "lab" / "migrations" / "0001_initial.py").write_text(MIGRATION)
    output = tmp_path / "output" / "ported"
    output.parent.mkdir()
    urls = [address.url for address in databases[:3]]
    done = process("migrated_process", "settings", str(tmp_path), "", str(output), *urls)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == []
    text = (output / "lab.py").read_text()
    for line in (
        '    __tablename__ = "kind"',
        '    __table_args__ = ({"schema": "lab"},)',
        '    kind_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("lab.kind.id"))',
        '    __tablename__ = "Paper"',
        '    __tablename__ = "report"',
    ):
        assert line in text.splitlines()
    alembic(output, databases[3], "upgrade heads", "check", "downgrade base", "upgrade heads")
    facts = [without_bookkeeping(read_schema(databases[number])) for number in (0, 3)]
    assert "lab.kind" in {key.place[0] for key in facts[0]}
    assert differences(*facts) == []


SEARCH_SETTINGS = """
SECRET_KEY = "x"
INSTALLED_APPS = ["booking"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
DATABASES = {"default": {
    "ENGINE": "django.db.backends.postgresql",
    "NAME": "hotel",
    "OPTIONS": {"options": "-c search_path=Booking,public"},
}}
"""
ROOMS = """
from django.db import models


class Hotel(models.Model):
    name = models.CharField(max_length=9, unique=True)


class Room(models.Model):
    hotel = models.ForeignKey(Hotel, models.CASCADE)
    beds = models.PositiveIntegerField(default=2)
    others = models.ManyToManyField("self")
"""
VIEW = """
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("booking", "0001_initial")]
    operations = [migrations.RunSQL("CREATE VIEW big AS SELECT * FROM booking_room WHERE beds > 2")]
"""


def test_the_search_path_of_the_settings(tmp_path: Path) -> None:
    """An environment makes its tables in the first of these schemas, and compares them there."""
    server = servers(("postgresql",))
    if not server:
        pytest.skip("there is no server for postgresql")
    project = Project(tmp_path, "settings")
    for name, text in (("settings.py", SEARCH_SETTINGS), ("booking/__init__.py", "")):
        project.write(name, text)
    project.write("booking/models.py", ROOMS)
    project.write("booking/migrations/__init__.py", "")
    made = project.python(MAKE_MIGRATIONS)
    assert made.status == 0, made.err
    for options in ((), ("--migrations",)):
        done = project.run("port", "--settings=settings", "--output=ported", "--force", *options)
        assert done.status == 0, done.err
        path = '"booking", "public"'
        assert f"DATABASES.OPTIONS: Django's connections look up tables in {path}," in done.err
    with scratch_databases("postgresql", server["postgresql"], 1) as [address]:
        with closing(connect(address)) as connection:
            connection.execute("CREATE SCHEMA booking")
        commands = ("upgrade heads", "check", "downgrade base", "upgrade heads", "check")
        alembic(tmp_path / "ported", address, *commands)
        assert {key.place[0] for key in read_schema(address) if key.id == "table.exists"} == {
            *("booking.alembic_version", "booking.booking_hotel", "booking.booking_room"),
            "booking.booking_room_others",
        }
    project.write("booking/migrations/0002_view.py", VIEW)
    done = project.run("port", "--settings=settings", "--output=other", "--migrations")
    assert done.status == 2
    assert done.err == (
        f"side-by-side: OPTIONS of DATABASES sets the search path {path}, and view public.big can "
        "be ported only from the schema public: take the search path out of the settings for the "
        "port, or port the models with --from models\n"
    )


MAKE_MIGRATIONS = """
import os
os.environ["DJANGO_SETTINGS_MODULE"] = "settings"
import django
django.setup()
from django.core.management import call_command
call_command("makemigrations", "booking", name="initial", verbosity=0, skip_checks=True)
"""
