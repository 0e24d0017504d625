"""The table that Django does not manage.

Why: Alembic ignores tables that are created elsewhere, so this step creates it.
Lock: none, the table is new.
Undo: drops the table with its rows.
"""

from alembic import op

revision = "options_0002"
down_revision = "options_0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute(
        "CREATE TABLE legacy_ledger (id bigint NOT NULL PRIMARY KEY, entry varchar(50) NOT NULL)"
    )


def downgrade() -> None:
    op.execute("DROP TABLE legacy_ledger")
