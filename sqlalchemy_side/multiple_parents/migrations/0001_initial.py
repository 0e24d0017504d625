"""The tables of the chapter with several parents.

Why: the first step; the columns are in the order of the models.
Lock: none, all tables are new.
Undo: drops the tables with their rows.
"""

import sqlalchemy as sa
from alembic import op

from sqlalchemy_django import base

revision = "multiple_parents_0001"
down_revision = None
branch_labels = ("multiple_parents",)
depends_on = None


def upgrade() -> None:
    op.create_table(
        "multiple_parents_article",
        sa.Column("article_id", sa.Integer(), sa.Identity(), nullable=False),
        sa.Column("headline", sa.String(100), nullable=False),
        sa.PrimaryKeyConstraint("article_id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "multiple_parents_book",
        sa.Column("book_id", sa.Integer(), sa.Identity(), nullable=False),
        sa.Column("title", sa.String(100), nullable=False),
        sa.PrimaryKeyConstraint("book_id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "multiple_parents_bookreview",
        sa.Column("book_ptr_id", sa.Integer(), nullable=False),
        sa.Column("article_ptr_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article_ptr_id"],
            ["multiple_parents_article.article_id"],
            name=op.f("multiple_parents_boo_article_ptr_id_d6fe97e2_fk_multiple_"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["book_ptr_id"],
            ["multiple_parents_book.book_id"],
            name=op.f("multiple_parents_boo_book_ptr_id_6d5f0c29_fk_multiple_"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("book_ptr_id"),
        sa.UniqueConstraint("article_ptr_id"),
    )
    op.create_table(
        "multiple_parents_piece",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "multiple_parents_piecearticle",
        sa.Column("article_piece_id", sa.BigInteger(), nullable=False),
        sa.Column("headline", sa.String(100), nullable=False),
        sa.ForeignKeyConstraint(
            ["article_piece_id"],
            ["multiple_parents_piece.id"],
            name=op.f("multiple_parents_pie_article_piece_id_d7c27ab6_fk_multiple_"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("article_piece_id"),
    )
    op.create_table(
        "multiple_parents_piecebook",
        sa.Column("book_piece_id", sa.BigInteger(), nullable=False),
        sa.Column("title", sa.String(100), nullable=False),
        sa.ForeignKeyConstraint(
            ["book_piece_id"],
            ["multiple_parents_piece.id"],
            name=op.f("multiple_parents_pie_book_piece_id_94bea911_fk_multiple_"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("book_piece_id"),
    )
    op.create_table(
        "multiple_parents_piecebookreview",
        sa.Column("piecebook_ptr_id", sa.BigInteger(), nullable=False),
        sa.Column("piecearticle_ptr_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["piecearticle_ptr_id"],
            ["multiple_parents_piecearticle.article_piece_id"],
            name=op.f("multiple_parents_pie_piecearticle_ptr_id_3d8d0236_fk_multiple_"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["piecebook_ptr_id"],
            ["multiple_parents_piecebook.book_piece_id"],
            name=op.f("multiple_parents_pie_piecebook_ptr_id_c462fdcf_fk_multiple_"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("piecebook_ptr_id"),
        sa.UniqueConstraint("piecearticle_ptr_id"),
    )
    op.create_table(
        "multiple_parents_work",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("author", sa.String(50), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "multiple_parents_translation",
        sa.Column("work_ptr_id", sa.BigInteger(), nullable=False),
        sa.Column("author", sa.String(50), nullable=False),
        sa.ForeignKeyConstraint(
            ["work_ptr_id"],
            ["multiple_parents_work.id"],
            name=op.f("multiple_parents_tra_work_ptr_id_d33327c8_fk_multiple_"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("work_ptr_id"),
    )
    op.create_table(
        "multiple_parents_essay",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("title", sa.String(100), nullable=False),
        sa.Column("author_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["author_id"],
            ["multiple_parents_work.id"],
            name=op.f("multiple_parents_ess_author_id_8c6cbcc6_fk_multiple_"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "multiple_parents_leaflet",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("title", sa.String(100), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "multiple_parents_page",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("text", sa.String(10), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        comment="From the draft",
        sqlite_autoincrement=True,
    )
    op.create_table(
        "multiple_parents_person",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("name", sa.String(50), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "multiple_parents_robot",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("name", sa.String(50), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    if op.get_context().dialect.name != "mariadb":
        # MariaDB indexes foreign keys automatically.
        op.create_index(
            op.f("multiple_parents_essay_author_id_8c6cbcc6"),
            "multiple_parents_essay",
            ["author_id"],
        )


def downgrade() -> None:
    op.drop_table("multiple_parents_robot")
    op.drop_table("multiple_parents_person")
    op.drop_table("multiple_parents_page")
    op.drop_table("multiple_parents_leaflet")
    op.drop_table("multiple_parents_essay")
    op.drop_table("multiple_parents_translation")
    op.drop_table("multiple_parents_work")
    op.drop_table("multiple_parents_piecebookreview")
    op.drop_table("multiple_parents_piecebook")
    op.drop_table("multiple_parents_piecearticle")
    op.drop_table("multiple_parents_piece")
    op.drop_table("multiple_parents_bookreview")
    op.drop_table("multiple_parents_book")
    op.drop_table("multiple_parents_article")
