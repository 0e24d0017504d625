"""Issue numbers are stored without words.

Why: a column must hold only digits before it becomes a number.
Lock: the written rows, until the end of the step.
Undo: every number gets its word, even the few that had none.
"""

import sqlalchemy as sa
from alembic import op

revision = "evolution_0016"
down_revision = "evolution_0015"
branch_labels = None
depends_on = None

WORD = "No. "
issue = sa.table("evolution_issue", sa.column("id", sa.Integer), sa.column("number", sa.String))


def upgrade() -> None:
    connection = op.get_bind()
    for key, number in connection.execute(sa.select(issue.c.id, issue.c.number)).all():
        # Python always distinguishes case and spaces, which MariaDB does not.
        if number.startswith(WORD):
            digits = number.removeprefix(WORD)
            connection.execute(sa.update(issue).where(issue.c.id == key).values(number=digits))


def downgrade() -> None:
    op.execute(sa.update(issue).values(number=WORD + issue.c.number))
