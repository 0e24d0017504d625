"""The tables of the cabinets chapter.

Why: the first step; the columns are in the order of the models.
Lock: none, all tables are new.
Undo: drops cabinets_owner, cabinets_owner_friends, cabinets_cabinet, cabinets_drawer,
cabinets_specimen, cabinets_mineral, cabinets_insect, cabinets_tag, cabinets_theme,
cabinets_display, cabinets_letter, cabinets_receipt, cabinets_visit with all rows.
"""

import sqlalchemy as sa
from alembic import op

from sqlalchemy_django import base

revision = "cabinets_0001"
down_revision = None
branch_labels = ("cabinets",)
depends_on = None


def upgrade() -> None:
    dialect = op.get_context().dialect.name
    op.create_table(
        "cabinets_owner",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("name", sa.String(40), nullable=False),
        sa.Column("rival_id", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(
            ["rival_id"],
            ["cabinets_owner.id"],
            name=op.f("cabinets_owner_rival_id_c1e18cca_fk_cabinets_owner_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "cabinets_owner_friends",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("from_owner_id", sa.BigInteger(), nullable=False),
        sa.Column("to_owner_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["from_owner_id"],
            ["cabinets_owner.id"],
            name=op.f("cabinets_owner_frien_from_owner_id_6072e904_fk_cabinets_"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["to_owner_id"],
            ["cabinets_owner.id"],
            name=op.f("cabinets_owner_frien_to_owner_id_479438e3_fk_cabinets_"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "cabinets_cabinet",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("owner_id", sa.BigInteger(), nullable=False),
        sa.Column("within_id", sa.BigInteger(), nullable=True),
        sa.Column("title", sa.String(40), nullable=False),
        sa.Column("width", sa.Integer(), nullable=True),
        sa.Column("height", sa.Integer(), nullable=True),
        sa.Column("remark_text", base.Text(), nullable=False),
        sa.Column("story", base.Text(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner_id"],
            ["cabinets_owner.id"],
            name=op.f("cabinets_cabinet_owner_id_36e031e5_fk_cabinets_owner_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["within_id"],
            ["cabinets_cabinet.id"],
            name=op.f("cabinets_cabinet_within_id_1a4b0759_fk_cabinets_cabinet_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "cabinets_drawer",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("cabinet_id", sa.BigInteger(), nullable=True),
        sa.Column("label", sa.String(20), nullable=False),
        sa.Column("position", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["cabinet_id"],
            ["cabinets_cabinet.id"],
            name=op.f("cabinets_drawer_cabinet_id_dec2750e_fk_cabinets_cabinet_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "cabinets_specimen",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("drawer_id", sa.BigInteger(), nullable=True),
        sa.Column("kind", sa.String(10), nullable=False),
        sa.Column("name", sa.String(40), nullable=False),
        sa.Column("found", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["drawer_id"],
            ["cabinets_drawer.id"],
            name=op.f("cabinets_specimen_drawer_id_176f6652_fk_cabinets_drawer_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "cabinets_mineral",
        sa.Column("specimen_ptr_id", sa.BigInteger(), nullable=False),
        sa.Column("hardness", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["specimen_ptr_id"],
            ["cabinets_specimen.id"],
            name=op.f("cabinets_mineral_specimen_ptr_id_0d5d96bd_fk_cabinets_"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("specimen_ptr_id"),
    )
    op.create_table(
        "cabinets_insect",
        sa.Column("specimen_ptr_id", sa.BigInteger(), nullable=False),
        sa.Column("wings", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["specimen_ptr_id"],
            ["cabinets_specimen.id"],
            name=op.f("cabinets_insect_specimen_ptr_id_4e5d5c36_fk_cabinets_"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("specimen_ptr_id"),
    )
    op.create_table(
        "cabinets_tag",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("specimen_id", sa.BigInteger(), nullable=False),
        sa.Column("language", sa.String(5), nullable=False),
        sa.Column("text", sa.String(40), nullable=False),
        sa.ForeignKeyConstraint(
            ["specimen_id"],
            ["cabinets_specimen.id"],
            name=op.f("cabinets_tag_specimen_id_4b6e08dd_fk_cabinets_specimen_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("specimen_id", "language", name="cabinets_tag_once"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "cabinets_theme",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("title", sa.String(40), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "cabinets_display",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("theme_id", sa.BigInteger(), nullable=False),
        sa.Column("specimen_id", sa.BigInteger(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("lit", base.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["theme_id"],
            ["cabinets_theme.id"],
            name=op.f("cabinets_display_theme_id_c8ebde91_fk_cabinets_theme_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["specimen_id"],
            ["cabinets_specimen.id"],
            name=op.f("cabinets_display_specimen_id_3d9aee4d_fk_cabinets_specimen_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "cabinets_letter",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("owner_id", sa.BigInteger(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(40), nullable=False),
        sa.Column("sender", sa.String(40), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner_id"],
            ["cabinets_owner.id"],
            name=op.f("cabinets_letter_owner_id_e54263a8_fk_cabinets_owner_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "cabinets_receipt",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("owner_id", sa.BigInteger(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(40), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner_id"],
            ["cabinets_owner.id"],
            name=op.f("cabinets_receipt_owner_id_28bdd90c_fk_cabinets_owner_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "cabinets_visit",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("cabinet_id", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.String(10), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("pupils", sa.Integer(), nullable=True),
        sa.Column("guest", sa.String(40), nullable=True),
        sa.ForeignKeyConstraint(
            ["cabinet_id"],
            ["cabinets_cabinet.id"],
            name=op.f("cabinets_visit_cabinet_id_28419e7a_fk_cabinets_cabinet_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    if dialect == "sqlite":
        op.create_index(
            op.f("cabinets_owner_friends_from_owner_id_to_owner_id_841bbe65_uniq"),
            "cabinets_owner_friends",
            ["from_owner_id", "to_owner_id"],
            unique=True,
        )
    if dialect != "mariadb":
        op.create_index(op.f("cabinets_owner_rival_id_c1e18cca"), "cabinets_owner", ["rival_id"])
        op.create_index(
            op.f("cabinets_owner_friends_from_owner_id_6072e904"),
            "cabinets_owner_friends",
            ["from_owner_id"],
        )
        op.create_index(
            op.f("cabinets_owner_friends_to_owner_id_479438e3"),
            "cabinets_owner_friends",
            ["to_owner_id"],
        )
        op.create_index(
            op.f("cabinets_cabinet_owner_id_36e031e5"), "cabinets_cabinet", ["owner_id"]
        )
        op.create_index(
            op.f("cabinets_cabinet_within_id_1a4b0759"), "cabinets_cabinet", ["within_id"]
        )
        op.create_index(
            op.f("cabinets_drawer_cabinet_id_dec2750e"), "cabinets_drawer", ["cabinet_id"]
        )
        op.create_index(
            op.f("cabinets_specimen_drawer_id_176f6652"), "cabinets_specimen", ["drawer_id"]
        )
        op.create_index(op.f("cabinets_tag_specimen_id_4b6e08dd"), "cabinets_tag", ["specimen_id"])
        op.create_index(
            op.f("cabinets_display_specimen_id_3d9aee4d"), "cabinets_display", ["specimen_id"]
        )
        op.create_index(
            op.f("cabinets_display_theme_id_c8ebde91"), "cabinets_display", ["theme_id"]
        )
        op.create_index(op.f("cabinets_letter_owner_id_e54263a8"), "cabinets_letter", ["owner_id"])
        op.create_index(
            op.f("cabinets_receipt_owner_id_28bdd90c"), "cabinets_receipt", ["owner_id"]
        )
        op.create_index(
            op.f("cabinets_visit_cabinet_id_28419e7a"), "cabinets_visit", ["cabinet_id"]
        )
    if dialect != "sqlite":
        op.create_unique_constraint(
            op.f("cabinets_owner_friends_from_owner_id_to_owner_id_841bbe65_uniq"),
            "cabinets_owner_friends",
            ["from_owner_id", "to_owner_id"],
        )


def downgrade() -> None:
    op.drop_table("cabinets_visit")
    op.drop_table("cabinets_receipt")
    op.drop_table("cabinets_letter")
    op.drop_table("cabinets_display")
    op.drop_table("cabinets_theme")
    op.drop_table("cabinets_tag")
    op.drop_table("cabinets_insect")
    op.drop_table("cabinets_mineral")
    op.drop_table("cabinets_specimen")
    op.drop_table("cabinets_drawer")
    op.drop_table("cabinets_cabinet")
    op.drop_table("cabinets_owner_friends")
    op.drop_table("cabinets_owner")
