"""A table in a schema of PostgreSQL, which ``db_table`` names in quotes, is ported as such."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from side_by_side.databases import Address
from side_by_side.databases.scratch import scratch_databases
from side_by_side.schema import read_schema, without_bookkeeping
from side_by_side.schema.differences import differences
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
