"""Names, strings and numbers of SQLite in one spelling."""

import re
from collections.abc import Iterable
from decimal import Context, Decimal

from side_by_side.sql.quoting import quote_name
from sqlalchemy_django.sqlite_ddl.tokens import fold

_RESERVED = """
    add all alter and as autoincrement between case check collate commit constraint create cross
    current_date current_time current_timestamp default deferrable delete distinct drop else escape
    except exists foreign from full group having in index indexed inner insert intersect into is
    isnull join left limit natural not nothing notnull null on or order outer primary references
    returning right select set table then to transaction union unique update using values when where
"""

#: Words that are never a name unless they are quoted: all keywords but those that SQLite's
#: grammar also takes as names.
#: Source: https://www.sqlite.org/lang_keywords.html
RESERVED = frozenset(_RESERVED.split())

#: Words that are a name only where nothing else is possible; they also call functions, as in
#: left(a, 1).
JOINS = frozenset({"cross", "full", "inner", "left", "natural", "outer", "right"})

#: Words for the time of the insert.
MOMENTS = frozenset({"current_date", "current_time", "current_timestamp"})

_PLAIN = re.compile(r"[A-Za-z_\u0080-\U0010ffff][A-Za-z0-9_$\u0080-\U0010ffff]*")
_FEW_DIGITS = 20
_SIGN_BIT = 1 << 63


def identifier(name: str) -> str:
    """Return a name, quoted where SQLite would not read it as a name without quotes."""
    is_plain = _PLAIN.fullmatch(name) and fold(name) not in RESERVED
    return name if is_plain else quote_name("sqlite", name)


def number(text: str) -> str:
    """Return a numeric literal in one spelling for one value: 0x1F is 31, 1.50 is 1.5."""
    digits = fold(text).replace("_", "")
    if digits.startswith("0x"):
        value = int(digits, 16)
        # SQLite reads larger values as negative numbers.
        return str(value) if value < _SIGN_BIT else hex(value)
    if digits.isdecimal():
        return str(int(digits))
    real = Decimal(digits).normalize(Context(prec=len(digits) + 1))
    if not real or abs(real.adjusted()) <= _FEW_DIGITS:
        plain = format(real, "f")
        return plain if "." in plain else f"{plain}.0"
    return fold(str(real))


def join(parts: Iterable[str]) -> str:
    """Return the parts in one line, with spaces only where a reader expects them."""
    line: list[str] = []
    for part in parts:
        tight = not line or line[-1] in {"(", "."} or part in {")", ",", ".", ";"}
        line += [part] if tight else [" ", part]
    return "".join(line)
