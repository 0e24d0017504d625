"""The first page of an article, and its line on the cover.

Why: an order that readers see, with two constraints that the database enforces.
Lock: PostgreSQL and MariaDB add the columns at once; the constraints read the whole table.
Undo: the pages and the cover lines are lost.
"""

import sqlalchemy as sa
from alembic import op

from sqlalchemy_django import base
from sqlalchemy_side.evolution.remake import alter_table

revision = "evolution_0030"
down_revision = "evolution_0029"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("evolution_article", sa.Column("first_page", sa.Integer()))
    op.add_column("evolution_article", sa.Column("cover_line", sa.String(100)))
    with alter_table("evolution_article") as batch:
        batch.create_check_constraint("evolution_article_page_one", sa.column("first_page") >= 1)
    if op.get_context().dialect.name in base.NOT_MARIADB:
        op.create_index(
            "evolution_article_one_cover_story",
            "evolution_article",
            ["issue_id"],
            unique=True,
            postgresql_where=sa.text("cover_line IS NOT NULL"),
            sqlite_where=sa.text("cover_line IS NOT NULL"),
        )


def downgrade() -> None:
    if op.get_context().dialect.name in base.NOT_MARIADB:
        op.drop_index("evolution_article_one_cover_story", "evolution_article")
    with alter_table("evolution_article") as batch:
        batch.drop_constraint("evolution_article_page_one", type_="check")
        batch.drop_column("cover_line")
        batch.drop_column("first_page")
