"""Django's SQL without needless quotes, so that it is the same on every database."""

import re

from side_by_side.column_types.source import Source, call, literal
from side_by_side.port.references import sa
from side_by_side.sql.reserved_words import RESERVED_WORDS
from side_by_side.sql.tokens import unquote_names

_LOWER_CASE_NAME = re.compile(r"[a-z_][a-z0-9_]*")


#: Words that SQLAlchemy does not know of, as in ``base.py``.
KEPT_WORDS = (
    *("nothing", "returning", "collation", "concurrently", "lateral", "tablesample"),
    *("delete_domain_id", "portion", "master_demote_to_replica", "master_demote_to_slave"),
)


RESERVED = RESERVED_WORDS.union(KEPT_WORDS)


def remove_needless_quotes(sql: str) -> str:
    """Return SQL without the quotes around names that need none."""
    return unquote_names(sql, is_plain=is_plain_name)


def is_plain_name(name: str) -> bool:
    """Whether all databases read a name without quotes as it is."""
    return _LOWER_CASE_NAME.fullmatch(name) is not None and name not in RESERVED


def text(sql: str) -> Source:
    """Return the source of ``sa.text()``, in which colons do not start parameters."""
    return call(sa("text"), string(sql))


def string(sql: str) -> str:
    """Return the source of SQL as a string for SQLAlchemy, with colons that start no parameter."""
    return literal(re.sub(r"(?<![:\w\\]):(?=\w)", r"\:", sql))
