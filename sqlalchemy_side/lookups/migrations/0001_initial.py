"""The tables of the lookups chapter.

Why: the first step; the columns are in the order of the models.
Lock: none, all tables are new.
Undo: drops all five with all rows.
"""

import sqlalchemy as sa
from alembic import op

from sqlalchemy_django import base

revision = "lookups_0001"
down_revision = None
branch_labels = ("lookups",)
depends_on = None


def upgrade() -> None:
    dialect = op.get_context().dialect.name
    op.create_table(
        "lookups_press",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("name", sa.String(40), nullable=False),
        sa.Column("city", sa.String(40), nullable=True),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "lookups_book",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("code", base.Uuid(), nullable=False),
        sa.Column("title", sa.String(40), nullable=False),
        sa.Column("subtitle", sa.String(40), nullable=True),
        sa.Column("pages", sa.Integer(), nullable=True),
        sa.Column("press_id", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(
            ["press_id"],
            ["lookups_press.id"],
            name=op.f("lookups_book_press_id_94784ab7_fk_lookups_press_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("code"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "lookups_review",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("book_id", sa.BigInteger(), nullable=False),
        sa.Column("reader", sa.String(40), nullable=False),
        sa.Column("rating", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["book_id"],
            ["lookups_book.id"],
            name=op.f("lookups_review_book_id_32ffb973_fk_lookups_book_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "lookups_edition",
        sa.Column("book_id", sa.BigInteger(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["book_id"],
            ["lookups_book.id"],
            name=op.f("lookups_edition_book_id_3c84a286_fk_lookups_book_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("book_id", "number"),
    )
    op.create_table(
        "lookups_loan",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("book_id", sa.BigInteger(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("reader", sa.String(40), nullable=False),
        sa.ForeignKeyConstraint(
            ["book_id"],
            ["lookups_book.id"],
            name=op.f("lookups_loan_book_id_4cb5dc51_fk_lookups_book_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    if dialect != "mariadb":
        op.create_index(op.f("lookups_book_press_id_94784ab7"), "lookups_book", ["press_id"])
        op.create_index(op.f("lookups_review_book_id_32ffb973"), "lookups_review", ["book_id"])
        op.create_index(op.f("lookups_edition_book_id_3c84a286"), "lookups_edition", ["book_id"])
        op.create_index(op.f("lookups_loan_book_id_4cb5dc51"), "lookups_loan", ["book_id"])


def downgrade() -> None:
    op.drop_table("lookups_loan")
    op.drop_table("lookups_edition")
    op.drop_table("lookups_review")
    op.drop_table("lookups_book")
    op.drop_table("lookups_press")
