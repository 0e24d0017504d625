"""Keys of issues have 64 bits, and so has the column that refers to them.

Why: all other keys have; a column of 32 bits that refers to one of 64 fails late and at night.
    The key of the articles is taken off first and put on again last, so that it keeps its name;
    Django, which would do so by itself on PostgreSQL and MariaDB, gives it another. On SQLite,
    where both are INTEGER, Django would not touch the column that refers.
Lock: PostgreSQL and MariaDB write both tables anew, and every query waits.
Undo: nothing is lost, unless a key needs more than 32 bits: then it is refused.
"""

revision = "evolution_0018"
down_revision = "evolution_0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    raise NotImplementedError("to do")


def downgrade() -> None:
    raise NotImplementedError("to do")
