"""Marks in source for what is imported; the writer of a module settles under which name."""

import re

_MARK = re.compile("§([^§:]+):([^§]*)§")


def use(module: str, name: str = "") -> str:
    """Return a mark for a name of a module, or for the module itself.

    The module ``base`` is the port's own; ``sqlalchemy`` is imported as ``sa``.
    """
    return f"§{module}:{name}§"


def base(name: str) -> str:
    """Return a mark for a name of ``base.py``."""
    return use("base", name)


def sa(name: str) -> str:
    """Return a mark for a name of ``sqlalchemy``."""
    return f"{use('sqlalchemy')}.{name}"


def marks(text: str) -> list[tuple[str, str]]:
    """Return what a text uses: modules with names."""
    return [(found[1], found[2]) for found in _MARK.finditer(text)]


def unmarked(text: str, names: dict[tuple[str, str], str]) -> str:
    """Return the text with each mark replaced by the name it is imported under."""
    return _MARK.sub(lambda found: names[found[1], found[2]], text)


def literal(value: object) -> str:
    """Return a value's source, which is never taken for a mark; long text in several pieces."""
    if isinstance(value, str) and len(value) > LONG:
        return f"({' '.join(literal(piece) for piece in _pieces(value))})"
    return repr(value).replace("§", "\\xa7")


#: How long a text may be before it is written in pieces, a line each.
LONG = 70


def _pieces(text: str) -> list[str]:
    """Return a text in pieces, cut behind spaces where there are some."""
    found = []
    while len(text) > LONG:
        cut = text.rfind(" ", 0, LONG) + 1 or LONG
        found.append(text[:cut])
        text = text[cut:]
    return [*found, text]
