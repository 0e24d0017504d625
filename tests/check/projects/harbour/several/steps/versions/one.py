import sqlalchemy as sa
from alembic import op

revision, down_revision = "one", None


def upgrade(engine_name):
    key = sa.Column("id", sa.BigInteger, sa.Identity(), primary_key=True)
    if engine_name == "main":
        op.create_table("fleet_ship", key, sa.Column("name", sa.String(40), nullable=False))
    else:
        op.create_table("counts_visit", key, sa.Column("stay", sa.BigInteger, nullable=False))
        op.create_index("visit_stay", "counts_visit", ["stay"], postgresql_using="brin")
