"""The tables of the geography chapter.

Why: the first step; the columns are in the order of the models.
Lock: none, all tables are new.
Undo: drops the tables with their rows.
"""

import sqlalchemy as sa
from alembic import op

from sqlalchemy_django import base

revision = "geography_0001"
down_revision = None
branch_labels = ("geography",)
depends_on = None


def upgrade() -> None:
    op.create_table(
        "geography_zipcode",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("code", sa.String(10), nullable=False),
        sa.Column("city", sa.String(80), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("code"),
        sqlite_autoincrement=True,
    )
    dialect = op.get_context().dialect.name
    if dialect == "postgresql":
        # LIKE needs this kind of index where the collation is not C.
        op.create_index(
            "geography_zipcode_code_eb6e4251_like",
            "geography_zipcode",
            ["code"],
            postgresql_ops={"code": "varchar_pattern_ops"},
        )


def downgrade() -> None:
    op.drop_table("geography_zipcode")
