"""Names and strings of SQL, with quotes and without; no other module puts quotes around them."""

import re

from side_by_side.databases.kinds import KINDS

_PLAIN_NAME = re.compile(r"[A-Za-z_]\w*")
_WORD = re.compile(r"[\w$]+")
_QUOTED_NAME = re.compile(r'"(?:[^"]|"")*"|`(?:[^`]|``)*`')
_ESCAPES = {"0": "\0", "n": "\n", "r": "\r", "t": "\t", "b": "\b", "Z": "\x1a"}


def quote_name(kind: str, name: str, *, parameters: bool = False) -> str:
    """Return a name as SQL of a kind of database, always in quotes, as ``Kind.quote_name`` does.

    ``parameters`` is for a statement that is executed with parameters: there, the drivers of the
    servers read ``%`` as the start of one.
    """
    quoted = KINDS[kind].quote_name(name)
    return quoted.replace("%", "%%") if parameters and kind != "sqlite" else quoted


def postgresql_name(schema: str, name: str) -> str:
    """Return the name of a table in the facts of PostgreSQL: after its schema unless public.

    A part with a dot in it has quotes.
    """
    parts = [name] if schema in ("", "public") else [schema, name]
    return ".".join(quote_name("postgresql", part) if "." in part else part for part in parts)


def quote_table(kind: str, table: str) -> str:
    """Return the name of a table in SQL; ``table`` is the place of its facts."""
    if kind != "postgresql":
        return quote_name(kind, table)
    return ".".join(
        part if part.startswith('"') else quote_name(kind, part) for part in _split_table(table)
    )


def _split_table(table: str) -> list[str]:
    """Return the schema, if any, and the name of a table of PostgreSQL in the facts.

    A part with a dot in it has quotes.
    """
    parts: list[str] = [""]
    inside = False
    for character in table:
        inside ^= character == '"'
        if character == "." and not inside:
            parts.append("")
        else:
            parts[-1] += character
    return parts


def unquote_name(name: str) -> str:
    """Return a name without the double quotes or backticks around it, if it has any."""
    mark = name[:1]
    return name[1:-1].replace(mark * 2, mark) if mark in ('"', "`") else name


def name_of(sql: str) -> str | None:
    """Return the name that SQL consists of, without quotes; None where SQL is more than a name."""
    if _WORD.fullmatch(sql):
        return sql
    return unquote_name(sql) if _QUOTED_NAME.fullmatch(sql) else None


def is_plain_name(name: str) -> bool:
    """Whether a name consists of letters, digits and underscores, and begins with no digit."""
    return _PLAIN_NAME.fullmatch(name) is not None


def quote_string(text: str, kind: str = "") -> str:
    """Return a text as a string of SQL; MariaDB also reads backslashes in strings.

    Source: https://mariadb.com/kb/en/string-literals/#escape-sequences
    """
    if kind == "mariadb":
        text = text.replace("\\", "\\\\")
    return "'" + text.replace("'", "''") + "'"


def unquote_string(literal: str) -> str:
    """Return the text of a string literal as MariaDB prints it, with its escapes resolved."""
    return re.sub(
        r"\\(.)|''",
        lambda match: _ESCAPES.get(match[1], match[1]) if match[1] else "'",
        literal[1:-1],
        flags=re.DOTALL,
    )
