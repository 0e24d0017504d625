"""Backfill: profiles for the authors about whom something is known.

Why: the second of three steps that split a table; in SQL, because Python does not need the rows.
Lock: the written rows, until the end of the step.
Undo: nothing is lost, but nulls come back as empty strings.
"""

import sqlalchemy as sa
from alembic import op

revision = "evolution_0022"
down_revision = "evolution_0021"
branch_labels = None
depends_on = None


author = sa.table("evolution_author", sa.column("id"), sa.column("biography"), sa.column("website"))
profile = sa.table(
    "evolution_profile", sa.column("author_id"), sa.column("biography"), sa.column("website")
)


def upgrade() -> None:
    known = sa.select(
        author.c.id,
        sa.func.coalesce(author.c.biography, ""),
        sa.func.coalesce(author.c.website, ""),
    ).where(author.c.biography.is_not(None) | author.c.website.is_not(None))
    op.execute(sa.insert(profile).from_select(["author_id", "biography", "website"], known))


def downgrade() -> None:
    for name in ("biography", "website"):
        kept = sa.select(profile.c[name]).where(profile.c.author_id == author.c.id)
        op.execute(sa.update(author).values({name: kept.scalar_subquery()}))
    op.execute(sa.delete(profile))
