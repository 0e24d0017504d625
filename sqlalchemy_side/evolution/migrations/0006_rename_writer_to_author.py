"""Writers are called authors.

Why: the magazine prints photographs too. Only the model and its table are renamed; on PostgreSQL
    the sequence, the key and the NOT NULL constraints keep the old name.
Lock: the table is renamed in the catalogue only, but programs that use the old name fail. The
    foreign key of the articles is recreated: PostgreSQL and MariaDB check every article meanwhile.
Undo: nothing is lost.
"""

from alembic import op

from sqlalchemy_side.evolution.remake import alter_table

revision = "evolution_0006"
down_revision = "evolution_0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.rename_table("evolution_writer", "evolution_author")
    refer_anew("evolution_writer", "evolution_author")


def refer_anew(old: str, new: str) -> None:
    """Recreate the foreign key of the articles, whose name ends with that of the table."""
    if op.get_context().dialect.name == "sqlite":
        # Foreign keys have no names there, and SQLite has updated the table's name in them.
        return
    start = "evolution_article_writer_id_4b3d2b3a_fk"
    op.drop_constraint(f"{start}_{old}_id", "evolution_article", type_="foreignkey")
    op.create_foreign_key(
        op.f(f"{start}_{new}_id"),
        "evolution_article",
        new,
        ["writer_id"],
        ["id"],
        initially="DEFERRED",
        deferrable=True,
    )


def downgrade() -> None:
    op.rename_table("evolution_author", "evolution_writer")
    refer_anew("evolution_author", "evolution_writer")
    with alter_table("evolution_article", ("id", "title", "text", "writer_id")):
        # On SQLite, undoing the next step left the columns in another order.
        pass
