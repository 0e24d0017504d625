"""The number of an issue is a number, and there is one issue of each.

Why: as text, number 10 comes before number 9.
Lock: PostgreSQL and MariaDB write the table anew, and every query waits.
Undo: nothing is lost, but a number may be given twice.
"""

import sqlalchemy as sa

from sqlalchemy_side.evolution.remake import altered

revision = "evolution_0017"
down_revision = "evolution_0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with altered("evolution_issue") as batch:
        batch.alter_column(
            "number",
            type_=sa.Integer(),
            existing_type=sa.String(20),
            existing_nullable=False,
            postgresql_using="number::integer",
        )
        batch.create_unique_constraint("evolution_issue_number_unique", ["number"])


def downgrade() -> None:
    with altered("evolution_issue") as batch:
        batch.drop_constraint("evolution_issue_number_unique", type_="unique")
        batch.alter_column(
            "number",
            type_=sa.String(20),
            existing_type=sa.Integer(),
            existing_nullable=False,
            postgresql_using="number::varchar(20)",
        )
