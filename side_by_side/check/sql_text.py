"""SQL as a database prints it -> SQL as it is written in a model."""

import re

from side_by_side.sql.tokens import strip_parentheses, unquote_names

_NUMBER = re.compile(r"(?<!\w)\((-?\d+(?:\.\d+)?)\)::[a-z]+(?: [a-z]+)?")
_TEXT = re.compile(r"('(?:[^']|'')*')::(?:text|character varying)(?![\[\w])")
_NAME = re.compile(r"(?<!\w)\((\w+)\)::text(?![\[\w])")


def plain_expression(database: str, text: str) -> str:
    """Return a condition without the casts, quotes and parentheses that databases add."""
    if database == "mariadb":
        text = unquote_names(text, database)
    for pattern in (_NUMBER, _TEXT, _NAME):
        text = pattern.sub(r"\1", text)
    return strip_parentheses(text, database)
