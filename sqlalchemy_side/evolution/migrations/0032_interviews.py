"""Expand: a conversation is an article with a guest.

Why: the first of three steps that turn a model of its own into a child of another: by now
    conversations have pages, tags and issues as well.
Lock: none, the table is new; its key locks the articles for a moment.
Undo: drops the table with its rows; the articles that they belong to stay.
"""

from alembic import op

revision = 'evolution_0032'
down_revision = 'evolution_0031'
branch_labels = None
depends_on = None


def upgrade() -> None:
    raise NotImplementedError("to do")


def downgrade() -> None:
    raise NotImplementedError("to do")
