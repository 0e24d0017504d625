"""Names as the catalogue writes them."""

import re

_WORD = re.compile(r"[a-z_][a-z0-9_$]*")


def plain_name(text: str) -> str | None:
    """Return the column that a text of the catalogue names, or None where it says more."""
    if _WORD.fullmatch(text) or re.fullmatch(r"\w+", text):
        return text
    for sign in ('"', "`"):
        if re.fullmatch(f"{sign}(?:[^{sign}]|{sign}{sign})*{sign}", text):
            return text[1:-1].replace(sign * 2, sign)
    return None
