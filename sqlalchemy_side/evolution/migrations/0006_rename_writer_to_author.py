"""Who writes is an author.

Why: the magazine prints photographs, too. Only the model and its table change their name here; on
    PostgreSQL its sequence, its key and what it calls NOT NULL keep the old one.
Lock: the table is renamed in the catalogue only, but programs that know the old name fail. The key
    of the articles is made anew: PostgreSQL and MariaDB check every article meanwhile.
Undo: nothing is lost.
"""

revision = "evolution_0006"
down_revision = "evolution_0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    raise NotImplementedError("to do")


def downgrade() -> None:
    raise NotImplementedError("to do")
