"""The rules of severity: each kind of fact has one, and equivalent spellings are cosmetic."""

import pytest

from side_by_side.check.classify import classify_differences, pair_schemas
from side_by_side.check.equivalence import affinity, same_default, same_type
from side_by_side.check.severity import Severity
from side_by_side.check.severity_rules import RULES, Case, Schema, rate
from side_by_side.schema.differences import Difference
from side_by_side.schema.facts import EXISTS, Facts, Key, Listing, Value

BREAKING, BEHAVIOR, _, COSMETIC = Severity


def schema(*facts: tuple[str, str, Value]) -> dict[Key, Value]:
    """Return facts from ``kind table.object``, property and value."""
    schema: dict[Key, Value] = {}
    for place, name, value in facts:
        kind, _, path = place.partition(" ")
        schema[Key(kind, tuple(path.split(".")), EXISTS)] = True
        schema[Key(kind, tuple(path.split(".")), name)] = value
    return schema


def rate_single(
    key: Key, first: Value, second: Value, database: str = "postgresql"
) -> tuple[str, Severity]:
    """Return the id and severity of a single difference."""
    case = Case(Difference(key, first, second), database, Schema({}), Schema({}))
    rule, id_ = rate(case)
    return id_, rule.severity


@pytest.mark.parametrize(
    ("id_", "expected"),
    [
        ("column.null", BREAKING),
        ("column.default", BREAKING),
        ("column.collation", BREAKING),
        ("column.generated", BREAKING),
        ("column.comment", COSMETIC),
        ("column.storage", COSMETIC),
        ("table.engine", BREAKING),
        ("table.owner", COSMETIC),
        ("table.comment", COSMETIC),
        ("unique.nulls_not_distinct", BREAKING),
        ("unique.deferrable", BREAKING),
        ("unique.include", BEHAVIOR),
        ("foreign_key.references", BREAKING),
        ("foreign_key.on_delete", BREAKING),
        ("foreign_key.on_update", BREAKING),
        ("foreign_key.validated", BREAKING),
        ("foreign_key.deferrable", BEHAVIOR),
        ("exclusion.keys", BREAKING),
        ("check.enforced", BREAKING),
        ("index.method", BEHAVIOR),
        ("trigger.definition", BREAKING),
        ("policy.exists", BREAKING),
        ("function.body", BEHAVIOR),
        ("view.definition", BEHAVIOR),
        ("extension.exists", BEHAVIOR),
        ("database.collation", COSMETIC),
    ],
)
def test_a_kind_of_fact_has_its_severity(id_: str, expected: Severity) -> None:
    """A difference that changes rows is breaking, others are not."""
    kind, _, name = id_.partition(".")
    assert rate_single(Key(kind, ("t", "x"), name), "one", "other") == (id_, expected)


def test_each_rule_has_a_reason() -> None:
    """Each rule has a reason, and the last fits all differences."""
    assert all(len(rule.why) > 10 for rule in RULES)
    assert RULES[-1].pattern == "*"


def test_severities_are_ordered() -> None:
    """The worst comes first, with the grades of format 1 of the JSON."""
    assert [severity.grade for severity in Severity] == [1, 2, 3, 4]
    assert Severity.of_grade(2) is BEHAVIOR
    assert [severity.is_at_least(BEHAVIOR) for severity in Severity] == [True, True, False, False]


@pytest.mark.parametrize(
    ("database", "first", "second", "keys", "same"),
    [
        ("sqlite", "bool", "boolean", False, True),
        ("sqlite", "decimal", "numeric(8, 2)", False, True),
        ("sqlite", "bigint", "integer", False, True),
        ("sqlite", "bigint", "integer", True, False),
        ("sqlite", "varchar(10)", "varchar(20)", False, False),
        ("sqlite", "text", "varchar", False, True),
        ("sqlite", "text", "varchar(10)", False, False),
        ("sqlite", "text", "json", False, False),
        ("sqlite", "bigint", "datetime", False, False),
        ("postgresql", "text", "character varying", False, True),
        ("postgresql", "text", "character varying(10)", False, False),
        ("postgresql", "json", "jsonb", False, False),
        ("mariadb", "longtext", "text", False, False),
    ],
)
def test_two_spellings_of_one_type(
    database: str, first: str, second: str, keys: bool, same: bool
) -> None:
    """Two types are the same if both accept the same values and store the same bytes."""
    assert same_type(database, first, second, keys=keys) is same


