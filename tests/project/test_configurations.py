"""Settings by classes of django-configurations, with its own import hook."""

from pathlib import Path

import pytest

from tests.check.project import Project

SETTINGS = """
from configurations import Configuration, values


class Common(Configuration):
    SECRET_KEY = values.Value("x", environ=False)
    INSTALLED_APPS = ["shop"]
    USE_TZ = values.BooleanValue(True)
    DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

    @property
    def DATABASES(self):
        return {"default": {"ENGINE": f"django.db.backends.{self.engine}", "NAME": "nowhere"}}


class Small(Common):
    engine = "sqlite3"


class Large(Common):
    engine = "postgresql"
    DEFAULT_AUTO_FIELD = values.Value("django.db.models.SmallAutoField")
"""

MODELS = """
from django.db import models


class Item(models.Model):
    name = models.CharField(max_length=9)
"""

SERVICE = """
from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy_django.base import Base, BigKey


class Item(Base):
    __tablename__ = "shop_item"

    id: Mapped[BigKey]
    name: Mapped[str] = mapped_column(String(9))
"""

MANAGE = """
import os
import sys

os.environ["DJANGO_SETTINGS_MODULE"] = "settings"
os.environ.setdefault("DJANGO_CONFIGURATION", "Small")
from configurations.management import execute_from_command_line

execute_from_command_line(sys.argv)
"""


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project with two classes of settings, and a service."""
    project = Project(tmp_path, "settings", "service:Base")
    project.write("settings.py", SETTINGS)
    project.write("shop/__init__.py", "")
    project.write("shop/models.py", MODELS)
    project.write("service.py", SERVICE)
    project.write("manage.py", MANAGE)
    return project


CHECK = ("check", "--metadata", "service:Base", "--from", "models", "--format", "json")


def test_the_class_that_the_environment_names_is_used(project: Project) -> None:
    """Its values, and those that it computes; the kind of database is that of its backend."""
    small = project.run(*CHECK, "--settings=settings", env={"DJANGO_CONFIGURATION": "Small"})
    assert (small.json["database"], small.json["rows"], small.status) == ("sqlite", [], 0)
    large = {"DJANGO_CONFIGURATION": "Large", "DJANGO_DEFAULT_AUTO_FIELD": "nowhere.Field"}
    done = project.run("port", "--settings=settings", "--output=ported", env=large)
    assert done.status == 2
    assert "nowhere.Field" in done.err
    del large["DJANGO_DEFAULT_AUTO_FIELD"]
    done = project.run("port", "--settings=settings", "--output=ported", env=large)
    assert (done.status, done.err) == (0, "")
    assert "id: Mapped[SmallKey]" in (project.folder / "ported" / "shop.py").read_text()


def test_manage_py_chooses_the_class(project: Project) -> None:
    """``--manage`` runs the start of django-configurations, and no settings are given."""
    done = project.run(*CHECK, "--manage=manage.py")
    assert (done.json["database"], done.json["rows"], done.status) == ("sqlite", [], 0)


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("", "Set DJANGO_CONFIGURATION to the name of a class of the settings"),
        ("Missing", "Missing"),
    ],
)
def test_a_class_that_is_missing_is_named(project: Project, name: str, message: str) -> None:
    """Without a class, or with one that the settings do not have."""
    env = {"DJANGO_CONFIGURATION": name} if name else {}
    done = project.run(*CHECK, "--settings=settings", env=env)
    assert (done.status, done.out) == (2, "")
    assert message in done.err
