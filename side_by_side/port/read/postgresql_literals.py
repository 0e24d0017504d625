"""Values as literals of PostgreSQL, byte for byte as ``psycopg.sql.quote`` writes them.

The driver need not be installed, so that a port is the same with and without it.

Source: ``adapt.py`` and ``types/`` of psycopg 3.3.
"""

import enum
import ipaddress
import json
import re
from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from side_by_side.port.read.mariadb_literals import UnquotableError

Dump = Callable[[Any], str]
Type = str

#: What stands in double quotes inside an array, and inside a range.
_IN_ARRAY = re.compile(
    r'^$|["{},\\ \t\n\r\f\v\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]|^null$', re.IGNORECASE
)
_IN_RANGE = re.compile(r'[",\\ \t\n\r\f\v()\[\]]')

RANGES = {"numeric": "numrange", "date": "daterange", "timestamp": "tsrange"}
RANGES["timestamptz"] = "tstzrange"


def quote(value: object) -> str:
    """Return a value as a literal, with the type that it has in Python.

    Raises:
        UnquotableError: No literal is known for such a value.
    """
    if value is None:
        return "NULL"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return _signed(str(int(value)))
    if isinstance(value, bytes | bytearray | memoryview):
        return f" E'{''.join(map(_byte, bytes(value)))}'::bytea"
    text, type_ = _dumped(value)
    if isinstance(value, float | Decimal):
        special = {"inf": "Infinity", "-inf": "-Infinity", "nan": "NaN"}.get(text, text)
        is_special = special[-1].isalpha()
        return f"'{special}'::{type_}" if is_special else _signed(text)
    return quote_text(text) + (f"::{type_}" if type_ else "")


def _signed(text: str) -> str:
    """Return a number; a space keeps its sign from making a comment."""
    return f" {text}" if text.startswith("-") else text


def quote_text(text: str) -> str:
    """Return a text as a literal, with a prefix where it has backslashes."""
    doubled = text.replace("'", "''")
    if "\\" not in doubled:
        return f"'{doubled}'"
    escaped = doubled.replace("\\", "\\\\")
    return f" E'{escaped}'"


def _byte(byte: int) -> str:
    if byte == ord("'"):
        return "''"
    if byte == ord("\\"):
        return "\\\\\\\\"
    return chr(byte) if 0x20 <= byte <= 0x7E else f"\\\\{byte:03o}"


def _dumped(value: Any) -> tuple[str, Type]:
    """Return the text of a value and its type, empty where the database finds it out."""
    if isinstance(value, list):
        return _list(value)
    if hasattr(value, "lower_inc") and hasattr(value, "isempty"):
        return _range(value)
    # By their names, because they may be those of a stand-in.
    if type(value).__name__ in ("Json", "Jsonb") and hasattr(value, "dumps"):
        return (value.dumps or json.dumps)(value.obj), type(value).__name__.lower()
    for kind, type_, dump in SCALARS:
        if isinstance(value, kind):
            return dump(value), type_(value) if callable(type_) else type_
    raise UnquotableError(f"cannot adapt type {type(value).__name__!r}")


def _text(value: str) -> str:
    if "\0" in value:
        raise UnquotableError("PostgreSQL text fields cannot contain NUL (0x00) bytes")
    # A surrogate raises here, and not where the file is written.
    return value.encode().decode()


def _offset(value: time) -> str:
    if value.tzinfo is not None and value.utcoffset() is None:
        raise UnquotableError(f"cannot calculate the offset of tzinfo {str(value.tzinfo)!r}")
    return str(value)


def _integer_type(value: int) -> Type:
    """Return the type of an integer; Django has children of ``int`` named for theirs."""
    named = {"Int2": "int2", "Int4": "int4", "Int8": "int8"}.get(type(value).__name__)
    sizes = {15: "int2", 31: "int4", 63: "int8"}
    fitting = (type_ for bits, type_ in sizes.items() if -(2**bits) <= value < 2**bits)
    return named or next(fitting, "numeric")


#: Classes in the order in which they are checked, with their types and texts.
SCALARS: list[tuple[Any, Type | Callable[[Any], Type], Dump]] = [
    (str, "", lambda value: _text(str.__str__(value))),
    (bool, "bool", lambda value: "t" if value else "f"),
    (int, _integer_type, lambda value: str(int(value))),
    (enum.Enum, "", lambda value: value.name),
    (float, "float8", str),
    (Decimal, "numeric", lambda value: "NaN" if value.is_nan() else str(value)),
    (datetime, lambda value: "timestamptz" if value.tzinfo else "timestamp", str),
    (date, "date", str),
    (time, lambda value: "timetz" if value.tzinfo else "time", _offset),
    (timedelta, "interval", lambda value: str(value).replace(",", "")),
    (UUID, "uuid", lambda value: f"{value.int:032x}"),
    ((ipaddress.IPv4Interface, ipaddress.IPv6Interface), "inet", str),
    ((ipaddress.IPv4Address, ipaddress.IPv6Address), "inet", str),
    ((ipaddress.IPv4Network, ipaddress.IPv6Network), "cidr", str),
]


def _range(value: Any) -> tuple[str, Type]:
    if value.isempty:
        return "empty", ""
    bounds = [value.lower, value.upper]
    texts = ["" if bound is None else _escaped(bound) for bound in bounds]
    start, end = "[" if value.lower_inc else "(", "]" if value.upper_inc else ")"
    return f"{start}{texts[0]},{texts[1]}{end}", _range_type(value)


def _range_type(value: Any) -> Type:
    first = value.upper if value.lower is None else value.lower
    # A number alone does not decide between ranges of four and of eight bytes.
    is_unknown = first is None or isinstance(first, int)
    return "" if is_unknown else RANGES.get(_dumped(first)[1], "")


def _escaped(bound: object) -> str:
    text, _ = _dumped(bound)
    if text and not _IN_RANGE.search(text):
        return text
    return '"' + re.sub(r'([\\"])', r"\1\1", text) + '"'


def _list(value: list[Any]) -> tuple[str, Type]:
    items = list(_flat(value))
    types = {_dumped(item)[1] for item in items}
    if items and all(type(item) is int for item in items):
        # One type for all: that of the largest.
        types = {_integer_type(max(items, key=lambda item: item if item >= 0 else -item - 1))}
    if len(types) > 1:
        raise UnquotableError(f"cannot dump lists of mixed types; got: {', '.join(sorted(types))}")
    type_ = types.pop() if types else ""
    return _array(value), f"{type_}[]" if type_ else ""


def _flat(value: list[Any]) -> Iterator[Any]:
    for item in value:
        if isinstance(item, list):
            yield from _flat(item)
        elif item is not None:
            yield item


def _array(value: list[Any]) -> str:
    return "{" + ",".join(map(_element, value)) + "}"


def _element(item: Any) -> str:
    if item is None:
        return "NULL"
    if isinstance(item, list):
        return _array(item)
    text, _ = _dumped(item)
    if not _IN_ARRAY.search(text):
        return text
    return '"' + re.sub(r'(["\\])', r"\\\1", text) + '"'
