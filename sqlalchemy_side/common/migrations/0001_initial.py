"""The tables of the common chapter.

Why: the first step; the columns are in the order of the models.
Lock: none, all tables are new.
Undo: drops the tables with their rows.
"""

import sqlalchemy as sa
from alembic import op

from sqlalchemy_django import base

revision = "common_0001"
down_revision = None
branch_labels = ("common",)
depends_on = None


def upgrade() -> None:
    op.create_table(
        "common_othermodel",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("name", sa.String(50), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "common_childa",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("name", sa.String(50), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "common_childa_m2m",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("childa_id", sa.BigInteger(), nullable=False),
        sa.Column("othermodel_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["childa_id"],
            ["common_childa.id"],
            name=op.f("common_childa_m2m_childa_id_dfe86274_fk_common_childa_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["othermodel_id"],
            ["common_othermodel.id"],
            name=op.f("common_childa_m2m_othermodel_id_58938474_fk_common_ot"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "common_childb",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("name", sa.String(50), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "common_childb_m2m",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("childb_id", sa.BigInteger(), nullable=False),
        sa.Column("othermodel_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["childb_id"],
            ["common_childb.id"],
            name=op.f("common_childb_m2m_childb_id_156dcbc2_fk_common_childb_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["othermodel_id"],
            ["common_othermodel.id"],
            name=op.f("common_childb_m2m_othermodel_id_39b3764c_fk_common_ot"),
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
            op.f("common_childa_m2m_childa_id_othermodel_id_66e31071_uniq"),
            "common_childa_m2m",
            ["childa_id", "othermodel_id"],
            unique=True,
        )
        op.create_index(
            op.f("common_childb_m2m_childb_id_othermodel_id_e68e17bf_uniq"),
            "common_childb_m2m",
            ["childb_id", "othermodel_id"],
            unique=True,
        )
    else:
        op.create_unique_constraint(
            op.f("common_childa_m2m_childa_id_othermodel_id_66e31071_uniq"),
            "common_childa_m2m",
            ["childa_id", "othermodel_id"],
        )
        op.create_unique_constraint(
            op.f("common_childb_m2m_childb_id_othermodel_id_e68e17bf_uniq"),
            "common_childb_m2m",
            ["childb_id", "othermodel_id"],
        )
    if dialect != "mariadb":
        # MariaDB indexes foreign keys automatically.
        op.create_index(
            op.f("common_childa_m2m_childa_id_dfe86274"), "common_childa_m2m", ["childa_id"]
        )
        op.create_index(
            op.f("common_childa_m2m_othermodel_id_58938474"), "common_childa_m2m", ["othermodel_id"]
        )
        op.create_index(
            op.f("common_childb_m2m_childb_id_156dcbc2"), "common_childb_m2m", ["childb_id"]
        )
        op.create_index(
            op.f("common_childb_m2m_othermodel_id_39b3764c"), "common_childb_m2m", ["othermodel_id"]
        )


def downgrade() -> None:
    op.drop_table("common_childb_m2m")
    op.drop_table("common_childb")
    op.drop_table("common_childa_m2m")
    op.drop_table("common_childa")
    op.drop_table("common_othermodel")
