"""The two branches are merged.

Why: with two branches Alembic has no single last step, and so no ``head``.
Lock: none; nothing is sent to the database.
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
