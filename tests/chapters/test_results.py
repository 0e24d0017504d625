"""For each way in which an answer can be wrong, a planted one is reported."""

from datetime import UTC, datetime, time, timedelta, timezone
from decimal import Decimal
from typing import Any

import pytest

from shared_fixtures.question import Instance, PerDatabase, Question, Refused, instances
from side_by_side.chapters.results import (
    Mismatch,
    ObjectValues,
    Result,
    compare_answer,
    compare_objects,
    compare_rows,
    compare_values,
    name_objects,
)
from side_by_side.schema.differences import MISSING

ADA, GRACE = instances("User", "Ada Lovelace", "Grace Hopper")


def asked(answer: Any, **more: Any) -> Question:
    """Return a question with an answer."""
    return Question("name", asks="What?", answer=answer, **more)


def seen(instance: Instance, **values: Any) -> ObjectValues:
    """Return an object as a side gives it."""
    return ObjectValues(instance, values)


def test_the_answer_itself_is_right() -> None:
    """Objects are known by their class and text, values by type."""
    question = asked([ADA, (1, "x", None, Decimal("1.50"))])
    result = Result([seen(ADA, id=1), (1, "x", None, Decimal("1.50"))])
    assert compare_answer(question, "sqlite", result) == []


PLANTED = {
    "value": ([1, 2], [1, 3], [Mismatch("value", "[1]", 2, 3)]),
    "type: True for 1": (1, True, [Mismatch("type", "", "int 1", "bool True")]),
    "type: a float for a number": (1, 1.0, [Mismatch("type", "", "int 1", "float 1.0")]),
    "type: a tuple for a list": ((1,), [1], [Mismatch("type", "", "tuple (1,)", "list [1]")]),
    "scale of a decimal": (
        Decimal("1.50"),
        Decimal("1.5"),
        [Mismatch("value", "", Decimal("1.50"), Decimal("1.5"))],
    ),
    "order": ([1, 2], [2, 1], [Mismatch("order", "", [1, 2], [2, 1])]),
    "multiplicity": ([1, 2], [1, 1, 2], [Mismatch("multiplicity", "[1]", 1, 2)]),
    "missing": ([1, 2], [1], [Mismatch("missing", "", 2, MISSING)]),
    "missing: all": ([1], [], [Mismatch("missing", "", 1, MISSING)]),
    "extra": ([1], [1, 2], [Mismatch("extra", "", MISSING, 2)]),
    "key missing": ({"a": 1, "b": 2}, {"a": 1}, [Mismatch("missing", "['b']", 2, MISSING)]),
    "key extra": ({"a": 1}, {"a": 1, "b": 2}, [Mismatch("extra", "['b']", MISSING, 2)]),
    "inside": ({"a": [(1, 2)]}, {"a": [(1, 3)]}, [Mismatch("value", "['a'][0][1]", 2, 3)]),
    "length of a row": ((1, 2), (1,), [Mismatch("value", "", (1, 2), (1,))]),
    "None": (None, "", [Mismatch("type", "", "NoneType None", "str ''")]),
    "a key's type": (
        {True: 2},
        {1: 2},
        [Mismatch("missing", "[True]", 2, MISSING), Mismatch("extra", "[1]", MISSING, 2)],
    ),
    "a key's type, in a list": (
        [{Decimal("1.0"): 2}],
        [{Decimal("1.00"): 2}],
        [
            Mismatch("missing", "[0][Decimal('1.0')]", 2, MISSING),
            Mismatch("extra", "[0][Decimal('1.00')]", MISSING, 2),
        ],
    ),
    "offset of a time": (
        time(12, tzinfo=UTC),
        time(13, tzinfo=timezone(timedelta(hours=1))),
        [
            Mismatch(
                "value",
                "",
                time(12, tzinfo=UTC),
                time(13, tzinfo=timezone(timedelta(hours=1))),
            )
        ],
    ),
}


@pytest.mark.parametrize(("expected", "got", "wrongs"), PLANTED.values(), ids=PLANTED)
def test_a_planted_mistake_is_reported(expected: Any, got: Any, wrongs: list[Mismatch]) -> None:
    """Each kind of mismatch is reported with its path."""
    assert compare_answer(asked(expected), "sqlite", Result(got)) == wrongs


@pytest.mark.parametrize("shape", [lambda each: each, lambda each: [each]], ids=["alone", "listed"])
def test_the_sign_of_zero_counts_and_no_number_is_itself(shape: Any) -> None:
    """``==`` calls 0.0 and -0.0 the same, and NaN another value than itself."""
    [wrong] = compare_answer(asked(shape(0.0)), "sqlite", Result(shape(-0.0)))
    assert (wrong.how, repr(wrong.expected), repr(wrong.got)) == ("value", "0.0", "-0.0")
    nan = Result(shape(float("nan")))
    assert compare_answer(asked(shape(float("nan"))), "sqlite", nan) == []


def test_another_class_is_wrong() -> None:
    """An object of a subclass with the same text is another object."""
    result = Result([seen(Instance("Instructor", "Ada Lovelace"))])
    assert compare_answer(asked([ADA]), "sqlite", result) == [
        Mismatch("value", "[0]['model']", "User", "Instructor")
    ]


