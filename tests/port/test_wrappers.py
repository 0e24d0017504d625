"""Fields and functions that packages put around Django's own."""

from pathlib import Path

from tests.port.test_command import APP, USUAL, port
from tests.processes import run_python

MODELS = """
import json

from django.db import models
from django.db.migrations.serializer import BaseSerializer, FunctionTypeSerializer
from django.db.migrations.writer import MigrationWriter


class Guard:
    def __init__(self, action):
        self.action = action

    def __call__(self, collector, field, rows, using):
        return self.action(collector, field, rows, using)


class GuardSerializer(BaseSerializer):
    def serialize(self):
        return FunctionTypeSerializer(self.value.action).serialize()


MigrationWriter.register_serializer(Guard, GuardSerializer)


class Attributes(models.TextField):
    def __init__(self, **options):
        super().__init__(**{"default": dict, **options})

    def get_default(self):
        return json.loads(json.dumps(self.default()))

    def get_prep_value(self, value):
        return json.dumps(value)


class OneMore(models.IntegerField):
    def get_placeholder(self, value, compiler, connection):
        return "(%s + 1)"


class Folder(models.Model):
    attributes = Attributes()
    number = OneMore()


class File(models.Model):
    folder = models.ForeignKey(Folder, Guard(models.CASCADE))
    copied = models.ForeignKey(Folder, Guard(models.PROTECT), related_name="copies")
"""


def test_what_packages_wrap_is_ported_as_what_it_is(tmp_path: Path) -> None:
    """An action that migrations have as Django's, a default as declared, SQL of a value."""
    (tmp_path / "zoo").mkdir()
    (tmp_path / "zoo" / "__init__.py").touch()
    (tmp_path / "zoo" / "models.py").write_text(MODELS)
    (tmp_path / "settings.py").write_text(APP)
    done = port(tmp_path, "--output", "ported", "--verbose")
    stored = "The port has them as they are stored."
    assert done.stderr.splitlines() == [
        f"zoo.Folder.attributes: zoo.models.Attributes converts its values in Python. {stored}",
        f"zoo.Folder.number: zoo.models.OneMore converts its values in SQL. {stored}",
    ]
    source = (tmp_path / "ported" / "zoo.py").read_text()
    assert 'attributes: Mapped[str] = mapped_column(Text, default="{}")' in source
    assert 'back_populates="folder", cascade="all, delete-orphan"' in source
    assert 'info={"on_delete": PROTECT}' in source


TWO_TASKS = {
    "jobs": """
from django.db import models


class Task(models.Model):
    name = models.CharField(max_length=9)

    class Meta:
        db_table = "jobs"
""",
    "flow": """
from django.db import models


class Task(models.Model):
    queued = models.ForeignKey("jobs.Task", models.CASCADE)
""",
}
CONFIGURE = "import ported, sqlalchemy.orm; sqlalchemy.orm.configure_mappers(); print('done')"


def test_a_table_may_have_the_name_of_a_module(tmp_path: Path) -> None:
    """SQLAlchemy finds the table first, so a class whose name is not its own gets another."""
    for name, text in TWO_TASKS.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / "__init__.py").touch()
        (tmp_path / name / "models.py").write_text(text)
    (tmp_path / "settings.py").write_text(f"{USUAL}INSTALLED_APPS = ['jobs', 'flow']\n")
    assert port(tmp_path, "--output", "ported").returncode == 0
    assert "class JobsTask(Base):" in (tmp_path / "ported" / "jobs.py").read_text()
    done = run_python("-c", CONFIGURE, folder=tmp_path, environment={"PYTHONPATH": "."})
    assert done.stdout == "done\n", done.stderr
