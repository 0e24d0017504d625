"""Articles begin on page 3 at the earliest.

Why: the cover has two sides. A constraint cannot be renamed or changed in place; what it says to
    people can, without a word to the database.
Lock: PostgreSQL and MariaDB read the whole table, and writing waits.
Undo: nothing is lost, but an article may begin on the cover.
"""

from alembic import op

revision = 'evolution_0031'
down_revision = 'evolution_0030'
branch_labels = None
depends_on = None


def upgrade() -> None:
    raise NotImplementedError("to do")


def downgrade() -> None:
    raise NotImplementedError("to do")