def test_affinity_follows_sqlites_order() -> None:
    """INT is searched first, so even CHARINT and FLOATING POINT are integers."""
    names = ["charint", "floating point", "varchar", "clob", "", "blob", "double", "date"]
    kinds = ["integer", "integer", "text", "text", "blob", "blob", "real", "numeric"]
    assert [affinity(name) for name in names] == kinds


def test_a_default_in_quotes_is_the_number() -> None:
    """SQLite stores the number in a numeric column, and the text in others."""
    assert same_default("sqlite", "'1'", "1", "integer")
    assert not same_default("sqlite", "'1'", "1", "varchar(3)")
    assert same_default("postgresql", "now()", "CURRENT_TIMESTAMP", "timestamp with time zone")


SEQUENCE: dict[str, Value] = {
    "type": "integer",
    "owned_by": "t.id",
    "start": 1,
    "increment": 1,
    "cache": 1,
    "cycle": False,
    "min": "1",
    "max": "largest of its type",
}
SERIAL = schema(
    ("table t", "columns", Listing(["id"])),
    ("column t.id", "type", "integer"),
    ("column t.id", "default", "nextval('public.t_id_seq'::regclass)"),
    ("column t.id", "identity", None),
    *(("sequence t_id_seq", name, value) for name, value in SEQUENCE.items()),
)
IDENTITY = schema(
    ("table t", "columns", Listing(["id"])),
    ("column t.id", "type", "integer"),
    ("column t.id", "default", None),
    ("column t.id", "identity", "by default"),
)


def compare(
    first: Facts, second: Facts, database: str = "postgresql"
) -> list[tuple[str, Severity]]:
    """Return the id and severity of all differences."""
    pair = pair_schemas(database, ("django", "sqlalchemy"), first, second)
    return [(item.id, item.severity) for item in classify_differences(pair)]


def test_serial_and_identity_are_one_difference() -> None:
    """The default and the sequence of a serial are not reported separately."""
    assert compare(IDENTITY, SERIAL) == [("column.identity", BEHAVIOR)]


def test_another_increment_of_a_serial_is_reported() -> None:
    """An option of the sequence is a fact of the column."""
    other = {**SERIAL, Key("sequence", ("t_id_seq",), "increment"): 10}
    assert compare(SERIAL, other) == [("column.identity_increment", BEHAVIOR)]


def unique(name: str, *columns: str) -> dict[Key, Value]:
    """Return a table with one unique constraint."""
    return schema((f"unique t.{name}", "columns", columns), ("table t", "engine", "x"))


def test_constraints_are_paired_by_what_they_do() -> None:
    """Another name is cosmetic; other columns under the same name are breaking."""
    assert compare(unique("a", "x", "y"), unique("b", "x", "y")) == [("unique.name", COSMETIC)]
    assert compare(unique("a", "x", "y"), unique("a", "x", "z")) == [("unique.columns", BREAKING)]
    assert compare(unique("a", "x", "y"), unique("b", "y", "x")) == [
        ("unique.order", BEHAVIOR),
        ("unique.name", COSMETIC),
    ]
    assert compare(unique("a", "x"), unique("b", "z")) == [("unique.exists", BREAKING)] * 2


def test_two_swapped_names_are_two_cosmetic_differences() -> None:
    """Constraints are paired by their columns before they are paired by their names."""
    first = unique("a", "x") | unique("b", "y")
    assert compare(first, unique("b", "x") | unique("a", "y")) == [("unique.name", COSMETIC)] * 2


def test_a_unique_index_is_paired_with_a_constraint() -> None:
    """Pressroom refuse the same rows, so only the form differs."""
    index = schema(
        ("index t.i", "keys", ("x",)), ("index t.i", "unique", True), ("table t", "engine", "x")
    )
    plain = schema(("index t.i", "keys", ("x",)), ("table t", "engine", "x"))
    assert compare(unique("a", "x"), index) == [
        ("unique.form", BEHAVIOR),
        ("unique.name", COSMETIC),
    ]
    assert compare(unique("a", "x"), plain) == [
        ("unique.exists", BREAKING),
        ("index.exists", BEHAVIOR),
    ]


def test_a_check_of_a_column_is_paired_with_one_of_the_table() -> None:
    """MariaDB stores them separately; both refuse the same rows."""
    column = schema(("column t.n", "check", "(`n` >= 0)"), ("table t", "engine", "x"))
    table = schema(
        ("column t.n", "check", None), ("check t.c", "expression", "(`n` >= 0)"),
        ("table t", "engine", "x"),
    )  # fmt: skip
    assert compare(column, table, "mariadb") == [("check.name", COSMETIC)]
