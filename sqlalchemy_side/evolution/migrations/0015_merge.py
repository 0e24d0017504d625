"""The two branches are one again.

Why: Alembic knows no single last step, and so no ``head``, where two branches end.
Lock: none, nothing is sent to the database.
Undo: nothing is lost.
"""

revision = "evolution_0015"
down_revision = ("evolution_0013", "evolution_0014")
branch_labels = None
depends_on = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
