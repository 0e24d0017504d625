"""The tables of the documents chapter.

Why: the first step; the columns are in the order of the models.
Lock: none, all tables are new.
Undo: drops documents_card, documents_crate, documents_loan with all rows.
"""

import sqlalchemy as sa
from alembic import op

from sqlalchemy_django import base

revision = "documents_0001"
down_revision = None
branch_labels = ("documents",)
depends_on = None


def upgrade() -> None:
    dialect = op.get_context().dialect.name
    op.create_table(
        "documents_card",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("title", sa.String(40), nullable=False),
        sa.Column("details", base.Json(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "documents_crate",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("name", sa.String(40), nullable=False),
        sa.Column("contents", base.Json(), nullable=False),
        sa.Column("handling", base.Json(), nullable=False),
        sa.Column("stickers", base.Json(), nullable=False),
        sa.Column("place", base.Json(), nullable=False),
        sa.Column("width", sa.Integer(), nullable=False),
        sa.Column("height", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "documents_loan",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("card_id", sa.BigInteger(), nullable=False),
        sa.Column("borrower", sa.String(40), nullable=False),
        sa.Column("terms", base.Json(), nullable=True),
        sa.CheckConstraint(
            "(terms IS NULL OR JSON_TYPE(terms, '$.\"days\"') IS NOT NULL)",
            name="documents_loan_has_days",
        )
        if dialect == "sqlite"
        else sa.CheckConstraint("(terms IS NULL OR terms ? 'days')", name="documents_loan_has_days")
        if dialect == "postgresql"
        else sa.CheckConstraint(
            "(JSON_UNQUOTE(terms) IS NULL OR JSON_CONTAINS_PATH(terms, 'one', '$.\"days\"'))",
            name="documents_loan_has_days",
        ),
        sa.ForeignKeyConstraint(
            ["card_id"],
            ["documents_card.id"],
            name=op.f("documents_loan_card_id_e1ccbb10_fk_documents_card_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    if dialect != "mariadb":
        op.create_index(op.f("documents_loan_card_id_e1ccbb10"), "documents_loan", ["card_id"])


def downgrade() -> None:
    op.drop_table("documents_loan")
    op.drop_table("documents_crate")
    op.drop_table("documents_card")
