"""The tables of the bands chapter.

Why: the first step; the columns are in the order of the models.
Lock: none, all tables are new.
Undo: drops the tables with their rows.
"""

import sqlalchemy as sa
from alembic import op

from sqlalchemy_django import base

revision = "bands_0001"
down_revision = None
branch_labels = ("bands",)
depends_on = None


def upgrade() -> None:
    op.create_table(
        "bands_person",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("name", sa.String(128), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "bands_group",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("name", sa.String(128), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "bands_membership",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("group_id", sa.BigInteger(), nullable=False),
        sa.Column("date_joined", sa.Date(), nullable=False),
        sa.Column("invite_reason", sa.String(64), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["bands_person.id"],
            name=op.f("bands_membership_person_id_d3ae5020_fk_bands_person_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["group_id"],
            ["bands_group.id"],
            name=op.f("bands_membership_group_id_f6319b4a_fk_bands_group_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("person_id", "group_id", name="unique_person_group"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "bands_invitation",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("group_id", sa.BigInteger(), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("inviter_id", sa.BigInteger(), nullable=False),
        sa.Column("invite_reason", sa.String(64), nullable=False),
        sa.ForeignKeyConstraint(
            ["group_id"],
            ["bands_group.id"],
            name=op.f("bands_invitation_group_id_83e286e6_fk_bands_group_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["bands_person.id"],
            name=op.f("bands_invitation_person_id_a8e4773f_fk_bands_person_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["inviter_id"],
            ["bands_person.id"],
            name=op.f("bands_invitation_inviter_id_b6053271_fk_bands_person_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "bands_performer",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("name", sa.String(128), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "bands_friendship",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("first_id", sa.BigInteger(), nullable=False),
        sa.Column("second_id", sa.BigInteger(), nullable=False),
        sa.Column("date_friended", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["first_id"],
            ["bands_performer.id"],
            name=op.f("bands_friendship_first_id_c99871cb_fk_bands_performer_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["second_id"],
            ["bands_performer.id"],
            name=op.f("bands_friendship_second_id_2196ca11_fk_bands_performer_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "bands_influence",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("follower_id", sa.BigInteger(), nullable=False),
        sa.Column("idol_id", sa.BigInteger(), nullable=False),
        sa.Column("noted_by_id", sa.BigInteger()),
        sa.Column("strength", base.PositiveSmallInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["follower_id"],
            ["bands_performer.id"],
            name=op.f("bands_influence_follower_id_fdfde85c_fk_bands_performer_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["idol_id"],
            ["bands_performer.id"],
            name=op.f("bands_influence_idol_id_ae7e7d7f_fk_bands_performer_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["noted_by_id"],
            ["bands_performer.id"],
            name=op.f("bands_influence_noted_by_id_9ec62fd8_fk_bands_performer_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    dialect = op.get_context().dialect.name
    if dialect != "mariadb":
        # MariaDB indexes foreign keys automatically.
        op.create_index(
            op.f("bands_membership_person_id_d3ae5020"), "bands_membership", ["person_id"]
        )
        op.create_index(
            op.f("bands_membership_group_id_f6319b4a"), "bands_membership", ["group_id"]
        )
        op.create_index(
            op.f("bands_invitation_group_id_83e286e6"), "bands_invitation", ["group_id"]
        )
        op.create_index(
            op.f("bands_invitation_person_id_a8e4773f"), "bands_invitation", ["person_id"]
        )
        op.create_index(
            op.f("bands_invitation_inviter_id_b6053271"), "bands_invitation", ["inviter_id"]
        )
        op.create_index(
            op.f("bands_friendship_first_id_c99871cb"), "bands_friendship", ["first_id"]
        )
        op.create_index(
            op.f("bands_friendship_second_id_2196ca11"), "bands_friendship", ["second_id"]
        )
        op.create_index(
            op.f("bands_influence_follower_id_fdfde85c"), "bands_influence", ["follower_id"]
        )
        op.create_index(op.f("bands_influence_idol_id_ae7e7d7f"), "bands_influence", ["idol_id"])
        op.create_index(
            op.f("bands_influence_noted_by_id_9ec62fd8"), "bands_influence", ["noted_by_id"]
        )


def downgrade() -> None:
    op.drop_table("bands_influence")
    op.drop_table("bands_friendship")
    op.drop_table("bands_performer")
    op.drop_table("bands_invitation")
    op.drop_table("bands_membership")
    op.drop_table("bands_group")
    op.drop_table("bands_person")