def test_without_an_order_only_multiplicity_counts() -> None:
    """An unordered answer may come in any order, but each item as often as it should."""
    question = asked([1, 2, 2], unordered=True)
    assert compare_answer(question, "sqlite", Result([2, 1, 2])) == []
    assert compare_answer(question, "sqlite", Result([2, 1, 1])) == [
        Mismatch("multiplicity", "[1]", 1, 2),
        Mismatch("multiplicity", "[2]", 2, 1),
    ]


def test_the_same_moment_in_another_zone_is_another_value() -> None:
    """Datetimes are equal only with the same clock and the same offset."""
    noon = datetime(2024, 1, 1, 12, tzinfo=UTC)
    elsewhere = noon.astimezone(timezone(timedelta(hours=1)))
    assert noon == elsewhere
    assert compare_values(noon, elsewhere) == [Mismatch("value", "", noon, elsewhere)]


REFUSED = Refused("User.DoesNotExist", "NoResultFound")


@pytest.mark.parametrize(
    "answer", [Refused("User.DoesNotExist", ""), Refused("", "NoResultFound")], ids=["d", "s"]
)
def test_the_expected_refusal_is_right(answer: Refused) -> None:
    """Each side raises the error of its own library."""
    assert compare_answer(asked(REFUSED), "sqlite", Result(answer)) == []


@pytest.mark.parametrize(
    ("expected", "result"),
    [
        (REFUSED, Result(Refused("ValueError", ""), error="no")),
        (REFUSED, Result(Refused("", "MultipleResultsFound"), error="two")),
        (REFUSED, Result([])),
        ([ADA], Result(Refused("", "NoResultFound"), error="none")),
    ],
    ids=["another error", "the other side's", "no error", "an error where none should be"],
)
def test_another_refusal_is_wrong(expected: Any, result: Result) -> None:
    """Another error, or none, or one where an answer was due, is reported as the exception."""
    [wrong] = compare_answer(asked(expected), "sqlite", result)
    assert (wrong.how, wrong.expected) == ("exception", expected)


def test_the_key_of_djangos_message_counts() -> None:
    """Django's checks raise one class of errors; the key distinguishes them."""
    expected = Refused("SystemCheckError", "ArgumentError", "fields.E304")
    found = Refused("SystemCheckError", "")
    right = Result(found, error="app.Car.maker: (fields.E304) Reverse accessor clashes")
    other = Result(found, error="app.Car.maker: (fields.E305) Reverse query name clashes")
    assert compare_answer(asked(expected), "sqlite", right) == []
    assert compare_answer(asked(expected), "sqlite", Result(Refused("", "ArgumentError"))) == []
    assert compare_answer(asked(expected), "sqlite", other) == [
        Mismatch("exception", "", expected, f"SystemCheckError: {other.error}")
    ]


def test_a_refusal_names_itself() -> None:
    """A trap that is refused, and so is none, can be compared like any answer."""
    refused = Refused("IntegrityError", "")
    assert name_objects(refused) == refused
    assert repr(refused) == "Refused(django='IntegrityError', sqlalchemy='')"
    assert repr(Refused("A", "B", "fields.E304")).endswith(", key='fields.E304')")


def test_an_answer_may_depend_on_the_database() -> None:
    """If databases differ, the answer declares a value for each."""
    question = asked(PerDatabase("it stores what it gets", sqlite=1, postgresql=2, mariadb=3))
    answers = [question.answer_on(name) for name in ("sqlite", "postgresql", "mariadb")]
    assert answers == [1, 2, 3]


def test_a_column_value_that_differs_is_reported() -> None:
    """Objects that print alike are compared by all their columns, by type as well."""
    first, second = Result([seen(ADA, id=1, dob=None)]), Result([seen(ADA, id=True, dob=None)])
    assert compare_objects(first, second) == [
        Mismatch("type", "User 'Ada Lovelace'['id']", "int 1", "bool True")
    ]


def test_a_column_that_one_side_did_not_load_is_reported() -> None:
    """The union of columns counts."""
    first, second = Result([seen(ADA, id=1, dob=None)]), Result([seen(ADA, id=1)])
    assert compare_objects(first, second) == [
        Mismatch("missing", "User 'Ada Lovelace'['dob']", None, MISSING)
    ]


@pytest.mark.parametrize(
    ("rows", "others", "wrong"),
    [
        (("a", "b"), ("a", "c"), Mismatch("state", "t", ["b"], ["c"])),
        (("a",), (), Mismatch("state", "t", ["a"], [])),
        ((), ("a",), Mismatch("state", "t", [], ["a"])),
        (("a", "a"), ("a",), Mismatch("state", "t", ["a"], [])),
    ],
    ids=["another row", "a row less", "a row more", "a row twice"],
)
def test_other_rows_left_behind_are_reported(
    rows: tuple[str, ...], others: tuple[str, ...], wrong: Mismatch
) -> None:
    """The raw rows of every table are compared, with their multiplicity."""
    assert compare_rows(Result(1, rows={"t": rows}), Result(1, rows={"t": others})) == [wrong]


def test_a_table_that_one_side_lacks_is_reported() -> None:
    """The union of tables counts."""
    assert compare_rows(Result(1, rows={"t": ("a",)}), Result(1)) == [
        Mismatch("state", "t", ["a"], [])
    ]
