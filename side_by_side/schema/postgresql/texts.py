"""Takes apart the texts in which the server alone knows what may be left out."""

import re

_TOKEN = re.compile(
    r"""
    "(?:[^"]|"")*"      # a quoted name
    | '(?:[^']|'')*'    # a string; in E'' strings the server doubles quotes as well
    | [(),]
    """,
    re.VERBOSE,
)

_METHOD = " USING "


def index_keys(definition: str) -> tuple[str, ...]:
    """Return the keys of an index or exclusion constraint as the server writes them.

    Operator classes, collations, directions and orders of nulls appear only where they are not
    the default for the key, so writing out a default makes no other text.

    Source: https://www.postgresql.org/docs/18/functions-info.html#FUNCTIONS-INFO-CATALOG
    """
    keys: list[str] = []
    depth, start = 0, 0
    for token in _TOKEN.finditer(definition, _method(definition)):
        match token.group():
            case "(":
                depth += 1
                start = token.end() if depth == 1 else start
            case ")":
                depth -= 1
            case ",":
                if depth != 1:
                    continue
            case _:
                continue
        if (depth == 0 and token.group() == ")") or (depth == 1 and token.group() == ","):
            keys.append(definition[start : token.start()].strip())
            start = token.end()
        if depth == 0:
            break
    return tuple(keys)


def _method(definition: str) -> int:
    """Where ``USING method`` starts: the first one that is not inside a quoted name."""
    unquoted = re.sub(r'"(?:[^"]|"")*"', lambda name: "x" * len(name.group()), definition)
    return unquoted.index(_METHOD)
