"""The articles of each issue are numbered from 0, by title.

Why: the previous step made every article the first.
Lock: the written rows, until the end of the step.
Undo: every article is the first again.
"""

from itertools import groupby

import sqlalchemy as sa
from alembic import op

revision = "evolution_0020"
down_revision = "evolution_0019"
branch_labels = None
depends_on = None

article = sa.table(
    "evolution_article",
    sa.column("id", sa.BigInteger),
    sa.column("title", sa.String),
    sa.column("issue_id", sa.BigInteger),
    sa.column("_order", sa.Integer),
)


def upgrade() -> None:
    connection = op.get_bind()
    statement = sa.select(article).where(article.c.issue_id.is_not(None))
    # Python always sorts by code point, which the databases do not.
    rows = sorted(connection.execute(statement), key=lambda row: (row.issue_id, row.title, row.id))
    for _, issue in groupby(rows, key=lambda row: row.issue_id):
        for place, row in enumerate(issue):
            connection.execute(
                sa.update(article).where(article.c.id == row.id).values(_order=place)
            )


def downgrade() -> None:
    op.execute(sa.update(article).values(_order=0))
