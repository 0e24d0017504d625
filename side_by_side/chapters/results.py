"""What came back from a question, in plain values that two sides can be compared by."""

import enum
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, time
from decimal import Decimal
from typing import Any

from shared_fixtures.question import Instance, Question, Refused
from side_by_side.schema.differences import MISSING


@dataclass(frozen=True)
class ObjectValues:
    """An object as one side gave it: what the answer names, and all its column values."""

    instance: Instance
    values: Mapping[str, Any]


@dataclass(frozen=True)
class Result:
    """All that one side did with one question on one database.

    ``answer`` is plain: values, tuples, lists, dicts and ``Seen``. ``rows`` are the raw rows left
    behind, by table. ``statements`` are the SQL texts, without savepoints, and ``parameters``
    the values of each, as the driver got them.
    """

    answer: Any
    statements: tuple[str, ...] = ()
    rows: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    error: str = ""
    parameters: tuple[Any, ...] = ()


@dataclass(frozen=True)
class Mismatch:
    """One way in which a result is not what it should be.

    ``how`` is one of value, type, order, multiplicity, missing, extra, exception, state,
    statements, writes and unanswered; ``where`` leads into the answer.
    """

    how: str
    where: str
    expected: Any
    got: Any


def normalise(
    value: Any, describe: Callable[[Any], ObjectValues | None], plain: Callable[[Any], Any]
) -> Any:
    """Return what a query function gave as plain values.

    ``describe`` tells an ORM's instance, ``plain`` turns its own collections into lists and
    tuples. A member of an enumeration becomes its value, because Django gives back values;
    memoryviews become bytes.
    """
    value = plain(value)
    if (seen := describe(value)) is not None:
        values = {name: normalise(each, describe, plain) for name, each in seen.values.items()}
        return ObjectValues(seen.instance, values)
    if isinstance(value, enum.Enum):
        return value.value
    if isinstance(value, memoryview):
        return bytes(value)
    if isinstance(value, Mapping):
        return {
            normalise(key, describe, plain): normalise(each, describe, plain)
            for key, each in value.items()
        }
    if isinstance(value, list | tuple | set | frozenset):
        return type(value)(normalise(each, describe, plain) for each in value)
    return value


def compare_answer(question: Question, database: str, result: Result) -> list[Mismatch]:
    """Return how a result differs from the answer written by hand."""
    expected = question.answer_on(database)
    if isinstance(result.answer, Refused) or isinstance(expected, Refused):
        return _wrong_refusal(expected, result)
    return compare_values(expected, name_objects(result.answer), ordered=not question.unordered)


def _wrong_refusal(expected: Any, result: Result) -> list[Mismatch]:
    got = result.answer
    if isinstance(expected, Refused) and isinstance(got, Refused):
        # A side fills in its own half only, and only Django's messages have keys.
        halves = zip(expected[:2], got[:2], strict=True)
        told = not got.django or expected.key in result.error
        if told and all(mine in ("", want) for want, mine in halves):
            return []
    shown = f"{max(got)}: {result.error}" if isinstance(got, Refused) else name_objects(got)
    return [Mismatch("exception", "", expected, shown)]


