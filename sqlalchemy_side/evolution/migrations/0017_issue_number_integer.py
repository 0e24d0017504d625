"""The number of an issue is an integer, and unique.

Why: as text, number 10 comes before number 9.
Lock: PostgreSQL and MariaDB rewrite the table and block all queries.
Undo: nothing is lost, but a number may be used twice.
"""

import sqlalchemy as sa

from sqlalchemy_side.evolution.remake import alter_table

revision = "evolution_0017"
down_revision = "evolution_0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with alter_table("evolution_issue") as batch:
        batch.alter_column(
            "number",
            type_=sa.Integer(),
            existing_type=sa.String(20),
            existing_nullable=False,
            postgresql_using="number::integer",
        )
        batch.create_unique_constraint("evolution_issue_number_unique", ["number"])


def downgrade() -> None:
    with alter_table("evolution_issue") as batch:
        batch.drop_constraint("evolution_issue_number_unique", type_="unique")
        batch.alter_column(
            "number",
            type_=sa.String(20),
            existing_type=sa.Integer(),
            existing_nullable=False,
            postgresql_using="number::varchar(20)",
        )
