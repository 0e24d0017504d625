"""The tables of the galleries chapter.

Why: the first step; the columns are in the order of the models.
Lock: none, all tables are new.
Undo: drops galleries_gallery, galleries_artist, galleries_work, galleries_exhibition,
galleries_showing with all rows.
"""

import sqlalchemy as sa
from alembic import op

from sqlalchemy_django import base

revision = "galleries_0001"
down_revision = None
branch_labels = ("galleries",)
depends_on = None


def upgrade() -> None:
    dialect = op.get_context().dialect.name
    op.create_table(
        "galleries_gallery",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("name", sa.String(40), nullable=False),
        sa.Column("city", sa.String(40), nullable=False),
        sa.Column("history", base.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("name"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "galleries_artist",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("first_name", sa.String(40), nullable=False),
        sa.Column("last_name", sa.String(40), nullable=False),
        sa.Column("pseudonym", sa.String(40), nullable=False),
        sa.Column("born", sa.Integer(), nullable=True),
        sa.Column("mentor_id", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(
            ["mentor_id"],
            ["galleries_artist.id"],
            name=op.f("galleries_artist_mentor_id_72aeae74_fk_galleries_artist_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "galleries_work",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("artist_id", sa.BigInteger(), nullable=False),
        sa.Column("gallery_id", sa.BigInteger(), nullable=True),
        sa.Column("title", sa.String(60), nullable=False),
        sa.Column("medium", sa.String(10), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("price", sa.Integer(), nullable=True),
        sa.Column("notes", base.Text(), nullable=False),
        sa.CheckConstraint("price > 0", name="galleries_work_price_positive"),
        sa.ForeignKeyConstraint(
            ["artist_id"],
            ["galleries_artist.id"],
            name=op.f("galleries_work_artist_id_86a8e6bb_fk_galleries_artist_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["gallery_id"],
            ["galleries_gallery.id"],
            name=op.f("galleries_work_gallery_id_139497f9_fk_galleries_gallery_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("artist_id", "title", name="galleries_work_title_once"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "galleries_exhibition",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("gallery_id", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.String(40), nullable=False),
        sa.Column("room", sa.String(10), nullable=False),
        sa.Column("curator", sa.String(40), nullable=False),
        sa.Column("opens", base.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["gallery_id"],
            ["galleries_gallery.id"],
            name=op.f("galleries_exhibition_gallery_id_bb20bf34_fk_galleries"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "galleries_showing",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("exhibition_id", sa.BigInteger(), nullable=False),
        sa.Column("work_id", sa.BigInteger(), nullable=False),
        sa.Column("wall", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["exhibition_id"],
            ["galleries_exhibition.id"],
            name=op.f("galleries_showing_exhibition_id_e0c14364_fk_galleries"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["work_id"],
            ["galleries_work.id"],
            name=op.f("galleries_showing_work_id_38dee197_fk_galleries_work_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    if dialect != "mariadb":
        op.create_index(
            op.f("galleries_artist_mentor_id_72aeae74"), "galleries_artist", ["mentor_id"]
        )
        op.create_index(op.f("galleries_work_artist_id_86a8e6bb"), "galleries_work", ["artist_id"])
        op.create_index(
            op.f("galleries_work_gallery_id_139497f9"), "galleries_work", ["gallery_id"]
        )
        op.create_index(
            op.f("galleries_exhibition_gallery_id_bb20bf34"), "galleries_exhibition", ["gallery_id"]
        )
        op.create_index(
            op.f("galleries_showing_exhibition_id_e0c14364"), "galleries_showing", ["exhibition_id"]
        )
        op.create_index(
            op.f("galleries_showing_work_id_38dee197"), "galleries_showing", ["work_id"]
        )
    if dialect == "postgresql":
        op.create_index(
            "galleries_gallery_name_435b110c_like",
            "galleries_gallery",
            ["name"],
            postgresql_ops={"name": "varchar_pattern_ops"},
        )


def downgrade() -> None:
    op.drop_table("galleries_showing")
    op.drop_table("galleries_exhibition")
    op.drop_table("galleries_work")
    op.drop_table("galleries_artist")
    op.drop_table("galleries_gallery")
