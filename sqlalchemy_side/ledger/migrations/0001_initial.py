"""The tables of the ledger chapter.

Why: the first step; the columns are in the order of the models.
Lock: none, all tables are new.
Undo: drops ledger_account, ledger_entry, ledger_transfer with all rows.
"""

import sqlalchemy as sa
from alembic import op

from sqlalchemy_django import base

revision = "ledger_0001"
down_revision = None
branch_labels = ("ledger",)
depends_on = None


def upgrade() -> None:
    dialect = op.get_context().dialect.name
    op.create_table(
        "ledger_account",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("number", sa.String(10), nullable=False),
        sa.Column("holder", sa.String(40), nullable=False),
        sa.Column("balance", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("number"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "ledger_entry",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("account_id", sa.BigInteger(), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(80), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"],
            ["ledger_account.id"],
            name=op.f("ledger_entry_account_id_e9f5e345_fk_ledger_account_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "ledger_transfer",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("source_id", sa.BigInteger(), nullable=False),
        sa.Column("target_id", sa.BigInteger(), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.Column("note", sa.String(80), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["source_id"],
            ["ledger_account.id"],
            name=op.f("ledger_transfer_source_id_c0c32e3f_fk_ledger_account_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["target_id"],
            ["ledger_account.id"],
            name=op.f("ledger_transfer_target_id_e23e82fd_fk_ledger_account_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    if dialect != "mariadb":
        op.create_index(op.f("ledger_entry_account_id_e9f5e345"), "ledger_entry", ["account_id"])
        op.create_index(
            op.f("ledger_transfer_source_id_c0c32e3f"), "ledger_transfer", ["source_id"]
        )
        op.create_index(
            op.f("ledger_transfer_target_id_e23e82fd"), "ledger_transfer", ["target_id"]
        )
    if dialect == "postgresql":
        op.create_index(
            "ledger_account_number_62e38404_like",
            "ledger_account",
            ["number"],
            postgresql_ops={"number": "varchar_pattern_ops"},
        )


def downgrade() -> None:
    op.drop_table("ledger_transfer")
    op.drop_table("ledger_entry")
    op.drop_table("ledger_account")
