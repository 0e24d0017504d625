"""The tables of the relationships chapter.

Why: the first step; the columns are in the order of the models.
Lock: none, all tables are new.
Undo: drops the tables with their rows.
"""

import sqlalchemy as sa
from alembic import op

from sqlalchemy_django import base

revision = "relationships_0001"
down_revision = None
branch_labels = ("relationships",)
depends_on = None


def upgrade() -> None:
    dialect = op.get_context().dialect.name
    # On MariaDB a name may be one character longer, and this one is.
    target = "relationships_artist_id" if dialect == "mariadb" else "relations"
    op.create_table(
        "relationships_manufacturer",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("name", sa.String(50), nullable=False),
        sa.Column("code", sa.String(3), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("code"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "relationships_kitcar",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("company_that_makes_it_id", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.String(50), nullable=False),
        sa.ForeignKeyConstraint(
            ["company_that_makes_it_id"],
            ["relationships_manufacturer.id"],
            name=op.f("relationships_kitcar_company_that_makes_i_5018f88e_fk_relations"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "relationships_car",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("manufacturer_id", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.String(50), nullable=False),
        sa.ForeignKeyConstraint(
            ["manufacturer_id"],
            ["relationships_manufacturer.id"],
            name=op.f("relationships_car_manufacturer_id_cdab5f08_fk_relations"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "relationships_factory",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("manufacturer_id", sa.String(3), nullable=False),
        sa.Column("town", sa.String(50), nullable=False),
        sa.ForeignKeyConstraint(
            ["manufacturer_id"],
            ["relationships_manufacturer.code"],
            name=op.f("relationships_factor_manufacturer_id_1fd57c19_fk_relations"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "relationships_topping",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("name", sa.String(50), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "relationships_pizza",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("name", sa.String(50), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "relationships_pizza_toppings",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("pizza_id", sa.BigInteger(), nullable=False),
        sa.Column("topping_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["pizza_id"],
            ["relationships_pizza.id"],
            name=op.f("relationships_pizza__pizza_id_f1f38956_fk_relations"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["topping_id"],
            ["relationships_topping.id"],
            name=op.f("relationships_pizza__topping_id_19f21f2a_fk_relations"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "relationships_person",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("name", sa.String(50), nullable=False),
        sa.Column("is_staff", base.Boolean(), nullable=False),
        sa.Column("mentor_id", sa.BigInteger()),
        sa.ForeignKeyConstraint(
            ["mentor_id"],
            ["relationships_person.id"],
            name=op.f("relationships_person_mentor_id_8bb4097a_fk_relations"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "relationships_person_friends",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("from_person_id", sa.BigInteger(), nullable=False),
        sa.Column("to_person_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["from_person_id"],
            ["relationships_person.id"],
            name=op.f("relationships_person_from_person_id_c934b690_fk_relations"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["to_person_id"],
            ["relationships_person.id"],
            name=op.f("relationships_person_to_person_id_d38a68e3_fk_relations"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "relationships_person_follows",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("from_person_id", sa.BigInteger(), nullable=False),
        sa.Column("to_person_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["from_person_id"],
            ["relationships_person.id"],
            name=op.f("relationships_person_from_person_id_ff7804ba_fk_relations"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["to_person_id"],
            ["relationships_person.id"],
            name=op.f("relationships_person_to_person_id_4fd72c89_fk_relations"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "relationships_site",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("domain", sa.String(50), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "relationships_poll",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("question", sa.String(100), nullable=False),
        sa.Column("site_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["site_id"],
            ["relationships_site.id"],
            name=op.f("relationships_poll_site_id_ff8715a7_fk_relationships_site_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "relationships_choice",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("poll_id", sa.BigInteger(), nullable=False),
        sa.Column("text", sa.String(50), nullable=False),
        sa.ForeignKeyConstraint(
            ["poll_id"],
            ["relationships_poll.id"],
            name=op.f("relationships_choice_poll_id_7dac2388_fk_relationships_poll_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "relationships_article",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("headline", sa.String(100), nullable=False),
        sa.Column("author_id", sa.BigInteger(), nullable=False),
        sa.Column("staff_member_id", sa.BigInteger()),
        sa.ForeignKeyConstraint(
            ["author_id"],
            ["relationships_person.id"],
            name=op.f("relationships_articl_author_id_812d096a_fk_relations"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["staff_member_id"],
            ["relationships_person.id"],
            name=op.f("relationships_articl_staff_member_id_740ead73_fk_relations"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "relationships_article_sites",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("article_id", sa.BigInteger(), nullable=False),
        sa.Column("site_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article_id"],
            ["relationships_article.id"],
            name=op.f("relationships_articl_article_id_cfb7567b_fk_relations"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["site_id"],
            ["relationships_site.id"],
            name=op.f("relationships_articl_site_id_264e157d_fk_relations"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "relationships_tag",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("article_id", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.String(50), nullable=False),
        sa.ForeignKeyConstraint(
            ["article_id"],
            ["relationships_article.id"],
            name=op.f("relationships_tag_article_id_735dbe57_fk_relations"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "relationships_place",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("name", sa.String(50), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "relationships_restaurant",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("place_id", sa.BigInteger(), nullable=False),
        sa.Column("serves_pizza", base.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["place_id"],
            ["relationships_place.id"],
            name=op.f("relationships_restau_place_id_1301096a_fk_relations"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("place_id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "relationships_visit",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("place_id", sa.BigInteger(), nullable=False),
        sa.Column("visited_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["place_id"],
            ["relationships_place.id"],
            name=op.f("relationships_visit_place_id_acad90e7_fk_relationships_place_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "relationships_bookmark",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("place_id", sa.BigInteger(), nullable=False),
        sa.Column("note", sa.String(50), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "relationships_artist",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("name", sa.String(10), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "relationships_album",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("artist_id", sa.BigInteger(), nullable=False),
        sa.Column("title", sa.String(50), nullable=False),
        sa.ForeignKeyConstraint(
            ["artist_id"],
            ["relationships_artist.id"],
            name=op.f("relationships_album_artist_id_ebd729c4_fk_relations"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "relationships_song",
        sa.Column("id", base.BIG_KEY, sa.Identity(), nullable=False),
        sa.Column("artist_id", sa.BigInteger(), nullable=False),
        sa.Column("album_id", sa.BigInteger(), nullable=False),
        sa.Column("title", sa.String(50), nullable=False),
        sa.ForeignKeyConstraint(
            ["artist_id"],
            ["relationships_artist.id"],
            name=op.f(f"relationships_song_artist_id_a6a5a6e8_fk_{target}"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["album_id"],
            ["relationships_album.id"],
            name=op.f("relationships_song_album_id_b090b958_fk_relationships_album_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("relationships_bookmark_place_id_576b3731"), "relationships_bookmark", ["place_id"]
    )
    if dialect == "sqlite":
        # Django cannot add a constraint to a SQLite table, so it adds an index there.
        op.create_index(
            op.f("relationships_pizza_toppings_pizza_id_topping_id_6909e676_uniq"),
            "relationships_pizza_toppings",
            ["pizza_id", "topping_id"],
            unique=True,
        )
        op.create_index(
            op.f("relationships_person_friends_from_person_id_to_person_id_39ecd5f7_uniq"),
            "relationships_person_friends",
            ["from_person_id", "to_person_id"],
            unique=True,
        )
        op.create_index(
            op.f("relationships_person_follows_from_person_id_to_person_id_7e905f46_uniq"),
            "relationships_person_follows",
            ["from_person_id", "to_person_id"],
            unique=True,
        )
        op.create_index(
            op.f("relationships_article_sites_article_id_site_id_3e7d27ef_uniq"),
            "relationships_article_sites",
            ["article_id", "site_id"],
            unique=True,
        )
    else:
        op.create_unique_constraint(
            op.f("relationships_pizza_toppings_pizza_id_topping_id_6909e676_uniq"),
            "relationships_pizza_toppings",
            ["pizza_id", "topping_id"],
        )
        op.create_unique_constraint(
            op.f("relationships_person_fri_from_person_id_to_person_39ecd5f7_uniq"),
            "relationships_person_friends",
            ["from_person_id", "to_person_id"],
        )
        op.create_unique_constraint(
            op.f("relationships_person_fol_from_person_id_to_person_7e905f46_uniq"),
            "relationships_person_follows",
            ["from_person_id", "to_person_id"],
        )
        op.create_unique_constraint(
            op.f("relationships_article_sites_article_id_site_id_3e7d27ef_uniq"),
            "relationships_article_sites",
            ["article_id", "site_id"],
        )
    if dialect != "mariadb":
        # MariaDB indexes foreign keys automatically.
        op.create_index(
            op.f("relationships_kitcar_company_that_makes_it_id_5018f88e"),
            "relationships_kitcar",
            ["company_that_makes_it_id"],
        )
        op.create_index(
            op.f("relationships_car_manufacturer_id_cdab5f08"),
            "relationships_car",
            ["manufacturer_id"],
        )
        op.create_index(
            op.f("relationships_factory_manufacturer_id_1fd57c19"),
            "relationships_factory",
            ["manufacturer_id"],
        )
        op.create_index(
            op.f("relationships_pizza_toppings_pizza_id_f1f38956"),
            "relationships_pizza_toppings",
            ["pizza_id"],
        )
        op.create_index(
            op.f("relationships_pizza_toppings_topping_id_19f21f2a"),
            "relationships_pizza_toppings",
            ["topping_id"],
        )
        op.create_index(
            op.f("relationships_person_mentor_id_8bb4097a"), "relationships_person", ["mentor_id"]
        )
        op.create_index(
            op.f("relationships_person_friends_from_person_id_c934b690"),
            "relationships_person_friends",
            ["from_person_id"],
        )
        op.create_index(
            op.f("relationships_person_friends_to_person_id_d38a68e3"),
            "relationships_person_friends",
            ["to_person_id"],
        )
        op.create_index(
            op.f("relationships_person_follows_from_person_id_ff7804ba"),
            "relationships_person_follows",
            ["from_person_id"],
        )
        op.create_index(
            op.f("relationships_person_follows_to_person_id_4fd72c89"),
            "relationships_person_follows",
            ["to_person_id"],
        )
        op.create_index(
            op.f("relationships_poll_site_id_ff8715a7"), "relationships_poll", ["site_id"]
        )
        op.create_index(
            op.f("relationships_choice_poll_id_7dac2388"), "relationships_choice", ["poll_id"]
        )
        op.create_index(
            op.f("relationships_article_author_id_812d096a"), "relationships_article", ["author_id"]
        )
        op.create_index(
            op.f("relationships_article_staff_member_id_740ead73"),
            "relationships_article",
            ["staff_member_id"],
        )
        op.create_index(
            op.f("relationships_article_sites_article_id_cfb7567b"),
            "relationships_article_sites",
            ["article_id"],
        )
        op.create_index(
            op.f("relationships_article_sites_site_id_264e157d"),
            "relationships_article_sites",
            ["site_id"],
        )
        op.create_index(
            op.f("relationships_tag_article_id_735dbe57"), "relationships_tag", ["article_id"]
        )
        op.create_index(
            op.f("relationships_visit_place_id_acad90e7"), "relationships_visit", ["place_id"]
        )
        op.create_index(
            op.f("relationships_album_artist_id_ebd729c4"), "relationships_album", ["artist_id"]
        )
        op.create_index(
            op.f("relationships_song_artist_id_a6a5a6e8"), "relationships_song", ["artist_id"]
        )
        op.create_index(
            op.f("relationships_song_album_id_b090b958"), "relationships_song", ["album_id"]
        )
    if dialect == "postgresql":
        # LIKE needs this kind of index where the collation is not C.
        op.create_index(
            "relationships_manufacturer_code_5eb0079f_like",
            "relationships_manufacturer",
            ["code"],
            postgresql_ops={"code": "varchar_pattern_ops"},
        )
        op.create_index(
            "relationships_factory_manufacturer_id_1fd57c19_like",
            "relationships_factory",
            ["manufacturer_id"],
            postgresql_ops={"manufacturer_id": "varchar_pattern_ops"},
        )


def downgrade() -> None:
    op.drop_table("relationships_song")
    op.drop_table("relationships_album")
    op.drop_table("relationships_artist")
    op.drop_table("relationships_bookmark")
    op.drop_table("relationships_visit")
    op.drop_table("relationships_restaurant")
    op.drop_table("relationships_place")
    op.drop_table("relationships_tag")
    op.drop_table("relationships_article_sites")
    op.drop_table("relationships_article")
    op.drop_table("relationships_choice")
    op.drop_table("relationships_poll")
    op.drop_table("relationships_site")
    op.drop_table("relationships_person_follows")
    op.drop_table("relationships_person_friends")
    op.drop_table("relationships_person")
    op.drop_table("relationships_pizza_toppings")
    op.drop_table("relationships_pizza")
    op.drop_table("relationships_topping")
    op.drop_table("relationships_factory")
    op.drop_table("relationships_car")
    op.drop_table("relationships_kitcar")
    op.drop_table("relationships_manufacturer")
