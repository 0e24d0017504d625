"""Names of the catalogue as SQL."""

import re

_WORD = re.compile(r"[a-z_][a-z0-9_$]*")


def quoted(kind: str, name: str) -> str:
    """Return a name as SQL of a kind of database, always in quotes."""
    sign = "`" if kind == "mariadb" else '"'
    return f"{sign}{name.replace(sign, sign * 2)}{sign}"


def plain_name(text: str) -> str | None:
    """Return the column that a text of the catalogue names, or None where it says more."""
    if _WORD.fullmatch(text) or re.fullmatch(r"\w+", text):
        return text
    for sign in ('"', "`"):
        if re.fullmatch(f"{sign}(?:[^{sign}]|{sign}{sign})*{sign}", text):
            return text[1:-1].replace(sign * 2, sign)
    return None


def string(text: str) -> str:
    """Return a text as a string of SQL."""
    return "'" + text.replace("'", "''") + "'"
