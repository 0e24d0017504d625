"""The extensions of the herbarium, on PostgreSQL only, and a collation that ignores case.

Why: the types, operators and functions of the next step are theirs. The user of the database needs
    the right to create extensions. Alembic has no operations for them.
Lock: none, nothing of this is used yet.
Undo: drops the extensions, and fails if other tables use them.
"""

from alembic import op

revision = "herbarium_0001"
down_revision = None
branch_labels = ("herbarium",)
depends_on = None

EXTENSIONS = (
    "bloom",
    "btree_gin",
    "btree_gist",
    "citext",
    "pgcrypto",
    "hstore",
    "pg_trgm",
    "unaccent",
    "fuzzystrmatch",
)


def upgrade() -> None:
    if op.get_context().dialect.name == "postgresql":
        for extension in EXTENSIONS:
            op.execute(f"CREATE EXTENSION IF NOT EXISTS {extension}")
        op.execute(
            "CREATE COLLATION herbarium_ignore_case"
            " (provider = icu, locale = 'und-u-ks-level2', deterministic = false)"
        )


def downgrade() -> None:
    if op.get_context().dialect.name == "postgresql":
        op.execute("DROP COLLATION herbarium_ignore_case")
        for extension in reversed(EXTENSIONS):
            op.execute(f"DROP EXTENSION IF EXISTS {extension}")
