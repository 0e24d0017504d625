"""The first four steps in one.

Why: a new database does not need the changes of the first days. Django runs this step if none
    of the four was applied, and counts it as applied if all four were.
Lock: none, all tables are new.
Undo: drops the tables with their rows.
"""

import sqlalchemy as sa
from alembic import op

from sqlalchemy_django import base

revision = "evolution_0004"
down_revision = None
branch_labels = ("evolution",)
depends_on = None


def upgrade() -> None:
    op.create_table(
        "evolution_writer",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("name", sa.String(100), nullable=False),
        sa.Column("email", sa.String(254)),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "evolution_article",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("title", sa.String(200), nullable=False),
        sa.Column("text", base.Text(), nullable=False),
        sa.Column("writer_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["writer_id"],
            ["evolution_writer.id"],
            name=op.f("evolution_article_writer_id_4b3d2b3a_fk_evolution_writer_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    if op.get_context().dialect.name != "mariadb":
        # MariaDB indexes foreign keys automatically.
        op.create_index(
            op.f("evolution_article_writer_id_4b3d2b3a"), "evolution_article", ["writer_id"]
        )


def downgrade() -> None:
    op.drop_table("evolution_article")
    op.drop_table("evolution_writer")
