"""SQLAlchemy metadata of a thousand typical tables."""

import sqlalchemy as sa

TABLES = 1000


def make_metadata(tables: int = TABLES) -> sa.MetaData:
    """Return the metadata of tables with ten columns, each of which refers to two earlier ones.

    Each table has a key, two foreign keys, a unique and a unique pair, three indexes and a check.
    """
    metadata = sa.MetaData()
    for number in range(tables):
        name = f"item_{number:04}"
        owner, twin = (f"item_{number // part:04}.id" for part in (2, 3))
        sa.Table(
            name,
            metadata,
            sa.Column("id", sa.Integer, primary_key=True),
            sa.Column("code", sa.String(40), nullable=False),
            sa.Column("title", sa.String(200), nullable=False),
            sa.Column("body", sa.Text),
            sa.Column("price", sa.Numeric(10, 2), nullable=False),
            sa.Column("amount", sa.Integer, nullable=False, server_default=sa.text("0")),
            sa.Column("active", sa.Boolean, nullable=False),
            sa.Column("created", sa.DateTime, nullable=False),
            sa.Column("owner_id", sa.Integer, nullable=False),
            sa.Column("twin_id", sa.Integer),
            sa.ForeignKeyConstraint(
                ["owner_id"], [owner], name=f"{name}_owner", ondelete="CASCADE"
            ),
            sa.ForeignKeyConstraint(["twin_id"], [twin], name=f"{name}_twin"),
            sa.UniqueConstraint("code", name=f"{name}_code"),
            sa.UniqueConstraint("owner_id", "title", name=f"{name}_owner_title"),
            sa.CheckConstraint("amount >= 0", name=f"{name}_amount"),
            sa.Index(f"{name}_created", "created"),
            sa.Index(f"{name}_owner_created", "owner_id", "created"),
            sa.Index(f"{name}_twin_id", "twin_id"),
        )
    return metadata
