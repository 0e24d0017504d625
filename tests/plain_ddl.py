"""A program that prints the DDL of metadata not derived from ``base.py``, as JSON.

Arguments: folders, each with a ``base.py``, which are imported first, one after the other.
"""

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType

import sqlalchemy as sa
from sqlalchemy.dialects import mysql, postgresql, sqlite
from sqlalchemy.dialects.mysql.mariadb import MariaDBDialect
from sqlalchemy.schema import CreateIndex, CreateTable, DropTable

DIALECTS = (sqlite.dialect(), postgresql.dialect(), mysql.dialect(), MariaDBDialect())  # type: ignore[no-untyped-call]  # SQLAlchemy's
KEY = "plain_child_parent_id_0123abcd_fk_plain_parent_id"


def import_base(folder: str, name: str) -> ModuleType:
    """Import a copy of ``base.py`` under a name of its own."""
    spec = importlib.util.spec_from_file_location(name, Path(folder) / "base.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def plain_tables() -> sa.MetaData:
    """Return tables with everything that the hooks of ``base.py`` change in its own tables."""
    metadata = sa.MetaData()
    sa.Table(
        "plain_parent",
        metadata,
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("nothing", sa.Boolean(create_constraint=True, name="truth")),
        sa.Column("lateral", sa.Double),
        sa.Column("portion", sa.LargeBinary),
        sa.Column("text", sa.Text, index=True),
        sa.Column("json", sa.JSON),
        sa.Column("money", sa.Numeric(5, 2), server_default=sa.text("0")),
        sa.Column("at", sa.DateTime(timezone=True), onupdate=sa.func.now()),
        sa.Column("kind", sa.Enum("a", "b", name="kinds")),
        sa.Column("length", sa.Interval),
        sa.Column("uuid", sa.Uuid, unique=True),
        sa.CheckConstraint("id > 0", name="positive"),
    )
    sa.Table(
        "tablesample",
        metadata,
        sa.Column("returning", sa.String(9), primary_key=True),
        sa.Column("collation", sa.BigInteger, sa.Identity()),
    )
    sa.Table(
        "plain_child",
        metadata,
        sa.Column("id", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column(
            "parent_id",
            sa.ForeignKey("plain_parent.id", name=KEY, deferrable=True, initially="DEFERRED"),
        ),
        sa.Column("other_id", sa.ForeignKey("plain_child.id", ondelete="CASCADE")),
        sa.ForeignKeyConstraint(
            ["other_id", "parent_id"],
            ["plain_child.id", "plain_child.parent_id"],
            name="both_0123abcd_fk_",
            deferrable=True,
            onupdate="CASCADE",
        ),
        sa.UniqueConstraint("parent_id", "other_id", deferrable=True),
        sa.Index("plain_partial", "parent_id", unique=True, sqlite_where=sa.text("id > 1")),
        sa.Index("plain_lower", sa.func.lower(sa.text("id"))),
    )
    return metadata


def render_ddl(metadata: sa.MetaData) -> dict[str, list[str]]:
    """Return the statements for the tables by dialect, with indexes in the order of names."""
    statements: dict[str, list[str]] = {}
    for dialect in DIALECTS:
        lines = statements[f"{dialect.name}, alter: {dialect.supports_alter}"] = []
        for table in metadata.tables.values():
            indexes = sorted(table.indexes, key=lambda index: str(index.name))
            items: list[sa.sql.ClauseElement] = [CreateTable(table), *map(CreateIndex, indexes)]
            items += [DropTable(table), sa.insert(table), sa.select(table)]
            lines += [str(item.compile(dialect=dialect)) for item in items]
        lines.append(type(next(iter(metadata.tables.values())).indexes).__name__)
    return statements


def sort_lines(statements: list[str]) -> list[list[str]]:
    """Return the sorted lines of each statement: copies have constraints in any order."""
    return [sorted(line.rstrip(", ") for line in text.splitlines()) for text in statements]


if __name__ == "__main__":
    for number, folder in enumerate(sys.argv[1:]):
        import_base(folder, f"base_{number}")
    copies = sa.MetaData()
    tables = plain_tables()
    for table in tables.tables.values():
        table.to_metadata(copies)
    sorted_lines = {dialect: sort_lines(texts) for dialect, texts in render_ddl(copies).items()}
    json.dump([render_ddl(tables), sorted_lines], sys.stdout)
