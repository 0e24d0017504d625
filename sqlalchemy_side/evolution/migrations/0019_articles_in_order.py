"""Articles stand in an order within their issue.

Why: Django's own way to keep an order: a column ``_order``.
Lock: PostgreSQL and MariaDB add the column with a default, at once.
Undo: the order is lost.
"""

revision = "evolution_0019"
down_revision = "evolution_0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    raise NotImplementedError("to do")


def downgrade() -> None:
    raise NotImplementedError("to do")
