"""When two types, or two defaults, are one thing under two words."""

import re
from collections.abc import Iterable

from side_by_side.check.sql_text import plain_expression
from side_by_side.schema.differences import Side

#: SQLite's own rules, in its order: a part of the declared type -> what the column is inclined to.
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

#: What PostgreSQL calls by several names.
#: Source: https://www.postgresql.org/docs/18/datatype-character.html
_ONE_TEXT = frozenset({"text", "character varying"})

#: The moment at which the transaction began, in PostgreSQL's spellings.
#: Source: https://www.postgresql.org/docs/18/functions-datetime.html#FUNCTIONS-DATETIME-CURRENT
_ONE_MOMENT = frozenset({"now()", "CURRENT_TIMESTAMP", "transaction_timestamp()"})

_QUOTED_NUMBER = re.compile(r"'(-?\d+(?:\.\d+)?)'")


def affinity(declared: str) -> str:
    """Return what SQLite does with values of a column of this declared type."""
    if not declared:
        return "blob"
    return next((found for part, found in _AFFINITIES if part in declared), "numeric")


def same_type(database: str, first: Side, second: Side, *, keys: bool) -> bool:
    """Whether two types take the same values and store the same bytes.

    ``keys`` says that the column is a primary key, where SQLite's ``integer`` alone numbers rows.
    A length is held to be part of what models mean, though SQLite does not enforce it.
    """
    if not (isinstance(first, str) and isinstance(second, str)):
        return False
    if database == "postgresql":
        return {first, second} <= _ONE_TEXT
    if database != "sqlite" or affinity(first) != affinity(second):
        return False
    if keys and "integer" in (first, second):
        return False
    return affinity(first) != "text" or _length(first) == _length(second)


def _length(declared: str) -> str | None:
    found = re.search(r"\((\d+)\)", declared)
    return found[1] if found else None


def same_default(database: str, first: Side, second: Side, type_: Side) -> bool:
    """Whether two defaults give the same value to a column of this type."""
    if not (isinstance(first, str) and isinstance(second, str)):
        return False
    if database == "postgresql":
        return {first, second} <= _ONE_MOMENT
    if database == "sqlite" and isinstance(type_, str) and affinity(type_) != "text":
        # A text that looks like a number is stored as the number.
        return unquoted(first) == unquoted(second)
    return False


def same_condition(database: str, first: Side, second: Side, types: Iterable[Side]) -> bool:
    """Whether two conditions over columns of these types hold for the same rows.

    Django writes decimals as text on SQLite, which turns them into numbers for the comparison with
    a column that holds numbers.

    Source: https://www.sqlite.org/datatype3.html#type_conversions_prior_to_comparison
    """
    if not (isinstance(first, str) and isinstance(second, str)):
        return False
    if database == "postgresql":
        # The type of a column shows in the type of the constant that it is compared with.
        return plain_expression(first) == plain_expression(second)
    if database != "sqlite":
        return False
    numbers = all(
        isinstance(each, str) and affinity(each) not in ("text", "blob") for each in types
    )
    return numbers and unquoted(first) == unquoted(second)


def unquoted(text: str) -> str:
    """Return SQL with the numbers that are written as text as numbers."""
    return _QUOTED_NUMBER.sub(r"\1", text)
