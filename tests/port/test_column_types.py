"""The tables of column types: every type exists, and each use of a table finds its own."""

from importlib import import_module

import pytest

from side_by_side.column_types import common
from side_by_side.column_types.column_type import ColumnType, array
from side_by_side.column_types.lookup import TABLES, catalogue_type, django_type, general_type
from side_by_side.column_types.source import Builtin, Name, Reference
from side_by_side.port.adjust.catalogue_tables import CatalogueTable
from side_by_side.port.adjust.column_adjustment import ColumnAdjustment
from side_by_side.port.write.classes import column_source
from side_by_side.schema.facts import Value


def short_name(reference: Reference) -> str:
    """Return the name of a class without its module."""
    assert isinstance(reference, Name | Builtin)
    return reference.name


def text(type_: ColumnType | None) -> str:
    """Return the source of a type, with the modules left out."""
    return type_.source.render(short_name) if type_ else ""


@pytest.mark.parametrize("database", TABLES)
def test_every_type_exists(database: str) -> None:
    """Its name and its alias are in its module."""
    types = [
        type_
        for entry in TABLES[database].values()
        for type_ in (entry.general, entry.django, *entry.also)
        if type_
    ]
    assert types
    for type_ in types:
        assert hasattr(import_module(type_.module), type_.name)
        if type_.alias:
            assert hasattr(import_module("sqlalchemy_django.base"), type_.alias)


@pytest.mark.parametrize(
    ("database", "spelling", "general", "django"),
    [
        ("sqlite", "varchar(20)", "String(20)", "String(20)"),
        ("sqlite", "bigint unsigned", "BigInteger", "Declared('bigint unsigned')"),
        ("postgresql", "character varying(20)", "String(20)", "String(20)"),
        ("postgresql", "numeric(6,2)", "Numeric(6, 2)", "Money(6, 2)"),
        ("postgresql", "timestamp with time zone", "DateTime(timezone=True)", "UtcDateTime"),
        ("postgresql", "text[]", "ARRAY(Text)", "Declared('text[]')"),
        ("postgresql", "point", "", "Declared('point')"),
        (
            "mariadb",
            "datetime(6)",
            "DateTime(timezone=True).with_variant(mysql.DATETIME(fsp=6), 'mysql', 'mariadb')",
            "UtcDateTime",
        ),
        ("mariadb", "int(11)", "Integer", "Integer"),
        ("mariadb", "int(9)", "Integer", "Declared('int(9)')"),
    ],
)
def test_a_spelling_of_the_catalogue(
    database: str, spelling: str, general: str, django: str
) -> None:
    """``check`` suggests SQLAlchemy's own type, ``port`` the one that stores as Django does."""
    assert text(general_type(database, spelling)) == general
    assert text(catalogue_type(database, spelling)) == django


def test_a_check_and_a_collation_decide_the_type() -> None:
    """A positive number has its own type; a type without collations is declared as spelled."""
    assert catalogue_type("sqlite", "integer unsigned", checked=True) == common.POSITIVE_INTEGER
    assert text(catalogue_type("sqlite", "text", "nocase")) == "Text(collation='nocase')"
    char = catalogue_type("sqlite", "char(5)", "nocase")
    assert text(char) == "Declared('char(5)', collation='nocase')"


def test_the_type_that_databases_have_in_common() -> None:
    """Spellings that alone mean two types mean one together."""
    duration = {"sqlite": "bigint", "postgresql": "interval", "mariadb": "bigint"}
    assert django_type(duration) == common.DURATION
    assert django_type(dict.fromkeys(duration, "bigint")) == common.BIG_INTEGER
    money = {"sqlite": "decimal", "postgresql": "numeric(5, 2)", "mariadb": "numeric(5, 2)"}
    assert text(django_type(money)) == "Money(5, 2)"
    json = {"sqlite": "text", "postgresql": "jsonb", "mariadb": "json"}
    assert django_type(json, checked=True) == common.DJANGO_JSON
    assert django_type(json) is None
    assert text(django_type({"mariadb": "char(5)"})) == "CHAR(5)"
    assert django_type({"mariadb": "date"}) is None


def test_an_array_has_the_types_of_its_items() -> None:
    """Lists stand in lists, and several dimensions are an argument."""
    matrix = array(common.INTEGER, 2)
    assert text(matrix) == "ARRAY(Integer, dimensions=2)"
    assert matrix.python.parts == (
        *(Builtin("list"), "[", Builtin("list"), "[", Builtin("int"), "]]"),
    )


def written(kind: str, **properties: Value) -> str:
    """Return the line that ``port --from migrations`` writes for a column of the catalogue."""
    table = CatalogueTable("booking", columns={"span": {"null": False, **properties}})
    adjustment = ColumnAdjustment(kind, None, table)
    (column,) = adjustment.adjust((), lambda name: name)
    return column_source(column).render(short_name)


@pytest.mark.parametrize(
    ("spelling", "collation", "annotation", "type_"),
    [
        ("tsrange", "", "Range[datetime]", "TSRANGE"),
        ("character varying", "", "str", "String"),
        ("character varying", "de", "str", "String(collation='de')"),
        ("uuid", "de", "Any", "Declared('uuid', collation='de')"),
    ],
)
def test_a_migrated_column_is_written(
    spelling: str, collation: str, annotation: str, type_: str
) -> None:
    """A range has its own class, text needs no length, and only text takes a collation."""
    line = written("postgresql", type=spelling, collation=collation)
    assert line == f"span: Mapped[{annotation}] = mapped_column({type_})"


def test_text_of_a_field_needs_no_length() -> None:
    """Django declares it without one, and on MariaDB with the length ``None``."""
    unlimited = {"sqlite": "varchar", "postgresql": "varchar", "mariadb": "varchar(None)"}
    assert text(django_type(unlimited)) == "String"
