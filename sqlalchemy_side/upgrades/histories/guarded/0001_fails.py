"""A step that creates a table, and then fails while it writes the second row."""

from alembic import op

revision = "upgrades_0001"
down_revision = None
branch_labels = ("upgrades",)
depends_on = None


def upgrade() -> None:
    with op.get_context().autocommit_block():
        op.execute("CREATE TABLE upgrades_half (id integer PRIMARY KEY)")
    op.execute("INSERT INTO upgrades_half VALUES (1)")
    op.execute("INSERT INTO upgrades_nowhere VALUES (1)")


def downgrade() -> None:
    op.execute("DROP TABLE upgrades_half")
