"""The tables of the proxies chapter.

Why: the first step; the columns are in the order of the models. Classes without a table of
their own need no step.
Lock: none, all tables are new.
Undo: drops the tables with their rows.
"""

import sqlalchemy as sa
from alembic import op

from sqlalchemy_django import base

revision = "proxies_0001"
down_revision = None
branch_labels = ("proxies",)
depends_on = None


def upgrade() -> None:
    op.create_table(
        "proxies_person",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("first_name", sa.String(30), nullable=False),
        sa.Column("last_name", sa.String(30), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "proxies_employee",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("name", sa.String(50), nullable=False),
        sa.Column("type", sa.String(20), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )


def downgrade() -> None:
    op.drop_table("proxies_employee")
    op.drop_table("proxies_person")
