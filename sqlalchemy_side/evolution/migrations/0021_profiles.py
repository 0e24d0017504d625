"""Expand: a table for what is known about an author beyond the name.

Why: the first of three steps that split a table: biographies are long, and only one page uses them.
Lock: none, the table is new; its foreign key briefly locks the authors.
Undo: drops the table with its rows.
"""

import sqlalchemy as sa
from alembic import op

from sqlalchemy_django import base

revision = "evolution_0021"
down_revision = "evolution_0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "evolution_profile",
        sa.Column("author_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("biography", base.Text(), nullable=False),
        sa.Column("website", sa.String(200), nullable=False),
        sa.ForeignKeyConstraint(
            ["author_id"],
            ["evolution_author.id"],
            name=op.f("evolution_profile_author_id_d3f4b4b4_fk_evolution_author_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("author_id"),
        comment="Split off evolution_author",
    )


def downgrade() -> None:
    op.drop_table("evolution_profile")
