"""Backfill: each article's address, from its title.

Why: the second of three steps; addresses that were given by hand meanwhile stay.
Lock: the rows that are written, until the end of the step.
Undo: nothing is lost: an address that the title gave is emptied, and one given by hand stays.
"""

revision = "evolution_0009"
down_revision = "evolution_0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    raise NotImplementedError("to do")


def downgrade() -> None:
    raise NotImplementedError("to do")
