"""Values as literals of MariaDB, byte for byte as the driver ``mysqlclient`` writes them.

The driver need not be installed, so that a port is the same with and without it.

Source: ``_mysql.c``, ``converters.py`` and ``times.py`` of mysqlclient 2.3.
"""

import array
import math
from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

Literal = bytes | str

#: The characters that are escaped in a text.
_ESCAPES = {
    ord(byte): escaped
    for byte, escaped in (
        ("\0", rb"\0"),
        ("\n", rb"\n"),
        ("\r", rb"\r"),
        ("\\", rb"\\"),
        ("'", rb"\'"),
        ('"', rb"\""),
        ("\x1a", rb"\Z"),
    )
}


class UnquotableError(TypeError):
    """A value that a driver cannot write as a literal."""


def escape_string(value: object) -> bytes:
    """Return a text in UTF-8, or bytes, with its special characters escaped, without quotes."""
    if isinstance(value, bytes):
        plain = bytes(value)
    else:
        plain = (value if isinstance(value, str) else str(value)).encode()
    return b"".join(_ESCAPES.get(byte, bytes((byte,))) for byte in plain)


def string_literal(value: object, _: object = None) -> bytes:
    """Return a value's text, or bytes, as a literal in quotes."""
    return b"'" + escape_string(value) + b"'"


def escape(value: object, encoders: Mapping[Any, Any] | None = None) -> Literal:
    """Return a value as a literal; what has no encoder is written as its text.

    Raises:
        UnquotableError: MariaDB has no such value.
    """
    known = ENCODERS if encoders is None else encoders
    encoder = known.get(type(value), string_literal)
    literal: Literal = encoder(value, known)
    return literal


def _float(value: float, _: object) -> str:
    if not math.isfinite(value):
        raise UnquotableError(f"{value!r} can not be used with MySQL")
    text = repr(value)
    return text if "e" in text else f"{text}e0"


def _datetime(value: datetime, _: object) -> bytes:
    # Without the time zone, which the driver leaves out as well.
    return string_literal(value.replace(tzinfo=None).isoformat(" "))


def _timedelta(value: timedelta, _: object) -> bytes:
    sign = "-" if value.days < 0 else ""
    length = abs(value)
    minutes, seconds = divmod(length.seconds, 60)
    hours, minutes = divmod(minutes, 60)
    micros = f".{length.microseconds:06d}" if length.microseconds else ""
    return string_literal(f"{sign}{length.days} {hours}:{minutes}:{seconds}{micros}")


def _array(value: object, _: object) -> bytes:
    raise UnquotableError(f"{type(value).__name__} has no literal")


#: By the exact class of a value: a child of ``int`` is written as its text.
ENCODERS: dict[Any, Callable[[Any, Any], Literal]] = {
    int: lambda value, _: str(value),
    float: _float,
    type(None): lambda _value, _: b"NULL",
    bool: lambda value, _: b"1" if value else b"0",
    date: string_literal,
    datetime: _datetime,
    timedelta: _timedelta,
    Decimal: lambda value, _: format(value, "f"),
    array.array: _array,
}
