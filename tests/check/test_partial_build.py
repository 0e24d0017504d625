"""What a database refuses of models is reported by table, and the rest is built."""

from pathlib import Path

import sqlalchemy as sa

from side_by_side.check.partial_build import Failure
from side_by_side.check.sqlalchemy_side import build
from side_by_side.databases import parse_address
from side_by_side.schema import read_schema


def models() -> sa.MetaData:
    """Return a metadata of which SQLite refuses a type, a key, an index and a check."""
    metadata = sa.MetaData()
    sa.Table(
        "gate",
        metadata,
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("codes", sa.ARRAY(sa.Integer)),
        sa.Column("field_id", sa.ForeignKey("meadow.id")),
        sa.Column("width", sa.Integer, index=True),
        sa.Index("gate_width", "width"),
    )
    sa.Table(
        "fence",
        metadata,
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("length", sa.Integer, sa.CheckConstraint("length >")),
        sa.Column("gate_id", sa.ForeignKey("gate.id")),
        sa.Index("gate_width", "length"),
    )
    return metadata


def test_each_refused_part_is_named(tmp_path: Path) -> None:
    """The reason is the database's or SQLAlchemy's own, and every table is there."""
    address = parse_address(f"sqlite:///{tmp_path / 'farm.sqlite3'}")
    metadata = models()
    before = [repr(table) for table in metadata.tables.values()]
    failures = build(metadata, address, [])
    assert sorted(failures, key=lambda failure: (failure.table, failure.what)) == [
        Failure(
            "fence",
            "",
            "CheckConstraint () of length",
            'near ")": syntax error',
        ),
        Failure("fence", "", "index gate_width", "index gate_width already exists"),
        Failure(
            "gate",
            "codes",
            "ARRAY",
            "SQLAlchemy can't render element of type ARRAY",
        ),
        Failure(
            "gate",
            "",
            "ForeignKeyConstraint (field_id)",
            "Foreign key associated with column 'gate.field_id' could not find table 'meadow' with "
            "which to generate a foreign key to target column 'id'",
        ),
    ]
    assert [repr(table) for table in metadata.tables.values()] == before
    facts = read_schema(address)
    tables = {key.place[0] for key in facts if key.id == "table.exists"}
    assert tables == {"gate", "fence"}


def test_models_that_build_fail_nowhere(tmp_path: Path) -> None:
    """What ``create_all`` creates is built by it alone."""
    metadata = sa.MetaData()
    sa.Table("gate", metadata, sa.Column("id", sa.Integer, primary_key=True))
    assert build(metadata, parse_address(f"sqlite:///{tmp_path / 'farm.sqlite3'}"), []) == []
