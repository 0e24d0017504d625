"""An archive, on the databases that have one, and a log of it on all."""

from alembic import op

revision = "upgrades_0001"
down_revision = None
branch_labels = ("upgrades",)
depends_on = None


def upgrade() -> None:
    op.execute("CREATE TABLE upgrades_log (id integer PRIMARY KEY)")
    # What env.py passes to configure() is there for each step to ask.
    if op.get_context().opts["archive"]:
        op.execute("CREATE TABLE upgrades_archive (id integer PRIMARY KEY)")
        op.execute("INSERT INTO upgrades_log VALUES (1)")


def downgrade() -> None:
    if op.get_context().opts["archive"]:
        op.execute("DROP TABLE upgrades_archive")
    op.execute("DROP TABLE upgrades_log")
