"""Longer names.

Why: a name of more than 50 characters was rejected for the first time.
Lock: PostgreSQL only changes the catalogue. MariaDB rewrites the table and blocks writes: a
    length of more than 255 bytes is stored in two bytes, and a character may take four.
Undo: PostgreSQL and MariaDB reject a name of more than 50 characters, and then change nothing;
    SQLite ignores the length.
"""

import sqlalchemy as sa

from sqlalchemy_side.evolution.remake import alter_table

revision = "evolution_0002"
down_revision = "evolution_0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with alter_table("evolution_writer") as batch:
        batch.alter_column(
            "name", type_=sa.String(100), existing_type=sa.String(50), existing_nullable=False
        )


def downgrade() -> None:
    with alter_table("evolution_writer") as batch:
        batch.alter_column(
            "name", type_=sa.String(50), existing_type=sa.String(100), existing_nullable=False
        )
