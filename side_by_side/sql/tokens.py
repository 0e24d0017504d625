"""Splits SQL at its spaces and commas, never inside quotes or parentheses.

The databases print SQL in their own ways, and this is as much of its grammar as they share.
``kind`` is the kind of database that the SQL is from. It decides whether a backslash escapes a
character in a string, as in MariaDB; it does so too where no kind is given.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from side_by_side.sql.quoting import is_plain_name, unquote_name

_REST = r"""|`(?:[^`]|``)*`|/\*.*?\*/|[(),]|\s+|[^`'"(),\s]+|."""
_WITH_BACKSLASHES = re.compile(r"""'(?:[^'\\]|\\.|'')*'|"(?:[^"\\]|\\.|"")*\"""" + _REST, re.DOTALL)
_STANDARD = re.compile(r"""'(?:[^']|'')*'|"(?:[^"]|"")*\"""" + _REST, re.DOTALL)
#: By how much each parenthesis changes the depth.
_DEPTHS = {"(": 1, ")": -1}


def tokenize(sql: str, kind: str = "") -> list[str]:
    """Return quoted names, strings, comments, parentheses, commas, spaces and words in order.

    The tokens joined are the SQL.
    """
    pattern = _STANDARD if kind in {"sqlite", "postgresql"} else _WITH_BACKSLASHES
    return pattern.findall(sql)


def split_at_spaces(sql: str, kind: str = "") -> list[str]:
    """Return the words of SQL; a parenthesis belongs to its word, with all that it encloses."""
    return [word for word in _split(sql, kind, str.isspace) if word]


def split_at_commas(sql: str, kind: str = "") -> list[str]:
    """Return the parts between the commas that stand outside all parentheses."""
    parts = (part.strip() for part in _split(sql, kind, ",".__eq__))
    return [part for part in parts if part]


def split_group(group: str, kind: str = "") -> list[str]:
    """Return the parts between the commas of one parenthesised group."""
    return split_at_commas(group.strip()[1:-1], kind)


def _split(sql: str, kind: str, is_separator: Callable[[str], bool]) -> Iterator[str]:
    depth, part = 0, ""
    for token in tokenize(sql, kind):
        if depth == 0 and is_separator(token):
            yield part
            part = ""
            continue
        depth += _DEPTHS.get(token, 0)
        part += token
    yield part


def word_after(words: Sequence[str], *starts: str) -> str | None:
    """Return the word after the first run of words that reads ``starts``, or None."""
    length = len(starts)
    for index in range(len(words) - length):
        if tuple(words[index : index + length]) == starts:
            return words[index + length]
    return None


def strip_parentheses(sql: str, kind: str = "") -> str:
    """Return SQL without the parentheses that enclose the whole of it."""
    while sql.startswith("(") and sql.endswith(")"):
        inner = sql[1:-1]
        depth = 0
        for token in tokenize(inner, kind):
            depth += _DEPTHS.get(token, 0)
            if depth < 0:
                return sql
        sql = inner
    return sql


def unquote_names(sql: str, kind: str = "", is_plain: Callable[[str], bool] = is_plain_name) -> str:
    """Return SQL without the quotes around the names that ``is_plain`` accepts.

    MariaDB prints names in backticks; its double quotes are those of strings.
    """
    marks = "`" if kind == "mariadb" else '`"'

    def unquote(token: str) -> str:
        name = unquote_name(token) if token[0] in marks else token
        return name if is_plain(name) else token

    return "".join(map(unquote, tokenize(sql, kind)))
