"""The number of an issue is a number, and there is one issue of each.

Why: as text, number 10 comes before number 9.
Lock: PostgreSQL and MariaDB write the table anew, and every query waits.
Undo: nothing is lost, but a number may be given twice.
"""

revision = "evolution_0017"
down_revision = "evolution_0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    raise NotImplementedError("to do")


def downgrade() -> None:
    raise NotImplementedError("to do")
