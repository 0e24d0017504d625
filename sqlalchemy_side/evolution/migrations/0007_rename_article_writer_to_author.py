"""An article has an author.

Why: the column is still called writer. Its index keeps the name with the old column's digest on
    PostgreSQL and MariaDB, where Django renames the column; SQLite gets a new table and new names.
Lock: the column is renamed in the catalogue only; recreating the foreign key checks every article.
Undo: nothing is lost.
"""

import sqlalchemy as sa
from alembic import op

from sqlalchemy_side.evolution.remake import alter_table

revision = "evolution_0007"
down_revision = "evolution_0006"
branch_labels = None
depends_on = None

#: Each column with the name of its index, which is the start of its foreign key's name.
WRITER = ("writer_id", "evolution_article_writer_id_4b3d2b3a")
AUTHOR = ("author_id", "evolution_article_author_id_b73caf1b")


def upgrade() -> None:
    rename(WRITER, AUTHOR, ("id", "title", "text", "writer_id"))


def rename(old: tuple[str, str], new: tuple[str, str], order: tuple[str, ...]) -> None:
    """Rename the column and its key; on SQLite, where foreign keys have no names, its index."""
    (old_column, old_name), (new_column, new_name) = old, new
    table, authors = "evolution_article", "evolution_author"
    on_sqlite = op.get_context().dialect.name == "sqlite"
    if on_sqlite:
        op.drop_index(old_name, table)
    else:
        op.drop_constraint(f"{old_name}_fk_{authors}_id", table, type_="foreignkey")
    with alter_table(table, order) as batch:
        batch.alter_column(
            old_column,
            new_column_name=new_column,
            existing_type=sa.BigInteger(),
            existing_nullable=False,
        )
    if on_sqlite:
        op.create_index(op.f(new_name), table, [new_column])
    else:
        op.create_foreign_key(
            op.f(f"{new_name}_fk_{authors}_id"),
            table,
            authors,
            [new_column],
            ["id"],
            initially="DEFERRED",
            deferrable=True,
        )


def downgrade() -> None:
    # The position of the column in Django's new table.
    rename(AUTHOR, WRITER, ("id", "author_id", "title", "text"))
