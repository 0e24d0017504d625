"""The tables of the options chapter.

Why: the first step; the columns are in the order of the models.
Lock: none, all tables are new.
Undo: drops the tables with their rows.
"""

import sqlalchemy as sa
from alembic import op

from sqlalchemy_django import base

revision = "options_0001"
down_revision = None
branch_labels = ("options",)
depends_on = None


def upgrade() -> None:
    dialect = op.get_context().dialect.name
    op.create_table(
        "options_person",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("first_name", sa.String(50), nullable=False),
        sa.Column("last_name", sa.String(50), nullable=False),
        sa.Column("role", sa.String(1), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "options_book",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("title", sa.String(100), nullable=False),
        sa.Column("author", sa.String(50), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "options_edition",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("book_id", sa.BigInteger(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["book_id"],
            ["options_book.id"],
            name=op.f("options_edition_book_id_c258e984_fk_options_book_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "options_folder",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("deleted", base.Boolean(), nullable=False),
        sa.Column("name", sa.String(50), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "options_document",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("deleted", base.Boolean(), nullable=False),
        sa.Column("folder_id", sa.BigInteger(), nullable=False),
        sa.Column("title", sa.String(50), nullable=False),
        sa.ForeignKeyConstraint(
            ["folder_id"],
            ["options_folder.id"],
            name=op.f("options_document_folder_id_51c46626_fk_options_folder_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "options_attachment",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("document_id", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.String(50), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["options_document.id"],
            name=op.f("options_attachment_document_id_ed4b2454_fk_options_document_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "options_reader",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("name", sa.String(50), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "options_reader_documents",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("reader_id", sa.BigInteger(), nullable=False),
        sa.Column("document_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["options_document.id"],
            name=op.f("options_reader_docum_document_id_6eb38f17_fk_options_d"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["reader_id"],
            ["options_reader.id"],
            # The maximum length of a name depends on the database.
            name=op.f(
                "options_reader_documents_reader_id_7ac9ca78_fk_options_reader_id"
                if dialect == "mariadb"
                else "options_reader_docum_reader_id_7ac9ca78_fk_options_r"
            ),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "options_herd",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("name", sa.String(50), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "options_ox",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("horn_length", sa.Integer(), nullable=False),
        sa.Column("herd_id", sa.BigInteger()),
        sa.ForeignKeyConstraint(
            ["herd_id"],
            ["options_herd.id"],
            name=op.f("options_ox_herd_id_d3d3aff3_fk_options_herd_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "options_plough",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("name", sa.String(50), nullable=False),
        sa.Column("ox_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["ox_id"],
            ["options_ox.id"],
            name=op.f("options_plough_ox_id_b2f171f6_fk_options_ox_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "options_question",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("text", base.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "options_answer",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("question_id", sa.BigInteger(), nullable=False),
        sa.Column("answer", base.Text(), nullable=False),
        sa.Column("_order", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["question_id"],
            ["options_question.id"],
            name=op.f("options_answer_question_id_1187475b_fk_options_question_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        comment="Question answers",
        sqlite_autoincrement=True,
    )
    op.create_table(
        "music_album",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("title", sa.String(100), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "options_order",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("priority", sa.Integer(), nullable=False),
        sa.Column("order_date", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "options_customer",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("first_name", sa.String(100), nullable=False),
        sa.Column("last_name", sa.String(100), nullable=False),
        sa.Column("age", sa.Integer(), nullable=False),
        sa.CheckConstraint("age >= 18", name="age_gte_18"),
        sa.PrimaryKeyConstraint("id"),
        postgresql_tablespace="pg_default",
        sqlite_autoincrement=True,
    )
    op.create_table(
        "options_delivery",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("driver", sa.String(50), nullable=False),
        sa.Column("restaurant", sa.String(50), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    if dialect in ("postgresql", "sqlite"):
        op.create_table(
            "options_voucher",
            sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
            sa.Column("code", sa.String(20), nullable=False),
            sa.Column("redeemed", base.Boolean(), nullable=False),
            sa.PrimaryKeyConstraint("id"),
            sqlite_autoincrement=True,
        )
    if dialect == "postgresql":
        op.create_table(
            "options_reminder",
            sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
            sa.Column("text", sa.String(50), nullable=False),
            sa.PrimaryKeyConstraint("id"),
            sqlite_autoincrement=True,
        )
    op.create_index(
        "options_cus_last_na_a9a146_idx", "options_customer", ["last_name", "first_name"]
    )
    op.create_index("customer_first_name_idx", "options_customer", ["first_name"])
    if dialect == "sqlite":
        # Django cannot add a constraint to a SQLite table, so it adds an index there.
        op.create_index(
            op.f("options_reader_documents_reader_id_document_id_564caec6_uniq"),
            "options_reader_documents",
            ["reader_id", "document_id"],
            unique=True,
        )
        op.create_index(
            op.f("options_delivery_driver_restaurant_79987a49_uniq"),
            "options_delivery",
            ["driver", "restaurant"],
            unique=True,
        )
    else:
        op.create_unique_constraint(
            op.f("options_reader_documents_reader_id_document_id_564caec6_uniq"),
            "options_reader_documents",
            ["reader_id", "document_id"],
        )
        op.create_unique_constraint(
            op.f("options_delivery_driver_restaurant_79987a49_uniq"),
            "options_delivery",
            ["driver", "restaurant"],
        )
    if dialect != "mariadb":
        # MariaDB indexes foreign keys automatically, and has no partial indexes.
        op.create_index(op.f("options_edition_book_id_c258e984"), "options_edition", ["book_id"])
        op.create_index(
            op.f("options_document_folder_id_51c46626"), "options_document", ["folder_id"]
        )
        op.create_index(
            op.f("options_attachment_document_id_ed4b2454"), "options_attachment", ["document_id"]
        )
        op.create_index(
            op.f("options_reader_documents_document_id_6eb38f17"),
            "options_reader_documents",
            ["document_id"],
        )
        op.create_index(
            op.f("options_reader_documents_reader_id_7ac9ca78"),
            "options_reader_documents",
            ["reader_id"],
        )
        op.create_index(op.f("options_ox_herd_id_d3d3aff3"), "options_ox", ["herd_id"])
        op.create_index(op.f("options_plough_ox_id_b2f171f6"), "options_plough", ["ox_id"])
        op.create_index(
            op.f("options_answer_question_id_1187475b"), "options_answer", ["question_id"]
        )
        op.create_index(
            "options_voucher_with_code",
            "options_voucher",
            ["code"],
            postgresql_where=sa.text("code > ''"),
            sqlite_where=sa.text("code > ''"),
        )


def downgrade() -> None:
    dialect = op.get_context().dialect.name
    if dialect == "postgresql":
        op.drop_table("options_reminder")
    if dialect in ("postgresql", "sqlite"):
        op.drop_table("options_voucher")
    op.drop_table("options_delivery")
    op.drop_table("options_customer")
    op.drop_table("options_order")
    op.drop_table("music_album")
    op.drop_table("options_answer")
    op.drop_table("options_question")
    op.drop_table("options_plough")
    op.drop_table("options_ox")
    op.drop_table("options_herd")
    op.drop_table("options_reader_documents")
    op.drop_table("options_reader")
    op.drop_table("options_attachment")
    op.drop_table("options_document")
    op.drop_table("options_folder")
    op.drop_table("options_edition")
    op.drop_table("options_book")
    op.drop_table("options_person")
