"""Columns that the database generates are read by both ORMs, and compared."""

from pathlib import Path

from tests.check.project import Project

SETTINGS = """
SECRET_KEY = "x"
INSTALLED_APPS = ["shop"]
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "nowhere"}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
"""

MODELS = """
from django.db import models


class Line(models.Model):
    price = models.DecimalField(max_digits=9, decimal_places=2)
    net = models.GeneratedField(
        expression=models.F("price") * 2,
        output_field=models.DecimalField(max_digits=10, decimal_places=2),
        db_persist=True,
    )
"""

SERVICE = """
from decimal import Decimal

from sqlalchemy import BigInteger, Computed, Float
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy_django.base import Money


class Base(DeclarativeBase):
    pass


class Line(Base):
    __tablename__ = "shop_line"

    id: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    price: Mapped[Decimal] = mapped_column(Money(9, 2))
    net: Mapped[Decimal | None] = mapped_column(TYPE, Computed("price * 2", persisted=True))
"""


def test_a_generated_value_that_is_read_otherwise_is_reported(tmp_path: Path) -> None:
    """A number with decimal places that is read as a float."""
    project = Project(tmp_path, "settings", "service:Base")
    project.write("settings.py", SETTINGS)
    project.write("shop/__init__.py", "")
    project.write("shop/models.py", MODELS)
    project.write("service.py", SERVICE.replace("TYPE", "Float"))
    [row] = project.check("--round-trip", "--from", "models").json["rows"]
    assert (row["id"], row["column"], row["value"]) == ("row.read", "net", "a generated value")
    assert row["django"] == "Decimal('2020202.02') (Decimal)"
    assert row["sqlalchemy"] == "2020202.02 (float)"
    project.write("service.py", SERVICE.replace("TYPE", "Money(10, 2)"))
    assert project.check("--round-trip", "--from", "models").json["rows"] == []
