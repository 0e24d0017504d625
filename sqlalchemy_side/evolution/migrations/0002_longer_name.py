"""Names of any length that a title page has room for.

Why: the first name of more than 50 characters was refused.
Lock: PostgreSQL only changes the catalogue. MariaDB writes the table anew, and writing waits: the
    length of a name of more than 255 bytes takes two bytes, and here a character may take four.
Undo: a name of more than 50 characters is refused by PostgreSQL and MariaDB, and nothing is
    changed then; SQLite never looks at the length.
"""

import sqlalchemy as sa

from sqlalchemy_side.evolution.remake import altered

revision = "evolution_0002"
down_revision = "evolution_0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with altered("evolution_writer") as batch:
        batch.alter_column(
            "name", type_=sa.String(100), existing_type=sa.String(50), existing_nullable=False
        )


def downgrade() -> None:
    with altered("evolution_writer") as batch:
        batch.alter_column(
            "name", type_=sa.String(50), existing_type=sa.String(100), existing_nullable=False
        )
