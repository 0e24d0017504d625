"""The tables of the fields chapter.

Why: the first step; the columns are in the order of the models.
Lock: none, all tables are new.
Undo: drops the tables with their rows.
"""

import sqlalchemy as sa
from alembic import op

from sqlalchemy_django import base

revision = "fields_0001"
down_revision = None
branch_labels = ("fields",)
depends_on = None


def upgrade() -> None:
    op.create_table(
        "fields_musician",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("first_name", sa.String(50), nullable=False),
        sa.Column("last_name", sa.String(50), nullable=False),
        sa.Column("instrument", sa.String(100), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "fields_album",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("artist_id", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.String(100), nullable=False),
        sa.Column("release_date", sa.Date(), nullable=False),
        sa.Column("num_stars", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["artist_id"],
            ["fields_musician.id"],
            name=op.f("fields_album_artist_id_4c3761ff_fk_fields_musician_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "fields_student",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("name", sa.String(60), nullable=False),
        sa.Column("year_in_school", sa.String(2), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "fields_enumeratedstudent",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("name", sa.String(60), nullable=False),
        sa.Column(
            "year_in_school",
            sa.String(2),
            nullable=False,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "fields_person",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("name", sa.String(60), nullable=False),
        sa.Column("shirt_size", sa.String(1), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "fields_runner",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("name", sa.String(60), nullable=False),
        sa.Column("medal", sa.String(10), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "fields_contact",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("name", sa.String(60), nullable=False),
        sa.Column("nickname", sa.String(30)),
        sa.Column("note", sa.String(100), nullable=False),
        sa.Column("email", sa.String(254)),
        sa.Column("pages", sa.Integer()),
        sa.Column("contact_info", base.Json(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("email"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "fields_visitor",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("name", sa.String(60), nullable=False),
        sa.Column("age", sa.Integer(), server_default=sa.text("18"), nullable=False),
        sa.Column("rating", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "fields_fruit",
        sa.Column("name", sa.String(100), nullable=False),
        sa.PrimaryKeyConstraint("name"),
    )
    op.create_table(
        "fields_example",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("join", sa.String(10), nullable=False),
        sa.Column("where", sa.String(10), nullable=False),
        sa.Column("select", sa.String(10), nullable=False),
        sa.Column("pass", sa.Integer(), nullable=False),
        sa.Column("foo__bar", sa.Integer(), nullable=False),
        sa.Column("foo_", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "fields_deal",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("board", sa.Integer(), nullable=False),
        sa.Column("hand", sa.CHAR(104), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "fields_smallkeyed",
        sa.Column("id", base.SMALL_KEY, sa.Identity(), nullable=False),
        sa.Column("name", sa.String(20), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "fields_integerkeyed",
        sa.Column("id", sa.Integer(), sa.Identity(), nullable=False),
        sa.Column("name", sa.String(20), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "fields_everyfield",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("big_integer_field", sa.BigInteger(), nullable=False),
        sa.Column("binary_field", base.Binary(), nullable=False),
        sa.Column("boolean_field", base.Boolean(), nullable=False),
        sa.Column("char_field", sa.String(20), nullable=False),
        sa.Column("date_field", sa.Date(), nullable=False),
        sa.Column("date_time_field", base.UtcDateTime(), nullable=False),
        sa.Column("decimal_field", base.Money(12, 4), nullable=False),
        sa.Column("duration_field", base.Duration(), nullable=False),
        sa.Column("email_field", sa.String(254), nullable=False),
        sa.Column("file_field", sa.String(100), nullable=False),
        sa.Column("file_path_field", sa.String(100), nullable=False),
        sa.Column("float_field", base.Double(), nullable=False),
        sa.Column("generic_ip_address_field", base.IpAddress(), nullable=False),
        sa.Column("image_field", sa.String(100), nullable=False),
        sa.Column("integer_field", sa.Integer(), nullable=False),
        sa.Column("json_field", base.Json(), nullable=False),
        sa.Column("positive_big_integer_field", base.PositiveBigInteger(), nullable=False),
        sa.Column("positive_integer_field", base.PositiveInteger(), nullable=False),
        sa.Column("positive_small_integer_field", base.PositiveSmallInteger(), nullable=False),
        sa.Column("slug_field", sa.String(50), nullable=False),
        sa.Column("small_integer_field", sa.SmallInteger(), nullable=False),
        sa.Column("text_field", base.Text(), nullable=False),
        sa.Column("time_field", base.Time(), nullable=False),
        sa.Column("url_field", sa.String(200), nullable=False),
        sa.Column("uuid_field", base.Uuid(), nullable=False),
        sa.Column("foreign_key_id", sa.Integer(), nullable=False),
        sa.Column("one_to_one_field_id", sa.SmallInteger(), nullable=False),
        sa.Column(
            "generated_field",
            sa.BigInteger(),
            sa.Computed("integer_field * 2", persisted=True),
        ),
        sa.Column("_order", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["foreign_key_id"],
            ["fields_integerkeyed.id"],
            name=op.f("fields_everyfield_foreign_key_id_b9b3355c_fk_fields_in"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["one_to_one_field_id"],
            ["fields_smallkeyed.id"],
            name=op.f("fields_everyfield_one_to_one_field_id_7732629e_fk_fields_sm"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("one_to_one_field_id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "fields_everyfield_many_to_many_field",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("everyfield_id", sa.BigInteger(), nullable=False),
        sa.Column("musician_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["everyfield_id"],
            ["fields_everyfield.id"],
            name=op.f("fields_everyfield_ma_everyfield_id_49cf58be_fk_fields_ev"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["musician_id"],
            ["fields_musician.id"],
            name=op.f("fields_everyfield_ma_musician_id_d3352c06_fk_fields_mu"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "fields_product",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("name", sa.String(100), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "fields_order",
        sa.Column("reference", sa.String(20), nullable=False),
        sa.PrimaryKeyConstraint("reference"),
    )
    op.create_table(
        "fields_orderlineitem",
        sa.Column("product_id", sa.BigInteger(), nullable=False),
        sa.Column("order_id", sa.String(20), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["order_id"],
            ["fields_order.reference"],
            name=op.f("fields_orderlineitem_order_id_d8ea389b_fk_fields_or"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["product_id"],
            ["fields_product.id"],
            name=op.f("fields_orderlineitem_product_id_d98e56f0_fk_fields_product_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("product_id", "order_id"),
    )
    dialect = op.get_context().dialect.name
    links = "fields_everyfield_many_to_many_field"
    pair = ["everyfield_id", "musician_id"]
    if dialect == "sqlite":
        # SQLite does not shorten the name; it is an index, as SQLite cannot add constraints.
        op.create_index(
            op.f(f"{links}_everyfield_id_musician_id_769c778c_uniq"), links, pair, unique=True
        )
    else:
        op.create_unique_constraint(
            op.f("fields_everyfield_many_t_everyfield_id_musician_i_769c778c_uniq"), links, pair
        )
    op.create_index(
        op.f("fields_everyfield_slug_field_aa33bcd5"), "fields_everyfield", ["slug_field"]
    )
    if dialect != "mariadb":
        # MariaDB indexes foreign keys automatically.
        op.create_index(op.f("fields_album_artist_id_4c3761ff"), "fields_album", ["artist_id"])
        op.create_index(
            op.f("fields_everyfield_foreign_key_id_b9b3355c"),
            "fields_everyfield",
            ["foreign_key_id"],
        )
        op.create_index(
            op.f("fields_orderlineitem_order_id_d8ea389b"), "fields_orderlineitem", ["order_id"]
        )
        op.create_index(
            op.f("fields_orderlineitem_product_id_d98e56f0"), "fields_orderlineitem", ["product_id"]
        )
        op.create_index(
            op.f("fields_everyfield_many_to_many_field_everyfield_id_49cf58be"),
            links,
            ["everyfield_id"],
        )
        op.create_index(
            op.f("fields_everyfield_many_to_many_field_musician_id_d3352c06"),
            links,
            ["musician_id"],
        )
    if dialect == "postgresql":
        # LIKE needs this kind of index where the collation is not C.
        op.create_index(
            "fields_contact_email_9f998084_like",
            "fields_contact",
            ["email"],
            postgresql_ops={"email": "varchar_pattern_ops"},
        )
        op.create_index(
            "fields_fruit_name_a1bb996a_like",
            "fields_fruit",
            ["name"],
            postgresql_ops={"name": "varchar_pattern_ops"},
        )
        op.create_index(
            "fields_order_reference_6fb6f01d_like",
            "fields_order",
            ["reference"],
            postgresql_ops={"reference": "varchar_pattern_ops"},
        )
        op.create_index(
            "fields_everyfield_slug_field_aa33bcd5_like",
            "fields_everyfield",
            ["slug_field"],
            postgresql_ops={"slug_field": "varchar_pattern_ops"},
        )
        op.create_index(
            "fields_orderlineitem_order_id_d8ea389b_like",
            "fields_orderlineitem",
            ["order_id"],
            postgresql_ops={"order_id": "varchar_pattern_ops"},
        )


def downgrade() -> None:
    op.drop_table("fields_orderlineitem")
    op.drop_table("fields_order")
    op.drop_table("fields_product")
    op.drop_table("fields_everyfield_many_to_many_field")
    op.drop_table("fields_everyfield")
    op.drop_table("fields_integerkeyed")
    op.drop_table("fields_smallkeyed")
    op.drop_table("fields_deal")
    op.drop_table("fields_example")
    op.drop_table("fields_fruit")
    op.drop_table("fields_visitor")
    op.drop_table("fields_contact")
    op.drop_table("fields_runner")
    op.drop_table("fields_person")
    op.drop_table("fields_enumeratedstudent")
    op.drop_table("fields_student")
    op.drop_table("fields_album")
    op.drop_table("fields_musician")
