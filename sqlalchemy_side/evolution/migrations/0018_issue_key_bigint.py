"""The keys of issues have 64 bits, and so does the column that refers to them.

Why: all other keys do; a 32-bit column that refers to a 64-bit one fails late and at night.
    The foreign key of the articles is dropped first and added again last: MariaDB refuses to
    change the type of a column with one. On SQLite the key of the issues is always INTEGER.
Lock: PostgreSQL and MariaDB rewrite both tables and block all queries.
Undo: nothing is lost; PostgreSQL and MariaDB refuse if a key needs more than 32 bits.
"""

import sqlalchemy as sa
from alembic import op

from sqlalchemy_side.evolution.remake import alter_table

revision = "evolution_0018"
down_revision = "evolution_0017"
branch_labels = None
depends_on = None

KEY = "evolution_article_issue_id_6e6377ff_fk_evolution_issue_id"
#: The columns of SQLite's table of articles, as Django leaves them after and before the step.
AFTER = ("id", "title", "text", "author_id", "slug", "issue_id")
BEFORE = ("id", "issue_id", "title", "text", "author_id", "slug")


def upgrade() -> None:
    change(sa.Integer(), sa.BigInteger(), AFTER)


def change(old: sa.Integer, new: sa.Integer, order: tuple[str, ...]) -> None:
    """Change the type of the key and of the referring column."""
    dialect = op.get_context().dialect.name
    if dialect != "sqlite":
        op.drop_constraint(KEY, "evolution_article", type_="foreignkey")
        op.alter_column(
            "evolution_issue",
            "id",
            type_=new,
            existing_type=old,
            existing_nullable=False,
            existing_autoincrement=True if dialect == "mariadb" else None,
        )
    if dialect == "postgresql":
        # The sequence has its own type.
        op.execute(f"ALTER SEQUENCE evolution_issue_id_seq AS {new.compile()}")
    with alter_table("evolution_article", order) as batch:
        batch.alter_column("issue_id", type_=new, existing_type=old, existing_nullable=True)
    if dialect != "sqlite":
        op.create_foreign_key(
            op.f(KEY),
            "evolution_article",
            "evolution_issue",
            ["issue_id"],
            ["id"],
            initially="DEFERRED",
            deferrable=True,
        )


def downgrade() -> None:
    change(sa.BigInteger(), sa.Integer(), BEFORE)
