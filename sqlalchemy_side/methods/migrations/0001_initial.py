"""The tables of the methods chapter.

Why: the first step; the columns are in the order of the models.
Lock: none, all tables are new.
Undo: drops the tables with their rows.
"""

import sqlalchemy as sa
from alembic import op

from sqlalchemy_django import base

revision = "methods_0001"
down_revision = None
branch_labels = ("methods",)
depends_on = None


def upgrade() -> None:
    dialect = op.get_context().dialect.name
    op.create_table(
        "methods_person",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("first_name", sa.String(50), nullable=False),
        sa.Column("last_name", sa.String(50), nullable=False),
        sa.Column("birth_date", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "methods_blog",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("name", sa.String(100), nullable=False),
        sa.Column("tagline", base.Text(), nullable=False),
        sa.Column("slug", base.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "methods_tag",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("name", sa.String(50), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "methods_entry",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("blog_id", sa.BigInteger(), nullable=False),
        sa.Column("headline", sa.String(255), nullable=False),
        sa.ForeignKeyConstraint(
            ["blog_id"],
            ["methods_blog.id"],
            name=op.f("methods_entry_blog_id_ce192eff_fk_methods_blog_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "methods_entry_tags",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("entry_id", sa.BigInteger(), nullable=False),
        sa.Column("tag_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry_id"],
            ["methods_entry.id"],
            name=op.f("methods_entry_tags_entry_id_c8125199_fk_methods_entry_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["tag_id"],
            ["methods_tag.id"],
            name=op.f("methods_entry_tags_tag_id_789e643d_fk_methods_tag_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    if dialect == "sqlite":
        # Django cannot add a constraint to a SQLite table, so it adds an index there.
        op.create_index(
            op.f("methods_entry_tags_entry_id_tag_id_48ebbcc6_uniq"),
            "methods_entry_tags",
            ["entry_id", "tag_id"],
            unique=True,
        )
    else:
        op.create_unique_constraint(
            op.f("methods_entry_tags_entry_id_tag_id_48ebbcc6_uniq"),
            "methods_entry_tags",
            ["entry_id", "tag_id"],
        )
    if dialect != "mariadb":
        # MariaDB indexes foreign keys automatically.
        op.create_index(op.f("methods_entry_blog_id_ce192eff"), "methods_entry", ["blog_id"])
        op.create_index(
            op.f("methods_entry_tags_entry_id_c8125199"), "methods_entry_tags", ["entry_id"]
        )
        op.create_index(
            op.f("methods_entry_tags_tag_id_789e643d"), "methods_entry_tags", ["tag_id"]
        )


def downgrade() -> None:
    op.drop_table("methods_entry_tags")
    op.drop_table("methods_entry")
    op.drop_table("methods_tag")
    op.drop_table("methods_blog")
    op.drop_table("methods_person")
