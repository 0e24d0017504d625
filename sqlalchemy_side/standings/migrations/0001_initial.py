"""The tables of the standings chapter.

Why: the first step; the columns are in the order of the models.
Lock: none, all tables are new.
Undo: drops standings_club, standings_player, standings_match, standings_score with all rows.
"""

import sqlalchemy as sa
from alembic import op

from sqlalchemy_django import base

revision = "standings_0001"
down_revision = None
branch_labels = ("standings",)
depends_on = None


def upgrade() -> None:
    dialect = op.get_context().dialect.name
    op.create_table(
        "standings_club",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("name", sa.String(40), nullable=False),
        sa.Column("city", sa.String(40), nullable=False),
        sa.Column("parent_id", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(
            ["parent_id"],
            ["standings_club.id"],
            name=op.f("standings_club_parent_id_c606f2ed_fk_standings_club_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "standings_player",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("club_id", sa.BigInteger(), nullable=True),
        sa.Column("name", sa.String(40), nullable=False),
        sa.Column("position", sa.String(10), nullable=False),
        sa.ForeignKeyConstraint(
            ["club_id"],
            ["standings_club.id"],
            name=op.f("standings_player_club_id_d305d942_fk_standings_club_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "standings_match",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("home_id", sa.BigInteger(), nullable=False),
        sa.Column("away_id", sa.BigInteger(), nullable=False),
        sa.Column("home_goals", sa.Integer(), nullable=True),
        sa.Column("away_goals", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["home_id"],
            ["standings_club.id"],
            name=op.f("standings_match_home_id_b287f2a3_fk_standings_club_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["away_id"],
            ["standings_club.id"],
            name=op.f("standings_match_away_id_3779c43e_fk_standings_club_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "standings_score",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("player_id", sa.BigInteger(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("points", sa.Integer(), nullable=False),
        sa.Column("bonus", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["player_id"],
            ["standings_player.id"],
            name=op.f("standings_score_player_id_bd897d12_fk_standings_player_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    if dialect != "mariadb":
        op.create_index(op.f("standings_club_parent_id_c606f2ed"), "standings_club", ["parent_id"])
        op.create_index(op.f("standings_player_club_id_d305d942"), "standings_player", ["club_id"])
        op.create_index(op.f("standings_match_away_id_3779c43e"), "standings_match", ["away_id"])
        op.create_index(op.f("standings_match_home_id_b287f2a3"), "standings_match", ["home_id"])
        op.create_index(
            op.f("standings_score_player_id_bd897d12"), "standings_score", ["player_id"]
        )


def downgrade() -> None:
    op.drop_table("standings_score")
    op.drop_table("standings_match")
    op.drop_table("standings_player")
    op.drop_table("standings_club")
