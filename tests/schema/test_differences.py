"""Two sets of facts are compared by the union of their keys, by type and by value."""

import pytest

from side_by_side.schema import without_bookkeeping
from side_by_side.schema.differences import MISSING, Difference, differences
from side_by_side.schema.facts import Facts, Key, Listing, Value

TABLE = Key("table", ("person",), "exists")
COLUMN = Key("column", ("person", "name"), "exists")
TYPE = Key("column", ("person", "name"), "type")
NULL = Key("column", ("person", "name"), "null")
INDEX = Key("index", ("person", "name"), "exists")
ORDER = Key("table", ("person",), "columns")

WHOLE: Facts = {TABLE: True, COLUMN: True, TYPE: "text", NULL: True}


def test_equal_facts_have_no_difference() -> None:
    """The same facts in another order are equal."""
    assert differences(WHOLE, dict(reversed(list(WHOLE.items())))) == []


@pytest.mark.parametrize("value", ["varchar(50)", "TEXT", "", None, ("text",)])
def test_another_value_is_a_difference(value: Value) -> None:
    """A different value is reported with both values."""
    assert differences(WHOLE, {**WHOLE, TYPE: value}) == [Difference(TYPE, "text", value)]


def test_another_type_is_a_difference() -> None:
    """``True`` and ``1`` are equal in Python but differ as facts, at any depth."""
    assert differences({NULL: True}, {NULL: 1}) == [Difference(NULL, True, 1)]
    assert differences({NULL: (1, True)}, {NULL: (1, 1)}) == [Difference(NULL, (1, True), (1, 1))]


@pytest.mark.parametrize("swapped", [False, True])
def test_a_fact_on_one_side_only_is_a_difference(swapped: bool) -> None:
    """The union of keys counts: a fact that one side lacks is reported."""
    less = {key: value for key, value in WHOLE.items() if key != NULL}
    expected = Difference(NULL, MISSING, True) if swapped else Difference(NULL, True, MISSING)
    assert differences(*((less, WHOLE) if swapped else (WHOLE, less))) == [expected]


def test_a_missing_object_is_one_difference() -> None:
    """The facts of an object that one side lacks are not listed one by one."""
    assert differences(WHOLE, {TABLE: True}) == [Difference(COLUMN, True, MISSING)]


def test_what_is_inside_a_missing_table_is_not_listed() -> None:
    """A missing table hides its columns."""
    assert differences({}, WHOLE) == [Difference(TABLE, MISSING, True)]


def test_a_missing_object_hides_no_other_of_the_same_name() -> None:
    """A missing index does not hide the facts of the column with the same name."""
    first = {**WHOLE, INDEX: True}
    second = {**WHOLE, TYPE: "integer"}
    assert differences(first, second) == [
        Difference(TYPE, "text", "integer"),
        Difference(INDEX, True, MISSING),
    ]


def test_the_order_of_names_is_a_fact() -> None:
    """Names in another order differ."""
    first, second = Listing(["id", "name"]), Listing(["name", "id"])
    assert differences({ORDER: first}, {ORDER: second}) == [Difference(ORDER, first, second)]


def test_an_added_name_is_no_difference_of_order() -> None:
    """An added column is one difference: the order of the other columns is the same."""
    first, second = Listing(["id", "name"]), Listing(["id", "age", "name"])
    assert differences({ORDER: first}, {ORDER: second}) == []


def test_bookkeeping_is_left_out_of_every_schema() -> None:
    """The history tables may be in another schema than ``public``."""
    names = ("django_migrations", "booking.alembic_version", "booking.room")
    facts: Facts = {Key("table", (name,), "exists"): True for name in names}
    assert without_bookkeeping(facts) == {Key("table", ("booking.room",), "exists"): True}
