"""Code of a Django project that changes values is named, and no fault of the other side."""

from pathlib import Path

import pytest

from tests.check.project import Project

SETTINGS = """
SECRET_KEY = "x"
USE_TZ = True
INSTALLED_APPS = ["files"]
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "nowhere"}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
"""

MODELS = '''
import hashlib

from django.db import models
from django.db.models.signals import post_init


class Phone:
    """A number without anything but digits."""

    def __init__(self, field):
        self.field = field

    def __get__(self, instance, owner=None):
        return self if instance is None else instance.__dict__[self.field.name]

    def __set__(self, instance, value):
        instance.__dict__[self.field.name] = self.field.to_python(value)


class PhoneField(models.CharField):
    def contribute_to_class(self, cls, name, private_only=False):
        super().contribute_to_class(cls, name, private_only)
        setattr(cls, name, Phone(self))

    def to_python(self, value):
        return value and "".join(part for part in value if part.isdigit())


class HashField(models.CharField):
    def pre_save(self, instance, add):
        value = hashlib.sha256(instance.name.encode()).hexdigest()
        setattr(instance, self.attname, value)
        return value


class Upload(models.Model):
    name = models.CharField(max_length=40)
    file = models.FileField(upload_to="x")
    sha = models.CharField(max_length=64, blank=True)
    hash = HashField(max_length=64, null=True)
    length = models.IntegerField(default=0)
    phone = PhoneField(max_length=20)
    small = models.CharField(max_length=40)
    made = models.DateTimeField()

    def __init__(self, *args, **values):
        super().__init__(*args, **values)
        self.small = self.small.lower()

    def save(self, *args, **options):
        self.sha = hashlib.sha256(self.name.encode()).hexdigest()
        super().save(*args, **options)


def measure(instance, **_):
    instance.length = len(instance.name)


post_init.connect(measure, sender=Upload)
'''

SERVICE = """
from datetime import datetime

from sqlalchemy import BigInteger, DateTime, String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy_django.base import UtcDateTime


class Base(DeclarativeBase):
    pass


class Upload(Base):
    __tablename__ = "files_upload"

    id: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    name: Mapped[str] = mapped_column(String(40))
    file: Mapped[str] = mapped_column(String(100))
    sha: Mapped[str] = mapped_column(String(64), default="")
    hash: Mapped[str | None] = mapped_column(String(64))
    length: Mapped[int] = mapped_column(default=0)
    phone: Mapped[str] = mapped_column(String(20))
    small: Mapped[str] = mapped_column(String(40))
    made: Mapped[datetime] = mapped_column(TYPE)
"""


def test_values_that_code_of_the_project_makes_are_named(tmp_path: Path) -> None:
    """By ``__init__``, a signal, a descriptor, ``pre_save`` and ``save``; a wrong type shows."""
    project = Project(tmp_path, "settings", "service:Base")
    project.write("settings.py", SETTINGS)
    project.write("files/__init__.py", "")
    project.write("files/models.py", MODELS)
    project.write("service.py", SERVICE.replace("TYPE", "UtcDateTime"))
    rows = project.check("--round-trip", "--from", "models").json["rows"]
    assert [(row["id"], row["column"], row["severity"], row["cause"]) for row in rows] == [
        ("row.default", "hash", "behavior", "value.python"),
        ("row.default", "length", "behavior", "value.python"),
    ]
    does = "makes this value in Django; declare a default that makes it as well"
    assert [row["fix"] for row in rows] == [
        f"files.models.HashField.pre_save {does}",
        f"files.models.Upload.__init__ {does}",
    ]
    project.write("service.py", SERVICE.replace("TYPE", "DateTime"))
    rows = project.check("--round-trip", "--from", "models").json["rows"]
    assert {(row["id"], row["column"]) for row in rows if row["severity"] == "breaking"} == {
        ("row.stored", "made"),
        ("row.read", "made"),
    }


CODED = """
import json

from django.db import models


class SetEncoder(json.JSONEncoder):
    def default(self, value):
        return {"set": sorted(value)} if isinstance(value, set) else super().default(value)


class SetDecoder(json.JSONDecoder):
    def __init__(self, **options):
        super().__init__(object_hook=lambda item: set(item.get("set", item)), **options)


class Upload(models.Model):
    tags = models.JSONField(default=set, encoder=SetEncoder, decoder=SetDecoder)
"""


def test_a_decoder_of_the_project_may_read_another_type(tmp_path: Path) -> None:
    """SQLAlchemy reads the JSON; it would be wrong only if it failed, or stored something else."""
    project = Project(tmp_path, "settings", "ported:Base")
    project.write("settings.py", SETTINGS)
    project.write("files/__init__.py", "")
    project.write("files/models.py", CODED)
    assert project.run("port", "--settings", "settings", "--output", "ported.py").status == 0
    rows = project.check("--round-trip", "--from", "models").json["rows"]
    assert [(row["id"], row["column"], row["cause"]) for row in rows] == [
        ("row.default", "tags", "value.python")
    ]


@pytest.mark.parametrize(
    "kind", ["models.BooleanField(default=flag)", "models.IntegerField(default=flag)"]
)
def test_no_edit_is_proposed_for_a_default_of_the_project(kind: str, tmp_path: Path) -> None:
    """It would write the column as it is."""
    project = Project(tmp_path, "settings", "ported:Base")
    project.write("settings.py", SETTINGS)
    project.write("files/__init__.py", "")
    head = "from django.db import models\n\n\ndef flag():\n    return True\n\n\n"
    project.write("files/models.py", f"{head}class Upload(models.Model):\n    flag = {kind}\n")
    assert project.run("port", "--settings", "settings", "--output", "ported.py").status == 0
    [row] = project.check("--round-trip", "--from", "models").json["rows"]
    assert (row["column"], row["cause"], row["write"]["file"]) == ("flag", "value.python", None)
