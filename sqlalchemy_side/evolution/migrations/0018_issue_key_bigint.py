"""Keys of issues have 64 bits, and so has the column that refers to them.

Why: all other keys have; a column of 32 bits that refers to one of 64 fails late and at night.
    The key of the articles is dropped first and made again last: MariaDB refuses to change the
    type of a column that has one. On SQLite the key of the issues is INTEGER before and after.
Lock: PostgreSQL and MariaDB write both tables anew, and every query waits.
Undo: nothing is lost, unless a key needs more than 32 bits: PostgreSQL and MariaDB refuse it.
"""

import sqlalchemy as sa
from alembic import op

from sqlalchemy_side.evolution.remake import altered

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
    """Change the type of the key and of the column that refers to it."""
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
        # The sequence has a type of its own.
        op.execute(f"ALTER SEQUENCE evolution_issue_id_seq AS {new.compile()}")
    with altered("evolution_article", order) as batch:
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
