"""Foreign keys of tables whose names contain dots or quotes have the names that Django gives."""

import sqlalchemy as sa

from sqlalchemy_django.base import DeferredForeignKey, DjangoMetaData
from sqlalchemy_django.naming import NAMING_CONVENTION


def key_names(*tables: tuple[str, str]) -> dict[str, str]:
    """Return the name of the key of each table; they are given with the tables they refer to."""
    metadata = DjangoMetaData(naming_convention=NAMING_CONVENTION)
    for name, target in tables:
        key = DeferredForeignKey(f"{target}.id")
        sa.Table(
            name,
            metadata,
            sa.Column("id", sa.BigInteger, primary_key=True),
            sa.Column("kind_id", sa.BigInteger, key),
        )
    return {
        table.name: str(constraint.name)
        for table in metadata.tables.values()
        for constraint in table.foreign_key_constraints
    }


def test_a_schema_in_quotes_is_no_part_of_the_names() -> None:
    """MariaDB takes all of it for the table's name. The names are those that Django made there."""
    kind, paper = '"lab"."kind"', '"lab"."paper"'
    expected = "paper_kind_id_83309234_fk_kind_id"
    for tables in ([(kind, kind), (paper, kind)], [(paper, kind), (kind, kind)]):
        assert key_names(*tables)[paper] == expected


def test_a_dot_is_part_of_the_name_of_a_table() -> None:
    """Whether the table is defined before the key, after it, or with it."""
    expected = {"app.dot": "_fk_app.dot_id", "late": "_fk_app.dot_id"}
    for tables in (
        [("app.dot", "app.dot"), ("late", "app.dot")],
        [("late", "app.dot"), ("app.dot", "app.dot")],
    ):
        names = key_names(*tables)
        assert all(names[table].endswith(ending) for table, ending in expected.items())
