"""The database describes the purpose of the tables.

Why: people who open it with other tools ask. SQLite has no comments.
Lock: comments are in the catalogue only.
Undo: nothing is lost.
"""

from alembic import op

revision = "evolution_0038"
down_revision = "evolution_0037"
branch_labels = None
depends_on = None


def upgrade() -> None:
    if not op.get_context().dialect.supports_comments:
        return
    op.create_table_comment("evolution_article", "Texts, printed or waiting")
    op.create_table_comment("evolution_tag", "Words to find articles by", existing_comment="Words")
    op.drop_table_comment("evolution_profile", existing_comment="Split off evolution_author")


def downgrade() -> None:
    if not op.get_context().dialect.supports_comments:
        return
    op.drop_table_comment("evolution_article", existing_comment="Texts, printed or waiting")
    op.create_table_comment("evolution_tag", "Words", existing_comment="Words to find articles by")
    op.create_table_comment("evolution_profile", "Split off evolution_author")
