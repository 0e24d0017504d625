"""SQL as a database tells it -> SQL as a person writes it in a model."""

import re

_NUMBER = re.compile(r"(?<!\w)\((-?\d+(?:\.\d+)?)\)::[a-z]+(?: [a-z]+)?")
_TEXT = re.compile(r"('(?:[^']|'')*')::(?:text|character varying)(?![\[\w])")
_NAME = re.compile(r"(?<!\w)\((\w+)\)::text(?![\[\w])")
_PLAIN_NAME = re.compile(r"`([A-Za-z_]\w*)`")


def plain_expression(text: str) -> str:
    """Return a condition without the casts, quotes and parentheses that databases put in."""
    for pattern in (_NUMBER, _TEXT, _NAME, _PLAIN_NAME):
        text = pattern.sub(r"\1", text)
    while _enclosed(text):
        text = text[1:-1]
    return text


def _enclosed(text: str) -> bool:
    """Whether the first parenthesis closes at the very end."""
    if not (text.startswith("(") and text.endswith(")")):
        return False
    depth = 0
    for place, character in enumerate(text):
        depth += (character == "(") - (character == ")")
        if depth == 0:
            return place == len(text) - 1
    return False


def is_plain_name(text: object) -> bool:
    """Whether a key of an index is a column and nothing else."""
    return isinstance(text, str) and text.isidentifier()
