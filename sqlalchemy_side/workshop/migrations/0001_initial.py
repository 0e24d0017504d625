"""The tables of the workshop chapter.

Why: the first step; the columns are in the order of the models.
Lock: none, all tables are new.
Undo: drops workshop_customer, workshop_part, workshop_job, workshop_note, workshop_logentry,
workshop_job_parts with all rows.
"""

import sqlalchemy as sa
from alembic import op

from sqlalchemy_django import base

revision = "workshop_0001"
down_revision = None
branch_labels = ("workshop",)
depends_on = None


def upgrade() -> None:
    dialect = op.get_context().dialect.name
    op.create_table(
        "workshop_customer",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("name", sa.String(60), nullable=False),
        sa.Column("slug", sa.String(60), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("slug"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "workshop_part",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("name", sa.String(40), nullable=False),
        sa.Column("stock", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "workshop_job",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("customer_id", sa.BigInteger(), nullable=False),
        sa.Column("title", sa.String(60), nullable=False),
        sa.Column("hours", sa.Integer(), nullable=True),
        sa.Column("is_closed", base.Boolean(), nullable=False),
        sa.Column("opened", base.UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["customer_id"],
            ["workshop_customer.id"],
            name=op.f("workshop_job_customer_id_d0609210_fk_workshop_customer_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "workshop_note",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("job_id", sa.BigInteger(), nullable=False),
        sa.Column("text", sa.String(80), nullable=False),
        sa.ForeignKeyConstraint(
            ["job_id"],
            ["workshop_job.id"],
            name=op.f("workshop_note_job_id_4f36c03f_fk_workshop_job_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "workshop_logentry",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("what", sa.String(80), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "workshop_job_parts",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("job_id", sa.BigInteger(), nullable=False),
        sa.Column("part_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["job_id"],
            ["workshop_job.id"],
            name=op.f("workshop_job_parts_job_id_0beac503_fk_workshop_job_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["part_id"],
            ["workshop_part.id"],
            name=op.f("workshop_job_parts_part_id_896b8ed6_fk_workshop_part_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    if dialect == "sqlite":
        op.create_index(
            op.f("workshop_job_parts_job_id_part_id_30122f13_uniq"),
            "workshop_job_parts",
            ["job_id", "part_id"],
            unique=True,
        )
    if dialect != "mariadb":
        op.create_index(op.f("workshop_job_customer_id_d0609210"), "workshop_job", ["customer_id"])
        op.create_index(op.f("workshop_note_job_id_4f36c03f"), "workshop_note", ["job_id"])
        op.create_index(
            op.f("workshop_job_parts_job_id_0beac503"), "workshop_job_parts", ["job_id"]
        )
        op.create_index(
            op.f("workshop_job_parts_part_id_896b8ed6"), "workshop_job_parts", ["part_id"]
        )
    if dialect != "sqlite":
        op.create_unique_constraint(
            op.f("workshop_job_parts_job_id_part_id_30122f13_uniq"),
            "workshop_job_parts",
            ["job_id", "part_id"],
        )
    if dialect == "postgresql":
        op.create_index(
            "workshop_customer_slug_00049b5c_like",
            "workshop_customer",
            ["slug"],
            postgresql_ops={"slug": "varchar_pattern_ops"},
        )


def downgrade() -> None:
    op.drop_table("workshop_job_parts")
    op.drop_table("workshop_logentry")
    op.drop_table("workshop_note")
    op.drop_table("workshop_job")
    op.drop_table("workshop_part")
    op.drop_table("workshop_customer")
