"""Compares the results of a question: answers, objects and rows, as plain values."""

import enum
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, time
from decimal import Decimal
from typing import Any

from shared_fixtures.question import Instance, Lock, Question, Refused, Span
from side_by_side.schema.differences import MISSING


@dataclass(frozen=True)
class ObjectValues:
    """An object that one side returned: its name in the answer, and all its column values."""

    instance: Instance
    values: Mapping[str, Any]


@dataclass(frozen=True)
class Result:
    """All that one side did with one question on one database.

    ``answer`` is plain: values, tuples, lists, dicts and ``ObjectValues``. ``rows`` are the raw
    rows left behind, by table, and ``locks`` those that were locked. ``statements`` are the SQL
    texts, without savepoints, and ``parameters`` the values of each, as the driver received them.
    """

    answer: Any
    statements: tuple[str, ...] = ()
    rows: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    error: str = ""
    parameters: tuple[Any, ...] = ()
    locks: frozenset[Lock] = frozenset()


@dataclass(frozen=True)
class Mismatch:
    """One way in which a result is not what it should be.

    ``how`` is one of value, type, order, multiplicity, missing, extra, exception, state, locks,
    statements, sql and writes; ``where`` is the path of the value inside the answer.
    """

    how: str
    where: str
    expected: Any
    got: Any


def normalise(
    value: Any, describe: Callable[[Any], ObjectValues | None], plain: Callable[[Any], Any]
) -> Any:
    """Return the result of a query function as plain values.

    ``describe`` recognises an ORM's instance, ``plain`` turns an ORM's own collections into lists
    and tuples. A member of an enumeration becomes its value, because Django returns values;
    memoryviews become bytes.
    """
    value = plain(value)
    if (described := describe(value)) is not None:
        values = {
            column: normalise(content, describe, plain)
            for column, content in described.values.items()
        }
        return ObjectValues(described.instance, values)
    if isinstance(value, enum.Enum):
        return value.value
    if isinstance(value, memoryview):
        return bytes(value)
    if isinstance(value, Span):
        return value
    if isinstance(value, Mapping):
        return {
            normalise(key, describe, plain): normalise(item, describe, plain)
            for key, item in value.items()
        }
    if isinstance(value, list | tuple | set | frozenset):
        return type(value)(normalise(item, describe, plain) for item in value)
    return value


def compare_answer(question: Question, database: str, result: Result) -> list[Mismatch]:
    """Return how a result differs from the answer that was written by hand."""
    expected = question.answer_on(database)
    if isinstance(result.answer, Refused) or isinstance(expected, Refused):
        return _compare_refusal(expected, result)
    return compare_values(expected, name_objects(result.answer), ordered=not question.unordered)


def _compare_refusal(expected: Any, result: Result) -> list[Mismatch]:
    got = result.answer
    if isinstance(expected, Refused) and isinstance(got, Refused):
        # Each side fills in its own half, and only Django's messages contain keys.
        halves = zip(expected[:2], got[:2], strict=True)
        has_key = not got.django or expected.key in result.error
        if has_key and all(mine in ("", want) for want, mine in halves):
            return []
    text = f"{max(got)}: {result.error}" if isinstance(got, Refused) else name_objects(got)
    return [Mismatch("exception", "", expected, text)]


