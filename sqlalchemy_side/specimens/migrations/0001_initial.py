"""Initial.

Why: create table specimens_collector; create table specimens_specimen. State the purpose.
Lock: none, all tables are new.
Undo: drops specimens_collector, specimens_specimen with all rows.
"""

import sqlalchemy as sa
from alembic import op

from sqlalchemy_django import base

revision = "specimens_0001"
down_revision = None
branch_labels = ("specimens",)
depends_on = None


def upgrade() -> None:
    dialect = op.get_context().dialect.name
    op.create_table(
        "specimens_collector",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("name", sa.String(40), nullable=False),
        sa.Column("code", base.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("name"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "specimens_specimen",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("collector_id", sa.BigInteger(), nullable=False),
        sa.Column("label", sa.String(20), nullable=False),
        sa.Column("mass", base.Money(8, 2), autoincrement=False, nullable=False),
        sa.Column("found", base.UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["collector_id"],
            ["specimens_collector.id"],
            name=op.f("specimens_specimen_collector_id_63fe7be6_fk_specimens"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    if dialect != "mariadb":
        op.create_index(
            op.f("specimens_specimen_collector_id_63fe7be6"), "specimens_specimen", ["collector_id"]
        )
    if dialect == "postgresql":
        op.create_index(
            "specimens_collector_name_33433cee_like",
            "specimens_collector",
            ["name"],
            postgresql_ops={"name": "varchar_pattern_ops"},
        )


def downgrade() -> None:
    op.drop_table("specimens_specimen")
    op.drop_table("specimens_collector")
