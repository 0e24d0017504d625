"""Contract: conversations no longer exist.

Why: the last of three steps that turn an independent model into a child of another.
Lock: queries of the table wait until it is dropped.
Undo: the table comes back empty; the previous step fills it.
"""

import sqlalchemy as sa
from alembic import op

from sqlalchemy_django import base

revision = "evolution_0034"
down_revision = "evolution_0033"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_table("evolution_conversation")


def downgrade() -> None:
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
            name=op.f("evolution_conversati_author_id_0f5ce341_fk_evolution"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    if op.get_context().dialect.name in base.NOT_MARIADB:
        op.create_index(
            "evolution_conversation_author_id_0f5ce341", "evolution_conversation", ["author_id"]
        )
