"""The table of grades: that every kind of fact falls under a line of it, and the fine points."""

import pytest

from side_by_side.check.classify import findings, paired
from side_by_side.check.equivalence import affinity, same_default, same_type
from side_by_side.check.severity import BESIDE, NAMES, ROWS, TABLE, Case, Schema, graded
from side_by_side.schema.differences import Difference
from side_by_side.schema.facts import EXISTS, Facts, Key, Listing, Value


def schema(*facts: tuple[str, str, Value]) -> dict[Key, Value]:
    """Return facts from ``kind table.object``, property and value."""
    found: dict[Key, Value] = {}
    for place, name, value in facts:
        kind, _, where = place.partition(" ")
        found[Key(kind, tuple(where.split(".")), EXISTS)] = True
        found[Key(kind, tuple(where.split(".")), name)] = value
    return found


def grade(key: Key, first: Value, second: Value, database: str = "postgresql") -> tuple[str, int]:
    """Return id and grade of one difference by itself."""
    case = Case(Difference(key, first, second), database, Schema({}), Schema({}))
    line, id_ = graded(case)
    return id_, line.grade


@pytest.mark.parametrize(
    ("id_", "expected"),
    [
        ("column.null", ROWS),
        ("column.default", ROWS),
        ("column.collation", ROWS),
        ("column.generated", ROWS),
        ("column.comment", NAMES),
        ("column.storage", NAMES),
        ("table.engine", ROWS),
        ("table.owner", NAMES),
        ("table.comment", NAMES),
        ("unique.nulls_not_distinct", ROWS),
        ("unique.deferrable", ROWS),
        ("unique.include", BESIDE),
        ("foreign_key.references", ROWS),
        ("foreign_key.on_delete", ROWS),
        ("foreign_key.on_update", ROWS),
        ("foreign_key.validated", ROWS),
        ("foreign_key.deferrable", BESIDE),
        ("exclusion.keys", ROWS),
        ("check.enforced", ROWS),
        ("index.method", BESIDE),
        ("trigger.definition", ROWS),
        ("policy.exists", ROWS),
        ("function.body", BESIDE),
        ("view.definition", BESIDE),
        ("extension.exists", BESIDE),
        ("database.collation", NAMES),
    ],
)
def test_a_kind_of_fact_has_its_grade(id_: str, expected: int) -> None:
    """Of each kind, what changes rows is graded above what does not."""
    kind, _, name = id_.partition(".")
    assert grade(Key(kind, ("t", "x"), name), "one", "other") == (id_, expected)


def test_every_line_of_the_table_says_why() -> None:
    """Each line has a grade and a reason, and the last takes what no other does."""
    assert all(line.grade in (1, 2, 3, 4) and len(line.why) > 10 for line in TABLE)
    assert TABLE[-1].id == "*"


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
def test_two_words_for_one_type(
    database: str, first: str, second: str, keys: bool, same: bool
) -> None:
    """Types are one where the same values are taken and the same bytes kept."""
    assert same_type(database, first, second, keys=keys) is same


def test_affinity_follows_sqlites_order() -> None:
    """INT is looked for first, so that even CHARINT and FLOATING POINT are integers."""
    names = ["charint", "floating point", "varchar", "clob", "", "blob", "double", "date"]
    kinds = ["integer", "integer", "text", "text", "blob", "blob", "real", "numeric"]
    assert [affinity(name) for name in names] == kinds


def test_a_default_in_quotes_is_the_number() -> None:
    """SQLite stores the number where the column holds numbers, and the text elsewhere."""
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


def found(first: Facts, second: Facts, database: str = "postgresql") -> list[tuple[str, int]]:
    """Return id and grade of all findings."""
    pair = paired(database, ("django", "sqlalchemy"), first, second)
    return [(each.id, each.grade) for each in findings(pair)]


def test_serial_and_identity_are_one_difference_of_the_second_grade() -> None:
    """A default and a sequence of its own are no further differences."""
    assert found(IDENTITY, SERIAL) == [("column.identity", BESIDE)]


def test_another_step_of_a_serial_is_still_told() -> None:
    """What the sequence does differently is a fact of the column."""
    other = {**SERIAL, Key("sequence", ("t_id_seq",), "increment"): 10}
    assert found(SERIAL, other) == [("column.identity_increment", BESIDE)]


def unique(name: str, *columns: str) -> dict[Key, Value]:
    """Return a table with one unique constraint."""
    return schema((f"unique t.{name}", "columns", columns), ("table t", "engine", "x"))


def test_constraints_are_paired_by_what_they_are() -> None:
    """Another name is a name; other columns under one name are a change of the constraint."""
    assert found(unique("a", "x", "y"), unique("b", "x", "y")) == [("unique.name", NAMES)]
    assert found(unique("a", "x", "y"), unique("a", "x", "z")) == [("unique.columns", ROWS)]
    assert found(unique("a", "x", "y"), unique("b", "y", "x")) == [
        ("unique.order", BESIDE),
        ("unique.name", NAMES),
    ]
    assert found(unique("a", "x"), unique("b", "z")) == [("unique.exists", ROWS)] * 2


def test_two_swapped_names_are_two_names() -> None:
    """What rules over the same columns goes together before what is called the same."""
    first = unique("a", "x") | unique("b", "y")
    assert found(first, unique("b", "x") | unique("a", "y")) == [("unique.name", NAMES)] * 2


def test_an_index_that_is_unique_does_what_a_constraint_does() -> None:
    """It refuses the same rows: a difference of form."""
    index = schema(
        ("index t.i", "keys", ("x",)), ("index t.i", "unique", True), ("table t", "engine", "x")
    )
    plain = schema(("index t.i", "keys", ("x",)), ("table t", "engine", "x"))
    assert found(unique("a", "x"), index) == [("unique.form", BESIDE), ("unique.name", NAMES)]
    assert found(unique("a", "x"), plain) == [("unique.exists", ROWS), ("index.exists", BESIDE)]


def test_a_check_of_a_column_is_a_check() -> None:
    """MariaDB keeps it apart from those of the table; it refuses the same rows."""
    column = schema(("column t.n", "check", "(`n` >= 0)"), ("table t", "engine", "x"))
    table = schema(
        ("column t.n", "check", None), ("check t.c", "expression", "(`n` >= 0)"),
        ("table t", "engine", "x"),
    )  # fmt: skip
    assert found(column, table, "mariadb") == [("check.name", NAMES)]
