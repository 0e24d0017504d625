"""Conversations with a guest, in their own table.

Why: they seemed to have little in common with articles.
Lock: none, the table is new; its foreign key briefly locks the authors.
Undo: drops the table with its rows.
"""

import sqlalchemy as sa
from alembic import op

from sqlalchemy_django import base

revision = "evolution_0011"
down_revision = "evolution_0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    dialect = op.get_context().dialect.name
    # On MariaDB a name may be one character longer, and this one is.
    start, end = (
        ("evolution_conversation", "evolution_author_id")
        if dialect == "mariadb"
        else ("evolution_conversati", "evolution")
    )
    op.create_table(
        "evolution_conversation",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("title", sa.String(200), nullable=False),
        sa.Column("text", base.Text(), nullable=False),
        sa.Column("guest", sa.String(100), nullable=False),
        sa.Column("author_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["author_id"],
            ["evolution_author.id"],
            name=op.f(f"{start}_author_id_0f5ce341_fk_{end}"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    if dialect != "mariadb":
        # MariaDB indexes foreign keys automatically.
        op.create_index(
            op.f("evolution_conversation_author_id_0f5ce341"),
            "evolution_conversation",
            ["author_id"],
        )


def downgrade() -> None:
    op.drop_table("evolution_conversation")
