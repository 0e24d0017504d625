"""A small project with two histories that were written by hand, for tests that break them."""

import json
import os
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent
from typing import Any

from tests import ROOT
from tests.processes import run_python

SETTINGS = """
SECRET_KEY = "nothing is signed"
INSTALLED_APPS = ["shop", "crm"]
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "/nonexistent/own.db"}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
"""

SHOP_MODELS = """
from django.db import models

class Item(models.Model):
    name = models.CharField(max_length=50)
    price = models.IntegerField(default=5)

    class Meta:
        indexes = [models.Index(fields=["price"], name="shop_item_price")]
"""

CRM_MODELS = """
from django.db import models

class Order(models.Model):
    item = models.ForeignKey("shop.Item", models.CASCADE, null=True)
    note = models.TextField()
"""

KEY = '("id", models.BigAutoField(primary_key=True, auto_created=True, serialize=False))'

MIGRATIONS = {
    "shop/0001_initial": f"""
        operations = [
            migrations.CreateModel("Item", [
                {KEY},
                ("name", models.CharField(max_length=50)),
            ]),
        ]
    """,
    "shop/0002_price": """
        dependencies = [("shop", "0001_initial")]
        operations = [migrations.AddField("item", "price", models.IntegerField(default=5))]
    """,
    "crm/0001_initial": f"""
        dependencies = [("shop", "0001_initial")]
        operations = [
            migrations.CreateModel("Order", [
                {KEY},
                ("item", models.ForeignKey("shop.Item", models.CASCADE, null=True)),
                ("note", models.TextField()),
            ]),
        ]
    """,
    "shop/0003_index": """
        dependencies = [("shop", "0002_price")]
        operations = [
            migrations.AddIndex("item", models.Index(fields=["price"], name="shop_item_price"))
        ]
    """,
    "shop/0004_lamp": """
        dependencies = [("shop", "0003_index")]
        operations = [migrations.RunPython(insert, delete)]
    """,
}

MIGRATION = """
from django.db import migrations, models


def insert(apps, editor):
    apps.get_model("shop", "Item").objects.using(editor.connection.alias).create(
        id=1000, name="Lamp", price=3
    )


def delete(apps, editor):
    apps.get_model("shop", "Item").objects.using(editor.connection.alias).filter(id=1000).delete()


class Migration(migrations.Migration):
"""

