"""An article has an author.

Why: the column still says writer. Its index keeps the name with the old column's digest on
    PostgreSQL and MariaDB, where Django renames the column; SQLite gets a new table and new names.
Lock: the column is renamed in the catalogue only; the key is made anew, and every article checked.
Undo: nothing is lost.
"""

revision = "evolution_0007"
down_revision = "evolution_0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    raise NotImplementedError("to do")


def downgrade() -> None:
    raise NotImplementedError("to do")
