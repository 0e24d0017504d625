"""When two types, defaults or conditions are two spellings of the same thing."""

import re
from collections.abc import Iterable

from side_by_side.check.sql_text import plain_expression
from side_by_side.schema.differences import Side

#: SQLite's own rules, in its order: a part of the declared type -> the column's affinity.
#: Source: https://www.sqlite.org/datatype3.html#determination_of_column_affinity
_AFFINITIES = (
    ("int", "integer"),
    ("char", "text"),
    ("clob", "text"),
    ("text", "text"),
    ("blob", "blob"),
    ("real", "real"),
    ("floa", "real"),
    ("doub", "real"),
)

#: The types of PostgreSQL that accept and store the same texts.
#: Source: https://www.postgresql.org/docs/18/datatype-character.html
_TEXT_TYPES = frozenset({"text", "character varying"})

#: The start of the transaction, in PostgreSQL's spellings.
#: Source: https://www.postgresql.org/docs/18/functions-datetime.html#FUNCTIONS-DATETIME-CURRENT
_TRANSACTION_START = frozenset({"now()", "CURRENT_TIMESTAMP", "transaction_timestamp()"})

_QUOTED_NUMBER = re.compile(r"'(-?\d+(?:\.\d+)?)'")


def affinity(declared: str) -> str:
    """Return the affinity that SQLite gives to a column of this declared type."""
    if not declared:
        return "blob"
    return next((kind for part, kind in _AFFINITIES if part in declared), "numeric")


def same_type(database: str, first: Side, second: Side, *, keys: bool) -> bool:
    """Whether two types accept the same values and store the same bytes.

    ``keys``: the column is a primary key, where only SQLite's ``integer`` numbers rows.
    Lengths count although SQLite does not enforce them, because the models declare them.
    """
    if not (isinstance(first, str) and isinstance(second, str)):
        return False
    if database == "postgresql":
        return {first, second} <= _TEXT_TYPES
    if database != "sqlite" or affinity(first) != affinity(second):
        return False
    if keys and "integer" in (first, second):
        return False
    return affinity(first) != "text" or _length(first) == _length(second)


def _length(declared: str) -> str | None:
    length = re.search(r"\((\d+)\)", declared)
    return length[1] if length else None


def same_default(database: str, first: Side, second: Side, type_: Side) -> bool:
    """Whether two defaults give the same value to a column of this type."""
    if not (isinstance(first, str) and isinstance(second, str)):
        return False
    if database == "postgresql":
        return {first, second} <= _TRANSACTION_START
    if database == "sqlite" and isinstance(type_, str) and affinity(type_) != "text":
        # A text that looks like a number is stored as a number.
        return unquoted(first) == unquoted(second)
    return False


def same_condition(database: str, first: Side, second: Side, types: Iterable[Side]) -> bool:
    """Whether two conditions over columns of these types are true for the same rows.

    Django writes decimals as text on SQLite, which converts them to numbers to compare them with
    a numeric column.

    Source: https://www.sqlite.org/datatype3.html#type_conversions_prior_to_comparison
    """
    if not (isinstance(first, str) and isinstance(second, str)):
        return False
    if database == "postgresql":
        # PostgreSQL casts a constant to the type of the column that it is compared with.
        return plain_expression(database, first) == plain_expression(database, second)
    if database != "sqlite":
        return False
    numbers = all(
        isinstance(type_, str) and affinity(type_) not in ("text", "blob") for type_ in types
    )
    return numbers and unquoted(first) == unquoted(second)


def unquoted(text: str) -> str:
    """Return SQL with quoted numbers as plain numbers."""
    return _QUOTED_NUMBER.sub(r"\1", text)
