"""The tables of the measurements chapter.

Why: the first step; the columns are in the order of the models.
Lock: none, all tables are new.
Undo: drops measurements_sensor, measurements_reading with all rows.
"""

import sqlalchemy as sa
from alembic import op

from sqlalchemy_django import base

revision = "measurements_0001"
down_revision = None
branch_labels = ("measurements",)
depends_on = None


def upgrade() -> None:
    dialect = op.get_context().dialect.name
    op.create_table(
        "measurements_sensor",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("name", sa.String(40), nullable=False),
        sa.Column("label", sa.String(40), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "measurements_reading",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("sensor_id", sa.BigInteger(), nullable=False),
        sa.Column("value", base.Double(), autoincrement=False, nullable=False),
        sa.Column("steps", sa.Integer(), nullable=False),
        sa.Column("correction", sa.Integer(), nullable=True),
        sa.Column("price", base.Money(9, 3), autoincrement=False, nullable=False),
        sa.Column("unit", sa.String(10), nullable=False),
        sa.ForeignKeyConstraint(
            ["sensor_id"],
            ["measurements_sensor.id"],
            name=op.f("measurements_reading_sensor_id_d0e1c0a9_fk_measureme"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    if dialect != "mariadb":
        op.create_index(
            op.f("measurements_reading_sensor_id_d0e1c0a9"), "measurements_reading", ["sensor_id"]
        )


def downgrade() -> None:
    op.drop_table("measurements_reading")
    op.drop_table("measurements_sensor")
