"""The tables of the herbarium chapter, on PostgreSQL only.

Why: the types and indexes need the extensions of the step before. Alembic does not
    compare the exclusion constraint, so it is written by hand.
Lock: none, all tables are new.
Undo: drops herbarium_plant, herbarium_collector, herbarium_loan with all rows.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from sqlalchemy_django import base

revision = "herbarium_0002"
down_revision = "herbarium_0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    dialect = op.get_context().dialect.name
    if dialect == "postgresql":
        op.create_table(
            "herbarium_plant",
            sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
            sa.Column("name", sa.String(40), nullable=False),
            sa.Column("habitat", base.Text(), nullable=True),
            sa.Column("traits", postgresql.HSTORE(text_type=sa.Text()), nullable=False),
            sa.Column("remarks", postgresql.HSTORE(text_type=sa.Text()), nullable=True),
            sa.Column("room", sa.Integer(), nullable=False),
            sa.Column("shelf", sa.Integer(), nullable=False),
            sa.Column("box", sa.Integer(), nullable=False),
            sa.PrimaryKeyConstraint("id"),
            sqlite_autoincrement=True,
        )
        op.create_table(
            "herbarium_collector",
            sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
            sa.Column("nickname", postgresql.CITEXT(), nullable=False),
            sa.Column(
                "email", sa.String(length=60, collation="herbarium_ignore_case"), nullable=False
            ),
            sa.PrimaryKeyConstraint("id"),
            sa.UniqueConstraint("email", name="herbarium_collector_email"),
            sa.UniqueConstraint("nickname"),
            sqlite_autoincrement=True,
        )
        op.create_table(
            "herbarium_loan",
            sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
            sa.Column("plant_id", sa.BigInteger(), nullable=False),
            sa.Column("collector_id", sa.BigInteger(), nullable=False),
            sa.Column("days", postgresql.DATERANGE(), nullable=False),
            sa.ForeignKeyConstraint(
                ["collector_id"],
                ["herbarium_collector.id"],
                name=op.f("herbarium_loan_collector_id_8de384ef_fk_herbarium_collector_id"),
                initially="DEFERRED",
                deferrable=True,
            ),
            sa.ForeignKeyConstraint(
                ["plant_id"],
                ["herbarium_plant.id"],
                name=op.f("herbarium_loan_plant_id_ed8abd77_fk_herbarium_plant_id"),
                initially="DEFERRED",
                deferrable=True,
            ),
            sa.PrimaryKeyConstraint("id"),
            sqlite_autoincrement=True,
        )
        op.create_index(
            "herbarium_plant_place",
            "herbarium_plant",
            ["room", "shelf", "box"],
            postgresql_using="bloom",
            postgresql_with={"length": 96, "col1": 2, "col2": 4, "col3": 3},
        )
        op.create_index(
            "herbarium_plant_traits", "herbarium_plant", ["traits", "room"], postgresql_using="gin"
        )
        op.create_index(
            "herbarium_plant_trigrams",
            "herbarium_plant",
            ["name"],
            postgresql_using="gin",
            postgresql_ops={"name": "gin_trgm_ops"},
        )
        op.create_index(
            op.f("herbarium_loan_collector_id_8de384ef"), "herbarium_loan", ["collector_id"]
        )
        op.create_index(op.f("herbarium_loan_plant_id_ed8abd77"), "herbarium_loan", ["plant_id"])
        op.create_exclude_constraint(
            "herbarium_loan_days",
            "herbarium_loan",
            (sa.column("plant_id"), "="),
            (sa.column("days"), "&&"),
            using="gist",
        )


def downgrade() -> None:
    dialect = op.get_context().dialect.name
    if dialect == "postgresql":
        op.drop_table("herbarium_loan")
        op.drop_table("herbarium_collector")
        op.drop_table("herbarium_plant")
