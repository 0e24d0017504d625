"""The tables of the rare chapter.

Why: the first step; the columns are in the order of the models.
Lock: none, all tables are new.
Undo: drops the tables with their rows.
"""

import sqlalchemy as sa
from alembic import op

from sqlalchemy_django import base

revision = "rare_0001"
down_revision = None
branch_labels = ("rare",)
depends_on = ("common_0001",)


def upgrade() -> None:
    op.create_table(
        "rare_childb",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("name", sa.String(50), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "rare_childb_m2m",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("childb_id", sa.BigInteger(), nullable=False),
        sa.Column("othermodel_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["childb_id"],
            ["rare_childb.id"],
            name=op.f("rare_childb_m2m_childb_id_649d5e08_fk_rare_childb_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["othermodel_id"],
            ["common_othermodel.id"],
            name=op.f("rare_childb_m2m_othermodel_id_44b5fe0e_fk_common_othermodel_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    dialect = op.get_context().dialect.name
    if dialect == "sqlite":
        # Django cannot add a constraint to a SQLite table, so it adds an index there.
        op.create_index(
            op.f("rare_childb_m2m_childb_id_othermodel_id_ee7f1fe8_uniq"),
            "rare_childb_m2m",
            ["childb_id", "othermodel_id"],
            unique=True,
        )
    else:
        op.create_unique_constraint(
            op.f("rare_childb_m2m_childb_id_othermodel_id_ee7f1fe8_uniq"),
            "rare_childb_m2m",
            ["childb_id", "othermodel_id"],
        )
    if dialect != "mariadb":
        # MariaDB indexes foreign keys automatically.
        op.create_index(
            op.f("rare_childb_m2m_childb_id_649d5e08"), "rare_childb_m2m", ["childb_id"]
        )
        op.create_index(
            op.f("rare_childb_m2m_othermodel_id_44b5fe0e"), "rare_childb_m2m", ["othermodel_id"]
        )


def downgrade() -> None:
    op.drop_table("rare_childb_m2m")
    op.drop_table("rare_childb")
