"""SQL as Django writes it -> SQL as a person would, where that is the same on every database."""

import re
from functools import cache

from sqlalchemy.dialects.mysql.reserved_words import RESERVED_WORDS_MARIADB
from sqlalchemy.dialects.postgresql.base import RESERVED_WORDS
from sqlalchemy.dialects.sqlite.base import SQLiteIdentifierPreparer

from side_by_side.column_types.source import Source, call, literal
from side_by_side.port.references import sa

#: A literal, which stays as it is, or a quoted name in either way of quoting.
_QUOTED = re.compile(r"'(?:[^'\\]|''|\\.)*'|\"(?P<double>[^\"]*)\"|`(?P<back>[^`]*)`")
_PLAIN_NAME = re.compile(r"[a-z_][a-z0-9_]*")


#: Words that SQLAlchemy does not know of, as in ``base.py``.
KEPT_WORDS = (
    *("nothing", "returning", "collation", "concurrently", "lateral", "tablesample"),
    *("delete_domain_id", "portion", "master_demote_to_replica", "master_demote_to_slave"),
)


@cache
def reserved() -> frozenset[str]:
    """Return the words that one of the three databases keeps for itself."""
    return frozenset(
        {
            *KEPT_WORDS,
            *RESERVED_WORDS,
            *RESERVED_WORDS_MARIADB,
            *SQLiteIdentifierPreparer.reserved_words,
        }
    )


def plain(sql: str) -> str:
    """Return SQL without the quotes around names that need none."""

    def bare(found: re.Match[str]) -> str:
        name = found["double"] if found["double"] is not None else found["back"]
        if name is None or not _PLAIN_NAME.fullmatch(name) or name in reserved():
            return found[0]
        return name

    return _QUOTED.sub(bare, sql)


def text(sql: str) -> Source:
    """Return the source of ``sa.text()``, in which colons do not start parameters."""
    return call(sa("text"), string(sql))


def string(sql: str) -> str:
    """Return the source of SQL as a string for SQLAlchemy, with colons that start no parameter."""
    return literal(re.sub(r"(?<![:\w\\]):(?=\w)", r"\:", sql))