def name_objects(value: Any) -> Any:
    """Return a normalised value in which objects are named as in an answer."""
    if isinstance(value, ObjectValues):
        return value.instance
    if isinstance(value, Instance | Refused | Span):
        return value
    if isinstance(value, dict):
        return {name_objects(key): name_objects(item) for key, item in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return type(value)(name_objects(item) for item in value)
    return value


def compare_locks(question: Question, side: str, database: str, result: Result) -> list[Mismatch]:
    """Return how the rows that a side locked differ from those of the question."""
    expected = question.locks_of(side, database)
    if result.locks == expected:
        return []
    return [Mismatch("locks", "", sorted(expected, key=repr), sorted(result.locks, key=repr))]


def compare_objects(first: Result, second: Result) -> list[Mismatch]:
    """Return how the column values of the objects that two sides returned differ."""
    mismatches: list[Mismatch] = []
    objects = [sorted(_objects_in(result.answer), key=_order) for result in (first, second)]
    for one, other in zip(*objects, strict=False):
        where = f"{one.instance.model} {one.instance.text!r}"
        mismatches += compare_values(dict(one.values), dict(other.values), where=where)
    return mismatches


def compare_rows(first: Result, second: Result) -> list[Mismatch]:
    """Return how the rows that two sides left behind differ, by table."""
    mismatches = []
    for table in sorted(first.rows.keys() | second.rows.keys()):
        one, other = first.rows.get(table, ()), second.rows.get(table, ())
        if one != other:
            mismatches.append(Mismatch("state", table, _only_in(one, other), _only_in(other, one)))
    return mismatches


def _order(values: ObjectValues) -> str:
    return repr((values.instance, sorted(values.values.items(), key=repr)))


def _objects_in(value: Any) -> list[ObjectValues]:
    """Return the objects inside a value, those inside their columns included."""
    inside: list[Any] = []
    if isinstance(value, ObjectValues):
        inside = list(value.values.values())
    elif isinstance(value, dict):
        inside = [part for item in value.items() for part in item]
    elif isinstance(value, list | tuple | set | frozenset):
        inside = list(value)
    own = [value] if isinstance(value, ObjectValues) else []
    return [*own, *(obj for part in inside for obj in _objects_in(part))]


def _only_in(first: tuple[str, ...], second: tuple[str, ...]) -> list[str]:
    """Return the rows that occur more often in the first, as often as the surplus is."""
    return sorted((Counter(first) - Counter(second)).elements())


def compare_values(
    expected: Any, got: Any, *, ordered: bool = True, where: str = ""
) -> list[Mismatch]:
    """Return how two plain values differ, by type as well as value.

    Lists, also those inside other values, are compared as sequences if ``ordered``, otherwise by
    how often each item occurs.
    """
    if type(expected) is not type(got):
        return [Mismatch("type", where, _typed(expected), _typed(got))]
    if isinstance(expected, dict):
        return _compare_dicts(expected, got, ordered, where)
    if isinstance(expected, list):
        return _compare_lists(expected, got, ordered, where)
    if isinstance(expected, tuple):
        if len(expected) != len(got):
            return [Mismatch("value", where, expected, got)]
        names = getattr(expected, "_fields", range(len(expected)))
        return [
            mismatch
            for name, one, other in zip(names, expected, got, strict=True)
            for mismatch in compare_values(one, other, ordered=ordered, where=_inside(where, name))
        ]
    if _exact(expected) != _exact(got):
        return [Mismatch("value", where, expected, got)]
    return []


def _compare_dicts(
    expected: dict[Any, Any], got: dict[Any, Any], ordered: bool, where: str
) -> list[Mismatch]:
    """Return how two dicts differ; ``1``, ``True`` and ``Decimal(1)`` are three keys."""
    wanted, given = ({_key(key): key for key in values} for values in (expected, got))
    mismatches = []
    for name, key in (wanted | given).items():
        inside = _inside(where, key)
        if name not in given:
            mismatches.append(Mismatch("missing", inside, expected[key], MISSING))
        elif name not in wanted:
            mismatches.append(Mismatch("extra", inside, MISSING, got[key]))
        else:
            mismatches += compare_values(expected[key], got[key], ordered=ordered, where=inside)
    return mismatches


def _compare_lists(
    expected: list[Any], got: list[Any], ordered: bool, where: str
) -> list[Mismatch]:
    wanted, given = ([_key(item, ordered) for item in items] for items in (expected, got))
    if wanted == given:
        return []
    mismatches = []
    for key in dict.fromkeys([*wanted, *given]):
        how_often = (wanted.count(key), given.count(key))
        item = (expected + got)[(wanted + given).index(key)]
        if how_often[0] == how_often[1]:
            continue
        if not how_often[0] or not how_often[1]:
            how = "extra" if not how_often[0] else "missing"
            mismatches.append(
                Mismatch(how, where, *((MISSING, item) if how == "extra" else (item, MISSING)))
            )
        else:
            mismatches.append(Mismatch("multiplicity", _inside(where, item), *how_often))
    if not mismatches and ordered:
        mismatches.append(Mismatch("order", where, expected, got))
    if (
        len(expected) == len(got)
        and ordered
        and all(mismatch.how in ("missing", "extra") for mismatch in mismatches)
    ):
        mismatches = [
            mismatch
            for index, (one, other) in enumerate(zip(expected, got, strict=True))
            for mismatch in compare_values(one, other, where=_inside(where, index))
        ]
    return mismatches


def _inside(where: str, name: object) -> str:
    return f"{where}[{name!r}]"


def _typed(value: Any) -> str:
    return f"{type(value).__name__} {value!r}"


def _key(value: Any, ordered: bool = True) -> str:
    """Return a text that is the same for two values only if they are exactly equal.

    Unless ``ordered``, two lists with the same items have the same text.
    """
    if isinstance(value, dict):
        items = (f"{_key(k)}: {_key(v, ordered)}" for k, v in value.items())
        return "{" + ", ".join(sorted(items)) + "}"
    if isinstance(value, list | tuple | set | frozenset):
        texts = [_key(item, ordered) for item in value]
        if isinstance(value, set | frozenset) or (isinstance(value, list) and not ordered):
            texts.sort()
        return f"{type(value).__name__}({', '.join(texts)})"
    return repr((type(value).__name__, _exact(value)))


def _exact(value: Any) -> Any:
    """Return what distinguishes a value from others that ``==`` considers equal."""
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, float):
        return repr(value)
    if isinstance(value, datetime | time):
        return (value.replace(tzinfo=None), value.utcoffset())
    if isinstance(value, set | frozenset):
        return sorted(map(_key, value))
    return value
