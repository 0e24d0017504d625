"""Access control lists -> privileges in words."""

import json
import re

from side_by_side.sql.quoting import unquote_name

#: The letters of an access privilege, in the order of the manual's table.
PRIVILEGES = {
    "r": "SELECT",
    "a": "INSERT",
    "w": "UPDATE",
    "d": "DELETE",
    "D": "TRUNCATE",
    "x": "REFERENCES",
    "t": "TRIGGER",
    "C": "CREATE",
    "c": "CONNECT",
    "T": "TEMPORARY",
    "X": "EXECUTE",
    "U": "USAGE",
    "s": "SET",
    "A": "ALTER SYSTEM",
    "m": "MAINTAIN",
}

_ROLE = r'(?:"(?:[^"]|"")*"|[^"=/]*)'
_ITEM = re.compile(rf"({_ROLE})=([A-Za-z*]*)/({_ROLE})")


def privileges(owned: str) -> tuple[str, ...] | None:
    """Return the privileges, one text per grantee and grantor; None for the built-in default.

    ``owned`` is a JSON array of the owner, the access control list and the default list. The owner
    is written ``(owner)``, so that a new owner is one difference.

    Source: https://www.postgresql.org/docs/18/ddl-priv.html
    """
    owner, granted, default = json.loads(owned)
    words = _in_words(owner, granted)
    return None if words == _in_words(owner, default) else words


def _in_words(owner: str, items: list[str]) -> tuple[str, ...]:
    return tuple(sorted(text for item in items if (text := _item_in_words(owner, item))))


def _item_in_words(owner: str, item: str) -> str:
    parsed = _ITEM.fullmatch(item)
    if parsed is None:  # pragma: no cover - the server writes no other form
        return item
    grantee, letters, grantor = parsed.groups()
    granted = [
        word + (" WITH GRANT OPTION" if f"{letter}*" in letters else "")
        for letter, word in PRIVILEGES.items()
        if letter in letters
    ]
    text = f"{_role(owner, grantee) or 'public'}: {', '.join(granted)}"
    role = _role(owner, grantor)
    return text if role == "(owner)" else f"{text} (granted by {role})"


def _role(owner: str, quoted: str) -> str:
    name = unquote_name(quoted)
    return "(owner)" if name == owner else name
