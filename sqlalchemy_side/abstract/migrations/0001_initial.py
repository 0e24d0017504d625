"""The tables of the abstract chapter.

Why: the first step; the columns are in the order of the models.
Lock: none, all tables are new.
Undo: drops the tables with their rows.
"""

import sqlalchemy as sa
from alembic import op

from sqlalchemy_django import base

revision = "abstract_0001"
down_revision = None
branch_labels = ("abstract",)
depends_on = None


def upgrade() -> None:
    op.create_table(
        "student_info",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("name", sa.String(100), nullable=False),
        sa.Column("age", base.PositiveInteger(), nullable=False),
        sa.Column("home_group", sa.String(5), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "abstract_teacher",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("name", sa.String(100), nullable=False),
        sa.Column("age", base.PositiveInteger(), nullable=False),
        sa.Column("office", sa.String(10), nullable=False),
        sa.Column("subject", sa.String(50), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "abstract_visitor",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("name", sa.String(30), nullable=False),
        sa.Column("purpose", sa.String(50), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "abstract_newborn",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("name", sa.String(100), nullable=False),
        sa.Column("weight", base.PositiveSmallInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_index("abstract_student_age", "student_info", ["age"])
    op.create_index("abstract_teacher_age", "abstract_teacher", ["age"])


def downgrade() -> None:
    op.drop_table("abstract_newborn")
    op.drop_table("abstract_visitor")
    op.drop_table("abstract_teacher")
    op.drop_table("student_info")
