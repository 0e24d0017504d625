"""Backfill: the conversations become interviews.

Why: the second of three steps that turn an independent model into a child of another.
Lock: the written rows, until the end of the step.
Undo: the conversations come back with their keys; what only an article has, such as tags and an
    issue, is lost.
"""

import sqlalchemy as sa
from alembic import op

revision = "evolution_0033"
down_revision = "evolution_0032"
branch_labels = None
depends_on = None


#: The offset of the keys, so that none equals an article's: there are far fewer articles.
DISTANCE = 1_000_000

MOVED = ("title", "text", "author_id")
conversation = sa.table("evolution_conversation", *map(sa.column, ("id", *MOVED, "guest")))
article = sa.table(
    "evolution_article",
    *map(sa.column, ("id", *MOVED, "slug", "issue_id", "first_page")),
)
interview = sa.table("evolution_interview", sa.column("article_ptr_id"), sa.column("guest"))
tagging = sa.table("evolution_tagging", sa.column("article_id"))


def upgrade() -> None:
    key = conversation.c.id + DISTANCE
    slug = sa.literal("interview-") + sa.cast(conversation.c.id, sa.String(20))
    rows = sa.select(key, *(conversation.c[name] for name in MOVED), slug)
    names = ["id", *MOVED, "slug"]
    op.execute(sa.insert(article).from_select(names, rows))
    guests = sa.select(key, conversation.c.guest)
    op.execute(sa.insert(interview).from_select(["article_ptr_id", "guest"], guests))
    op.execute(sa.delete(conversation))
    count_on("evolution_article")


def downgrade() -> None:
    key = article.c.id - DISTANCE
    rows = sa.select(key, *(article.c[name] for name in MOVED), interview.c.guest).join_from(
        article, interview, interview.c.article_ptr_id == article.c.id
    )
    op.execute(sa.insert(conversation).from_select(["id", *MOVED, "guest"], rows))
    moved = sa.select(interview.c.article_ptr_id)
    # Django's cascade deletes the tags of an article with it; SQL has to do so explicitly.
    op.execute(sa.delete(tagging).where(tagging.c.article_id.in_(moved)))
    op.execute(sa.delete(interview))
    op.execute(sa.delete(article).where(article.c.id > DISTANCE))
    count_on("evolution_conversation")


def count_on(table: str) -> None:
    """Advance PostgreSQL's sequence past the given keys; the other databases do so themselves."""
    if op.get_context().dialect.name == "postgresql":
        op.execute(
            f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), coalesce(max(id), 1),"  # noqa: S608 - a name of this step
            f" max(id) IS NOT NULL) FROM {table}"
        )
