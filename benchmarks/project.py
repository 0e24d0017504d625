"""Writes a Django project of a thousand typical models into a folder."""

from pathlib import Path

from benchmarks.tables import TABLES

#: The number of models of an application.
APPLICATION = 100

SETTINGS = """\
SECRET_KEY = "nothing is signed"
USE_TZ = True
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
INSTALLED_APPS = [f"part{{number}}" for number in range({applications})]
# The tables are created from the models.
MIGRATION_MODULES = dict.fromkeys(INSTALLED_APPS)
DATABASES = {{
    "default": {{
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": "bare.sqlite3",
        "OPTIONS": {{"init_command": "PRAGMA synchronous = OFF"}},
    }}
}}
"""
MODEL = """

class Item{number:04}(models.Model):
    code = models.CharField(max_length=40, unique=True)
    title = models.CharField(max_length=200)
    body = models.TextField(null=True)
    price = models.DecimalField(max_digits=10, decimal_places=2)
    amount = models.PositiveIntegerField(default=0)
    active = models.BooleanField(default=True)
    created = models.DateTimeField(auto_now_add=True)
    owner = models.ForeignKey("{owner}", models.CASCADE, related_name="owned_{number:04}")
    twin = models.ForeignKey(
        "{twin}", models.SET_NULL, null=True, related_name="twins_{number:04}"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["owner", "title"], name="item_{number:04}_title"),
        ]
        indexes = [
            models.Index(fields=["created"], name="item_{number:04}_created"),
            models.Index(fields=["owner", "created"], name="item_{number:04}_owner_created"),
        ]
"""


def write_project(folder: Path, tables: int = TABLES) -> None:
    """Write a project of models with ten columns, each of which refers to two earlier ones.

    Each model has a key, two foreign keys, a unique and a unique pair, four indexes and a check.
    """
    applications = range(0, tables, APPLICATION)
    (folder / "settings.py").write_text(SETTINGS.format(applications=len(applications)))
    for start in applications:
        part = folder / f"part{start // APPLICATION}"
        part.mkdir()
        (part / "__init__.py").touch()
        models = [_model(number) for number in range(start, min(tables, start + APPLICATION))]
        (part / "models.py").write_text("".join(["from django.db import models\n", *models]))


def _model(number: int) -> str:
    return MODEL.format(number=number, owner=_label(number // 2), twin=_label(number // 3))


def _label(number: int) -> str:
    return f"part{number // APPLICATION}.Item{number:04}"
