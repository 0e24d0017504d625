"""Numbers of issues are written without words.

Why: a column that is to be a number must first hold nothing else.
Lock: the rows that are written, until the end of the step.
Undo: every number gets its word, the few that had none as well.
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
        # Python tells capitals and spaces apart everywhere, which MariaDB does not.
        if number.startswith(WORD):
            digits = number.removeprefix(WORD)
            connection.execute(sa.update(issue).where(issue.c.id == key).values(number=digits))


def downgrade() -> None:
    op.execute(sa.update(issue).values(number=WORD + issue.c.number))
