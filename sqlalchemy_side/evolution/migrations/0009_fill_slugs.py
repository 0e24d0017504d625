"""Backfill: each article's slug, from its title.

Why: the second of three steps; slugs that were set by hand meanwhile stay.
Lock: the written rows, until the end of the step.
Undo: nothing is lost: a slug derived from the title is cleared, and one set by hand stays.
"""

import re

import sqlalchemy as sa
from alembic import op

revision = "evolution_0009"
down_revision = "evolution_0008"
branch_labels = None
depends_on = None

article = sa.table(
    "evolution_article",
    sa.column("id", sa.BigInteger),
    sa.column("title", sa.String),
    sa.column("slug", sa.String),
)


def slug_of(title: str) -> str:
    """Return a title as a slug."""
    return re.sub("[^a-z0-9]+", "-", title.lower()).strip("-")[:80] or "article"


def upgrade() -> None:
    connection = op.get_bind()
    rows = connection.execute(sa.select(article).order_by(article.c.id)).all()
    taken = {row.slug for row in rows}
    for row in rows:
        if row.slug is None:
            slug = slug_of(row.title)
            address = f"{slug}-{row.id}" if slug in taken else slug
            connection.execute(
                sa.update(article).where(article.c.id == row.id).values(slug=address)
            )
            taken.add(address)


def downgrade() -> None:
    connection = op.get_bind()
    for row in connection.execute(sa.select(article).order_by(article.c.id)).all():
        slug = slug_of(row.title)
        if row.slug in (slug, f"{slug}-{row.id}"):
            connection.execute(sa.update(article).where(article.c.id == row.id).values(slug=None))
