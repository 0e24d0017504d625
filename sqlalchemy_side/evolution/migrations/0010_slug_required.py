"""Contract: no article without an address, and no two with the same.

Why: the last of three steps: by now every program fills the column.
Lock: PostgreSQL reads the whole table, and every query waits; MariaDB copies it, and writing waits.
Undo: nothing is lost, but two articles may get the same address.
"""

revision = "evolution_0010"
down_revision = "evolution_0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    raise NotImplementedError("to do")


def downgrade() -> None:
    raise NotImplementedError("to do")
