"""Where an article begins, and whether the cover shows it.

Why: an order that readers see, with two rules that the database keeps.
Lock: PostgreSQL and MariaDB add the columns at once; for the rules they read the whole table.
Undo: the pages and the cover stories are lost.
"""

import sqlalchemy as sa
from alembic import op

from sqlalchemy_side import base
from sqlalchemy_side.evolution.remake import altered

revision = "evolution_0030"
down_revision = "evolution_0029"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("evolution_article", sa.Column("first_page", sa.Integer()))
    op.add_column(
        "evolution_article",
        sa.Column("is_cover_story", base.Boolean(), nullable=False, server_default=sa.false()),
    )
    with altered("evolution_article") as batch:
        # The rows that are there need a value, and those to come are to be given one.
        batch.alter_column("is_cover_story", existing_type=base.Boolean(), server_default=None)
        batch.create_check_constraint("evolution_article_page_one", sa.column("first_page") >= 1)
    if op.get_context().dialect.name in base.ABLE:
        op.create_index(
            "evolution_article_one_cover_story",
            "evolution_article",
            ["issue_id"],
            unique=True,
            postgresql_where=sa.text("is_cover_story"),
            sqlite_where=sa.text("is_cover_story"),
        )


def downgrade() -> None:
    if op.get_context().dialect.name in base.ABLE:
        op.drop_index("evolution_article_one_cover_story", "evolution_article")
    with altered("evolution_article") as batch:
        batch.drop_constraint("evolution_article_page_one", type_="check")
        batch.drop_column("is_cover_story")
        batch.drop_column("first_page")
