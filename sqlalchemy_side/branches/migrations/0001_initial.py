"""The tables of the branches chapter.

Why: the first step; the columns are in the order of the models.
Lock: none, all tables are new.
Undo: drops branches_branch, branches_book, branches_copy, branches_member with all rows.
"""

import sqlalchemy as sa
from alembic import op

from sqlalchemy_django import base

revision = "branches_0001"
down_revision = None
branch_labels = ("branches",)
depends_on = None


def upgrade() -> None:
    dialect = op.get_context().dialect.name
    op.create_table(
        "branches_branch",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("name", sa.String(40), nullable=False),
        sa.Column("city", sa.String(40), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("name"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "branches_book",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("title", sa.String(40), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "branches_copy",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("book_id", sa.BigInteger(), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=True),
        sa.Column("shelf", sa.String(10), nullable=False),
        sa.ForeignKeyConstraint(
            ["book_id"],
            ["branches_book.id"],
            name=op.f("branches_copy_book_id_e27c00de_fk_branches_book_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["branch_id"],
            ["branches_branch.id"],
            name=op.f("branches_copy_branch_id_6a0267f2_fk_branches_branch_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "branches_member",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("name", sa.String(40), nullable=False),
        sa.Column("branch_id", sa.BigInteger(), nullable=True),
        sa.Column("fee", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["branch_id"],
            ["branches_branch.id"],
            name=op.f("branches_member_branch_id_15d7c69b_fk_branches_branch_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    if dialect != "mariadb":
        op.create_index(op.f("branches_copy_book_id_e27c00de"), "branches_copy", ["book_id"])
        op.create_index(op.f("branches_copy_branch_id_6a0267f2"), "branches_copy", ["branch_id"])
        op.create_index(
            op.f("branches_member_branch_id_15d7c69b"), "branches_member", ["branch_id"]
        )
    if dialect == "postgresql":
        op.create_index(
            "branches_branch_name_2cf4114b_like",
            "branches_branch",
            ["name"],
            postgresql_ops={"name": "varchar_pattern_ops"},
        )


def downgrade() -> None:
    op.drop_table("branches_member")
    op.drop_table("branches_copy")
    op.drop_table("branches_book")
    op.drop_table("branches_branch")
