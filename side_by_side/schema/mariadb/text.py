"""Takes apart the SQL text that the server prints, without ever looking inside quotes."""

import re
from collections.abc import Iterator

_TOKEN = re.compile(
    r"""`(?:[^`]|``)*`|'(?:[^'\\]|\\.|'')*'|"(?:[^"\\]|\\.|"")*"|/\*.*?\*/|[(),]|\s+|"""
    r"""[^`'"(),\s]+|.""",
    re.DOTALL,
)
_ESCAPES = {"0": "\0", "n": "\n", "r": "\r", "t": "\t", "b": "\b", "Z": "\x1a"}


def words(text: str) -> list[str]:
    """Return the words of a text; a parenthesis belongs to its word, with all that it holds."""
    return [word for word in _split(text, at_space=True) if word]


def items(group: str) -> list[str]:
    """Return what stands between the commas of one parenthesised group."""
    return [item.strip() for item in _split(group.strip()[1:-1], at_space=False) if item.strip()]


def _split(text: str, *, at_space: bool) -> Iterator[str]:
    depth, whole = 0, ""
    for piece in _TOKEN.findall(text):
        if depth == 0 and (piece.isspace() if at_space else piece == ","):
            yield whole
            whole = ""
            continue
        depth += (piece == "(") - (piece == ")")
        whole += piece
    yield whole


def name(quoted: str) -> str:
    """Return the name that stands in backticks."""
    return quoted[1:-1].replace("``", "`") if quoted.startswith("`") else quoted


def literal(quoted: str) -> str:
    """Return the value of a printed string literal."""
    return re.sub(
        r"\\(.)|''",
        lambda found: _ESCAPES.get(found[1], found[1]) if found[1] else "'",
        quoted[1:-1],
        flags=re.DOTALL,
    )


def plain(text: str) -> str:
    """Return printed SQL without the backticks that its names do not need."""
    tokens = _TOKEN.findall(text)
    return "".join(re.sub(r"^`([A-Za-z_]\w*)`$", r"\1", token) for token in tokens)


def names(group: str) -> tuple[str, ...]:
    """Return the names listed in one parenthesised group."""
    return tuple(name(item) for item in items(group))


def describing(tokens: list[str], *starts: str) -> str | None:
    """Return the word after the first run of words that reads ``starts``, or ``None``."""
    length = len(starts)
    for index in range(len(tokens) - length):
        if tuple(tokens[index : index + length]) == starts:
            return tokens[index + length]
    return None
