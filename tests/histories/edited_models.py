"""Two histories with models on both sides, which a test may edit."""

from pathlib import Path

from tests.histories.two_histories import ENV, TwoHistories, make_histories

TABLES = """
import sqlalchemy as sa
from sqlalchemy_django import base
from sqlalchemy.dialects import mysql

metadata = sa.MetaData()
TEXT = sa.Text().with_variant(mysql.LONGTEXT(), "mysql", "mariadb")

item = sa.Table(
    "shop_item",
    metadata,
    sa.Column("id", base.BIG_KEY, sa.Identity(), primary_key=True),
    sa.Column("name", sa.String(50), nullable=False),
    sa.Column("price", sa.Integer(), nullable=False),
    sa.Index("shop_item_price", "price"),
    sqlite_autoincrement=True,
)
order = sa.Table(
    "crm_order",
    metadata,
    sa.Column("id", base.BIG_KEY, sa.Identity(), primary_key=True),
    sa.Column("item_id", sa.BigInteger()),
    sa.Column("note", TEXT, nullable=False),
    sqlite_autoincrement=True,
)
"""

#: Only the tables of the models are compared, and only what they declare of them.
OPTIONS = """
def include(item, name, kind, reflected, other):
    return kind == "table" and name.startswith(("shop_", "crm_")) or (
        kind not in ("table", "foreign_key_constraint") and name != "crm_order_item_id_077fffdb"
    )

"""


def make_edited(root: Path, *, branches: bool = False) -> TwoHistories:
    """Write the project with SQLAlchemy's tables, and with one branch of revisions or two."""
    project = make_histories(root)
    for name in ("shop", "crm"):
        # As makemigrations writes it; otherwise each edit would alter the key as well.
        path = f"{name}/migrations/0001_initial.py"
        project.change(path, "serialize=False", 'serialize=False, verbose_name="ID"')
    project.write("tables.py", TABLES)
    compared = "connection=connection, target_metadata=metadata, include_object=include,"
    env = ENV.replace("connection=connection,", compared)
    project.write("alembic/env.py", f"from tables import metadata\n{OPTIONS}{env}")
    (project.root / "alembic/script.py.mako").write_text(TEMPLATE, encoding="utf-8")
    if branches:
        return project
    revision = "alembic/versions/crm/0001_initial.py"
    project.change(revision, '"crm_0001", None', '"crm_0001", "shop_0004"')
    project.change(revision, 'branch_labels = ("crm",)', "branch_labels = None")
    project.change(revision, 'depends_on = "shop_0001"', "depends_on = None")
    return project


TEMPLATE = '''"""${message}"""

import sqlalchemy as sa
from alembic import op
${imports if imports else ""}

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = ${repr(branch_labels)}
depends_on = ${repr(depends_on)}


def upgrade():
    ${upgrades if upgrades else "pass"}


def downgrade():
    ${downgrades if downgrades else "pass"}
'''
