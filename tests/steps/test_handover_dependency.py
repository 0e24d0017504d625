"""A chapter goes over while the one that it depends on went before, and has gone on since."""

from pathlib import Path

import pytest

from tests.small_project import Project, make_project

DJANGO_MODELS = """
from django.db import models

class Shelf(models.Model):
    item = models.ForeignKey("shop.Item", models.CASCADE, db_constraint=False)
"""
DJANGO_STEP = """
import django.db.models.deletion
from django.db import migrations, models

class Migration(migrations.Migration):
    initial = True
    dependencies = [("shop", "0001_initial")]
    operations = [
        migrations.CreateModel("Shelf", [
            ("id", models.BigAutoField(primary_key=True, auto_created=True, serialize=False)),
            ("item", models.ForeignKey(
                to="shop.item", on_delete=models.CASCADE, db_constraint=False, db_index=False
            )),
        ]),
    ]
"""
SQLALCHEMY_STEP = """
import sqlalchemy as sa
from alembic import op
from sqlalchemy_django import base

revision = "depot_0001"
down_revision = None
branch_labels = ("depot",)
depends_on = ("shop_0001",)

def upgrade():
    op.create_table(
        "depot_shelf",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("item_id", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )

def downgrade():
    op.drop_table("depot_shelf")
"""


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project whose chapter depot depends on the first step of shop."""
    project = make_project(tmp_path)
    project.write("django_side/depot/__init__.py", "")
    project.write("django_side/depot/models.py", DJANGO_MODELS)
    project.write("django_side/depot/migrations/__init__.py", "")
    project.write("django_side/depot/migrations/0001_initial.py", DJANGO_STEP)
    project.write("sqlalchemy_side/depot/__init__.py", "")
    project.write("sqlalchemy_side/depot/models.py", "")
    project.write("sqlalchemy_side/depot/migrations/0001_initial.py", SQLALCHEMY_STEP)
    project.write("shared_fixtures/depot/rows.yaml", "- {model: depot.shelf, pk: 1, fields: {}}\n")
    shop = "%(here)s/sqlalchemy_side/shop/migrations\n"
    project.change("alembic.ini", shop, f"{shop}    {shop.replace('shop', 'depot')}")
    return project


def test_what_it_depends_on_may_have_gone_on(project: Project) -> None:
    """The proof takes the other chapter at the step at which the target has it."""
    url = f"sqlite:///{project.root / 'live.sqlite3'}"
    over = ("migrations", "handover", "--to", "alembic", "--database", url, "--chapter")

    def run(*arguments: str, module: str = "side_by_side") -> str:
        done = project.run(*arguments, module=module, DATABASE_URL=url)
        assert done.status == 0, done.err or done.out
        return done.out

    run("migrate", "-v0", "depot", module="manage")
    assert "stamped in alembic_version: shop_0001" in run(*over, "shop")
    run("upgrade", "shop_0002", module="alembic")
    assert "stamped in alembic_version: depot_0001" in run(*over, "depot")
    current = run("current", module="alembic").splitlines()
    assert sorted(current) == ["depot_0001 (head)", "shop_0002 (head)"]