def name_objects(value: Any) -> Any:
    """Return a normalised value with its objects as an answer names them."""
    if isinstance(value, ObjectValues):
        return value.instance
    if isinstance(value, Instance | Refused):
        return value
    if isinstance(value, dict):
        return {name_objects(key): name_objects(each) for key, each in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return type(value)(name_objects(each) for each in value)
    return value


def compare_objects(first: Result, second: Result) -> list[Mismatch]:
    """Return how the column values of the objects that two sides gave differ."""
    found: list[Mismatch] = []
    objects = [sorted(_seen(result.answer), key=_order) for result in (first, second)]
    for one, other in zip(*objects, strict=False):
        where = f"{one.instance.model} {one.instance.text!r}"
        found += compare_values(dict(one.values), dict(other.values), where=where)
    return found


def compare_rows(first: Result, second: Result) -> list[Mismatch]:
    """Return how the rows that two sides left behind differ, by table."""
    found = []
    for table in sorted(first.rows.keys() | second.rows.keys()):
        rows, others = first.rows.get(table, ()), second.rows.get(table, ())
        if rows != others:
            found.append(Mismatch("state", table, _only(rows, others), _only(others, rows)))
    return found


def _order(seen: ObjectValues) -> str:
    return repr((seen.instance, sorted(seen.values.items(), key=repr)))


def _seen(value: Any) -> list[ObjectValues]:
    if isinstance(value, ObjectValues):
        return [value, *(inner for each in value.values.values() for inner in _seen(each))]
    if isinstance(value, dict):
        return [seen for item in value.items() for each in item for seen in _seen(each)]
    if isinstance(value, list | tuple | set | frozenset):
        return [seen for each in value for seen in _seen(each)]
    return []


def _only(rows: tuple[str, ...], others: tuple[str, ...]) -> list[str]:
    """Return what the first has more of, with its multiplicity."""
    return sorted((Counter(rows) - Counter(others)).elements())


def compare_values(
    expected: Any, got: Any, *, ordered: bool = True, where: str = ""
) -> list[Mismatch]:
    """Return how two plain values differ, by type as well as value.

    Lists are compared as sequences when ``ordered``, else by how often each item is in them.
    """
    if type(expected) is not type(got):
        return [Mismatch("type", where, _typed(expected), _typed(got))]
    if isinstance(expected, dict):
        return _compare_dicts(expected, got, where)
    if isinstance(expected, list):
        return _compare_lists(expected, got, ordered, where)
    if isinstance(expected, tuple):
        if len(expected) != len(got):
            return [Mismatch("value", where, expected, got)]
        names = getattr(expected, "_fields", range(len(expected)))
        return [
            wrong
            for name, one, other in zip(names, expected, got, strict=True)
            for wrong in compare_values(one, other, where=_inside(where, name))
        ]
    if _exact(expected) != _exact(got):
        return [Mismatch("value", where, expected, got)]
    return []


def _compare_dicts(expected: dict[Any, Any], got: dict[Any, Any], where: str) -> list[Mismatch]:
    """Return how two dicts differ; ``1``, ``True`` and ``Decimal(1)`` are three keys."""
    wanted, given = ({_key(key): key for key in each} for each in (expected, got))
    found = []
    for name, key in (wanted | given).items():
        inside = _inside(where, key)
        if name not in given:
            found.append(Mismatch("missing", inside, expected[key], MISSING))
        elif name not in wanted:
            found.append(Mismatch("extra", inside, MISSING, got[key]))
        else:
            found += compare_values(expected[key], got[key], where=inside)
    return found


def _compare_lists(
    expected: list[Any], got: list[Any], ordered: bool, where: str
) -> list[Mismatch]:
    wanted, given = ([_key(item) for item in items] for items in (expected, got))
    if wanted == given:
        return []
    found = []
    for key in dict.fromkeys([*wanted, *given]):
        how_often = (wanted.count(key), given.count(key))
        item = (expected + got)[(wanted + given).index(key)]
        if how_often[0] == how_often[1]:
            continue
        if not how_often[0] or not how_often[1]:
            how = "extra" if not how_often[0] else "missing"
            found.append(
                Mismatch(how, where, *((MISSING, item) if how == "extra" else (item, MISSING)))
            )
        else:
            found.append(Mismatch("multiplicity", _inside(where, item), *how_often))
    if not found and ordered:
        found.append(Mismatch("order", where, expected, got))
    if len(expected) == len(got) and ordered and all(w.how in ("missing", "extra") for w in found):
        found = [
            wrong
            for index, (one, other) in enumerate(zip(expected, got, strict=True))
            for wrong in compare_values(one, other, where=_inside(where, index))
        ]
    return found


def _inside(where: str, name: object) -> str:
    return f"{where}[{name!r}]"


def _typed(value: Any) -> str:
    return f"{type(value).__name__} {value!r}"


def _key(value: Any) -> str:
    """Return a text that is the same for two values only when they are exactly equal."""
    if isinstance(value, dict):
        return "{" + ", ".join(sorted(f"{_key(k)}: {_key(v)}" for k, v in value.items())) + "}"
    if isinstance(value, list | tuple):
        return f"{type(value).__name__}({', '.join(map(_key, value))})"
    if isinstance(value, set | frozenset):
        return f"{type(value).__name__}({', '.join(sorted(map(_key, value)))})"
    return repr((type(value).__name__, _exact(value)))


def _exact(value: Any) -> Any:
    """Return what tells a value from others that ``==`` calls the same."""
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, float):
        return repr(value)
    if isinstance(value, datetime | time):
        return (value.replace(tzinfo=None), value.utcoffset())
    if isinstance(value, set | frozenset):
        return sorted(map(_key, value))
    return value
