"""Who writes is an author.

Why: the magazine prints photographs, too. Only the model and its table change their name here; on
    PostgreSQL its sequence, its key and what it calls NOT NULL keep the old one.
Lock: the table is renamed in the catalogue only, but programs that know the old name fail. The key
    of the articles is made anew: PostgreSQL and MariaDB check every article meanwhile.
Undo: nothing is lost.
"""

from alembic import op

from sqlalchemy_side.evolution.remake import altered

revision = "evolution_0006"
down_revision = "evolution_0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.rename_table("evolution_writer", "evolution_author")
    refer_anew("evolution_writer", "evolution_author")


def refer_anew(old: str, new: str) -> None:
    """Make the key of the articles anew, whose name ends with that of the table."""
    if op.get_context().dialect.name == "sqlite":
        # Keys have no names there, and the table's new one was written into them.
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
    with altered("evolution_article", ("id", "title", "text", "writer_id")):
        # On SQLite the step after this one, undone, left the columns in another order.
        pass
