"""Articles begin on page 3 at the earliest.

Why: the cover has two sides. A constraint cannot be renamed or changed in place; its message can,
    without sending anything to the database.
Lock: PostgreSQL and MariaDB read the whole table and block writes.
Undo: nothing is lost, but an article may begin on the cover.
"""

import sqlalchemy as sa

from sqlalchemy_side.evolution.remake import alter_table

revision = "evolution_0031"
down_revision = "evolution_0030"
branch_labels = None
depends_on = None


def replace_check(old: tuple[str, int], new: tuple[str, int]) -> None:
    """Drop one check of the first page and add another; each has a name and a minimum."""
    with alter_table("evolution_article") as batch:
        batch.drop_constraint(old[0], type_="check")
        batch.create_check_constraint(new[0], sa.column("first_page") >= new[1])


def upgrade() -> None:
    replace_check(("evolution_article_page_one", 1), ("evolution_article_first_page", 3))


def downgrade() -> None:
    replace_check(("evolution_article_first_page", 3), ("evolution_article_page_one", 1))
