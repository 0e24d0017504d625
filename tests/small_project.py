"""A small project with one chapter, ``shop``, for tests that break it."""

import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent
from typing import NamedTuple

from tests import ROOT
from tests.processes import run_python

_DJANGO_MODELS = """
from django.db import models

class Item(models.Model):
    name = models.CharField(max_length=50)
    price = models.IntegerField(null=True)
"""
_SQLALCHEMY_MODELS = """
from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from sqlalchemy_django.base import Base, BigKey

class Item(Base):
    __tablename__ = "shop_item"

    id: Mapped[BigKey]
    name: Mapped[str] = mapped_column(String(50))
    price: Mapped[int | None]
"""
_DJANGO_STEPS = {
    "0001_initial": """
from django.db import migrations, models

class Migration(migrations.Migration):
    initial = True
    operations = [
        migrations.CreateModel("Item", [
            ("id", models.BigAutoField(primary_key=True, auto_created=True, serialize=False)),
            ("name", models.CharField(max_length=50)),
        ]),
    ]
""",
    "0002_price": """
from django.db import migrations, models

class Migration(migrations.Migration):
    dependencies = [("shop", "0001_initial")]
    operations = [migrations.AddField("item", "price", models.IntegerField(null=True))]
""",
}
_SQLALCHEMY_STEPS = {
    "0001_initial": """
import sqlalchemy as sa
from alembic import op
from sqlalchemy_django import base

revision = "shop_0001"
down_revision = None
branch_labels = ("shop",)
depends_on = None

def upgrade():
    op.create_table(
        "shop_item",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("name", sa.String(50), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )

def downgrade():
    op.drop_table("shop_item")
""",
    "0002_price": """
import sqlalchemy as sa
from alembic import op

revision = "shop_0002"
down_revision = "shop_0001"
branch_labels = None
depends_on = None

def upgrade():
    op.add_column("shop_item", sa.Column("price", sa.Integer()))

def downgrade():
    op.drop_column("shop_item", "price")
""",
}
_ROWS = "- {model: shop.item, pk: 1, fields: {name: Lamp, price: 3}}\n"


class Result(NamedTuple):
    """The exit status and output of a command."""

    status: int
    out: str
    err: str


@dataclass(frozen=True)
class Project:
    """A project on disk in which a test may change every file."""

    root: Path

    def write(self, path: str, text: str) -> None:
        """Write a file, and create its folder if it does not exist."""
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_text(dedent(text), encoding="utf-8")

    def change(self, path: str, old: str, new: str) -> None:
        """Replace a text that occurs once in a file."""
        text = (self.root / path).read_text(encoding="utf-8")
        assert text.count(old) == 1
        self.write(path, text.replace(old, new))

    def step(self, side: str, name: str) -> str:
        """Return the path of a step."""
        return f"{side}_side/shop/migrations/{name}.py"

    def remove_steps(self, side: str, *names: str) -> None:
        """Remove steps of a side."""
        for name in names:
            (self.root / self.step(side, name)).unlink()

    def run(self, *arguments: str, module: str = "side_by_side", **variables: str) -> Result:
        """Run a command in the project, with no server named in its environment."""
        environment = {
            name: value for name, value in os.environ.items() if not name.endswith("_URL")
        }
        own = {
            "PYTHONPATH": str(self.root),
            "TMPDIR": str(self.root / "tmp"),
            "PYTHONDONTWRITEBYTECODE": "1",
        }
        done = run_python(
            "-m", module, *arguments, folder=self.root, environment=environment | own | variables
        )
        return Result(done.returncode, done.stdout, done.stderr)


def make_project(root: Path) -> Project:
    """Copy what every chapter needs, and write one small chapter."""
    project = Project(root)
    skipped = shutil.ignore_patterns("__pycache__")
    for part in ("side_by_side", "sqlalchemy_side/alembic", "sqlalchemy_django"):
        shutil.copytree(ROOT / part, root / part, ignore=skipped)
    for side in ("django_side", "sqlalchemy_side", "shared_fixtures"):
        (root / side).mkdir(exist_ok=True)
        for path in (ROOT / side).glob("*.py"):
            shutil.copy(path, root / side)
    shutil.copy(ROOT / "manage.py", root)
    project.write(
        "alembic.ini",
        """
        [alembic]
        script_location = %(here)s/sqlalchemy_side/alembic
        prepend_sys_path = .
        path_separator = newline
        version_locations =
            %(here)s/sqlalchemy_side/shop/migrations
        file_template = %%(slug)s
        """,
    )
    (root / "tmp").mkdir()
    project.write("django_side/shop/__init__.py", "")
    project.write("django_side/shop/models.py", _DJANGO_MODELS)
    project.write("django_side/shop/migrations/__init__.py", "")
    project.write("sqlalchemy_side/shop/__init__.py", "")
    project.write("sqlalchemy_side/shop/models.py", _SQLALCHEMY_MODELS)
    project.write("shared_fixtures/shop/rows.yaml", _ROWS)
    for side, steps in (("django", _DJANGO_STEPS), ("sqlalchemy", _SQLALCHEMY_STEPS)):
        for name, text in steps.items():
            project.write(project.step(side, name), text)
    return project


def assert_one_message(project: Project, done: Result) -> str:
    """Return the one message of a command, and check that it left no scratch database behind."""
    assert (done.status, done.out) == (2, ""), done.err
    assert "Traceback" not in done.err
    assert done.err.startswith("side-by-side: ")
    assert list((project.root / "tmp").iterdir()) == []
    return done.err.removeprefix("side-by-side: ").rstrip("\n").replace(f"{project.root}/", "")
