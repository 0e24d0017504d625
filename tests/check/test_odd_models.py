"""The round trip of models that come from other people's packages, against their own ports."""

from pathlib import Path

from tests.check.project import Done, Project

SETTINGS = """
SECRET_KEY = "x"
INSTALLED_APPS = ["lib"]
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "nowhere"}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
"""

TWO_CLASSES_OF_A_TABLE = """
from django.db import models


class Author(models.Model):
    name = models.CharField(max_length=9)
    age = models.IntegerField()


class Recipe(models.Model):
    author = models.ForeignKey(Author, models.CASCADE)


class AgeOfAuthor(models.Model):
    age = models.IntegerField()

    class Meta:
        managed = False
        db_table = "lib_author"


class Meal(models.Model):
    author = models.ForeignKey(AgeOfAuthor, models.CASCADE, related_name="meals")
"""

DEFAULT_THAT_FAILS = """
from django.db import models


def count():
    count.runs += 1
    return count.runs


class Answer(models.Model):
    number = models.IntegerField(default=count)
"""


def check_port(folder: Path, models: str) -> Done:
    """Return the check of models against their port, with rows and all differences."""
    project = Project(folder, "settings", "ported:Base")
    project.write("settings.py", SETTINGS)
    project.write("lib/__init__.py", "")
    project.write("lib/models.py", models)
    ported = project.run("port", "--settings", "settings", "--output", "ported.py")
    assert ported.status == 0, ported.err
    return project.check("--round-trip", "--from", "models", "--fail-on", "cosmetic")


def test_instances_are_related_to_those_of_the_class_of_a_relationship(tmp_path: Path) -> None:
    """Of two classes of a table, a relationship takes instances of only one."""
    done = check_port(tmp_path, TWO_CLASSES_OF_A_TABLE)
    assert (done.json["rows"], done.status) == ([], 0)


def test_a_default_that_fails_is_left_out(tmp_path: Path) -> None:
    """A function of the project that fails does not end the check; other values are written."""
    done = check_port(tmp_path, DEFAULT_THAT_FAILS)
    assert (done.json["rows"], done.status) == ([], 0)
