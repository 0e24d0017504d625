"""The issue that an article is in.

Why: one of two branches that start at the same step; it changes the articles. The key has 32
    bits, like that of every model at the time.
Lock: the column is empty and added at once; its foreign key briefly locks both tables.
Undo: the issues are lost, and so is which article is in which.
"""

import sqlalchemy as sa
from alembic import op

from sqlalchemy_side.evolution.remake import alter_table

revision = "evolution_0013"
down_revision = "evolution_0012"
branch_labels = None
depends_on = None

KEY = "evolution_article_issue_id_6e6377ff_fk_evolution_issue_id"


def upgrade() -> None:
    op.create_table(
        "evolution_issue",
        sa.Column("id", sa.Integer(), sa.Identity(), nullable=False),
        sa.Column("number", sa.String(20), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    dialect = op.get_context().dialect.name
    key = sa.ForeignKey("evolution_issue.id", name=op.f(KEY), initially="DEFERRED", deferrable=True)
    op.add_column(
        "evolution_article",
        sa.Column("issue_id", sa.Integer(), key),
        # SQLite cannot add a constraint to an existing table, but accepts one inside the column.
        inline_references=dialect == "sqlite",
    )
    if dialect != "mariadb":
        # MariaDB indexes foreign keys automatically.
        op.create_index(
            op.f("evolution_article_issue_id_6e6377ff"), "evolution_article", ["issue_id"]
        )


def downgrade() -> None:
    dialect = op.get_context().dialect.name
    if dialect != "mariadb":
        op.drop_index("evolution_article_issue_id_6e6377ff", "evolution_article")
    if dialect != "sqlite":
        op.drop_constraint(KEY, "evolution_article", type_="foreignkey")
    with alter_table("evolution_article") as batch:
        # On SQLite its foreign key is dropped with it.
        batch.drop_column("issue_id")
    op.drop_table("evolution_issue")