REVISIONS = {
    "shop/0001_initial": """
        revision, down_revision = "shop_0001", None
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
    "shop/0002_price": """
        revision, down_revision = "shop_0002", "shop_0001"
        depends_on = None

        def upgrade():
            # Without the option, a copy of the table would lose AUTOINCREMENT.
            options = {"sqlite_autoincrement": True}
            price = sa.Column("price", sa.Integer(), nullable=False, server_default="5")
            with op.batch_alter_table("shop_item", table_kwargs=options) as batch:
                batch.add_column(price)
            with op.batch_alter_table("shop_item", table_kwargs=options) as batch:
                batch.alter_column("price", server_default=None)

        def downgrade():
            op.drop_column("shop_item", "price")
    """,
    "crm/0001_initial": """
        revision, down_revision = "crm_0001", None
        branch_labels = ("crm",)
        depends_on = "shop_0001"

        def upgrade():
            dialect = op.get_bind().dialect.name
            is_named = dialect != "sqlite"
            name = "crm_order_item_id_077fffdb_fk_shop_item_id" if is_named else None
            deferred = {} if dialect in base.MARIADB else {
                "deferrable": True, "initially": "DEFERRED"
            }
            op.create_table(
                "crm_order",
                sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
                sa.Column("item_id", sa.BigInteger()),
                sa.Column("note", TEXT, nullable=False),
                sa.PrimaryKeyConstraint("id"),
                sa.ForeignKeyConstraint(
                    ["item_id"],
                    ["shop_item.id"],
                    name,
                    **deferred,
                ),
                sqlite_autoincrement=True,
            )
            if dialect not in base.MARIADB:
                op.create_index("crm_order_item_id_077fffdb", "crm_order", ["item_id"])

        def downgrade():
            op.drop_table("crm_order")
    """,
    "shop/0003_index": """
        revision, down_revision = "shop_0003", "shop_0002"
        depends_on = None

        def upgrade():
            op.create_index("shop_item_price", "shop_item", ["price"])

        def downgrade():
            op.drop_index("shop_item_price", "shop_item")
    """,
    "shop/0004_lamp": """
        revision, down_revision = "shop_0004", "shop_0003"
        depends_on = None

        def upgrade():
            op.execute("INSERT INTO shop_item (id, name, price) VALUES (1000, 'Lamp', 3)")

        def downgrade():
            op.execute("DELETE FROM shop_item WHERE id = 1000")
    """,
}

REVISION = """
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import mysql
from sqlalchemy_django import base

TEXT = sa.Text().with_variant(mysql.LONGTEXT(), "mysql", "mariadb")
"""

INI = """
[alembic]
script_location = %(here)s/alembic
prepend_sys_path = %(here)s
path_separator = newline
sqlalchemy.url = postgresql://own:secret@nowhere/own
version_locations =
    %(here)s/alembic/versions/shop
    %(here)s/alembic/versions/crm
"""

#: As ``alembic init`` writes it, without its comments and its offline mode.
ENV = """
from alembic import context
from sqlalchemy import engine_from_config, pool

config = context.config
connectable = engine_from_config(
    config.get_section(config.config_ini_section), prefix="sqlalchemy.", poolclass=pool.NullPool
)
with connectable.connect() as connection:
    context.configure(connection=connection, transaction_per_migration=True)
    with context.begin_transaction():
        context.run_migrations()
"""


@dataclass(frozen=True)
class Result:
    """The exit status and output of a command."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The output as JSON."""
        return json.loads(self.out)

    def found(self) -> list[str]:
        """Return the differences: those of steps, and those of runs in Alembic's order."""
        texts = []
        for step in self.json["steps"]:
            texts += [
                f"{step['chapter']}.{step['name']} {item['way']} {_text(item)}"
                for item in step["differences"]
            ]
        for database in self.json["databases"]:
            for run in database["runs"]:
                texts += [f"{run['name']} {_text(item)}" for item in run["differences"]]
        return texts


def _text(item: dict[str, Any]) -> str:
    place = ".".join(item["place"]) if "place" in item else item.get("text", "")
    return f"{item['id']} {place}"


@dataclass(frozen=True)
class TwoHistories:
    """The project on disk, in which a test may change every file."""

    root: Path

    def write(self, path: str, text: str) -> None:
        """Write a file, and create its folder if it does not exist."""
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_text(dedent(text), encoding="utf-8")

    def change(self, path: str, old: str, new: str) -> None:
        """Replace a text that occurs once in a file."""
        text = (self.root / path).read_text(encoding="utf-8")
        assert text.count(old) == 1
        (self.root / path).write_text(text.replace(old, new), encoding="utf-8")

    def write_migration(self, name: str, body: str) -> None:
        """Write a migration from the body of its class."""
        label, _, stem = name.partition("/")
        indented = "".join(f"    {line}\n" for line in dedent(body).strip().splitlines())
        self.write(f"{label}/migrations/{stem}.py", MIGRATION + indented)

    def write_revision(self, name: str, body: str) -> None:
        """Write a revision from its body."""
        self.write(f"alembic/versions/{name}.py", REVISION + dedent(body))

    def compare(self, *arguments: str, **variables: str) -> Result:
        """Run ``migrations compare`` in the project, with no server named in its environment."""
        command = ["migrations", "compare", "--settings", "settings", "--config", "alembic.ini"]
        return self.run(*command, *arguments, **variables)

    def run(self, *arguments: str, **variables: str) -> Result:
        """Run a command in the project."""
        environment = {
            name: value for name, value in os.environ.items() if not name.endswith("_URL")
        }
        environment |= {"PYTHONPATH": str(ROOT), "COLUMNS": "200"} | variables
        done = run_python(
            "-m", "side_by_side", *arguments, folder=self.root, environment=environment
        )
        return Result(done.returncode, done.stdout, done.stderr)


def make_histories(root: Path) -> TwoHistories:
    """Write the project."""
    project = TwoHistories(root)
    project.write("settings.py", SETTINGS)
    for label, models in (("shop", SHOP_MODELS), ("crm", CRM_MODELS)):
        project.write(f"{label}/__init__.py", "")
        project.write(f"{label}/models.py", models)
        project.write(f"{label}/migrations/__init__.py", "")
    for name, body in MIGRATIONS.items():
        project.write_migration(name, body)
    project.write("alembic.ini", INI)
    project.write("alembic/env.py", ENV)
    for name, body in REVISIONS.items():
        project.write_revision(name, body)
    return project
