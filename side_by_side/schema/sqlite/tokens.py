"""SQLite's text as tokens: the same words however they are spelled, spaced or commented."""

import re
from collections.abc import Iterable, Sequence
from decimal import Context, Decimal
from typing import NamedTuple

from side_by_side.schema.sqlite.errors import UnreadableTextError
from side_by_side.schema.sqlite.keywords import RESERVED

_TOKEN = re.compile(
    r"""
      (?P<space>   [\t\n\f\r ]+ | --[^\n]* | /\*.*?(?:\*/|\Z) )
    | (?P<blob>    [xX]'[0-9a-fA-F]*' )
    | (?P<string>  '(?:[^']|'')*' )
    | (?P<double>  "(?:[^"]|"")*" )
    | (?P<quoted>  `(?:[^`]|``)*` | \[[^\]]*\] )
    | (?P<number>  0[xX][0-9a-fA-F_]+
                   | (?:[0-9][0-9_]*(?:\.[0-9_]*)? | \.[0-9][0-9_]*) (?:[eE][+-]?[0-9][0-9_]*)? )
    | (?P<word>    [A-Za-z_\u0080-\U0010ffff][A-Za-z0-9_$\u0080-\U0010ffff]* )
    | (?P<variable> [?][0-9]* | [@:$\#][A-Za-z0-9_$\u0080-\U0010ffff]+ )
    | (?P<sign>    ->>|->|\|\||<<|>>|<=|>=|<>|!=|==|[-+*/%&|~<>=(),.;] )
    """,
    re.VERBOSE | re.DOTALL,
)
_PLAIN = re.compile(r"[A-Za-z_\u0080-\U0010ffff][A-Za-z0-9_$\u0080-\U0010ffff]*")
_UPPER_TO_LOWER = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz")
_FEW_DIGITS = 20
_SIGN_BIT = 1 << 63


class Token(NamedTuple):
    """One token; ``kind`` is a group of the pattern above, ``text`` is as typed."""

    kind: str
    text: str

    @property
    def word(self) -> str:
        """The unquoted word in lower case, a sign as it is, or ``""`` for anything quoted."""
        return fold(self.text) if self.kind in {"word", "sign"} else ""

    @property
    def is_name(self) -> bool:
        """Whether SQLite takes the token where it wants a name."""
        return self.kind in {"word", "double", "quoted", "string"}

    @property
    def name(self) -> str:
        """The name without its quotes."""
        mark = self.text[0]
        if mark == "[":
            return self.text[1:-1]
        return self.text[1:-1].replace(mark * 2, mark) if mark in "\"'`" else self.text


def tokenize(text: str) -> list[Token]:
    """Return the tokens of a text without its spaces and comments.

    Raises: UnreadableTextError where a character begins no token.
    Source: https://www.sqlite.org/lang_keywords.html and https://www.sqlite.org/lang_expr.html
    """
    tokens = []
    position = 0
    while position < len(text):
        match = _TOKEN.match(text, position)
        if match is None or match.lastgroup is None:
            raise UnreadableTextError(f"no token begins at {text[position : position + 20]!r}")
        if match.lastgroup != "space":
            tokens.append(Token(match.lastgroup, match.group()))
        position = match.end()
    return tokens


def fold(name: str) -> str:
    """Return a name in the one case in which SQLite compares names, which folds A to Z only."""
    return name.translate(_UPPER_TO_LOWER)


def identifier(name: str) -> str:
    """Return a name as one would write it: quoted where it would not be read as a name."""
    if _PLAIN.fullmatch(name) and fold(name) not in RESERVED:
        return name
    return '"' + name.replace('"', '""') + '"'


def string(value: str) -> str:
    """Return a value as a string literal."""
    return "'" + value.replace("'", "''") + "'"


def number(text: str) -> str:
    """Return a numeric literal in one spelling for one value: 0x1F is 31, 1.50 is 1.5."""
    digits = fold(text).replace("_", "")
    if digits.startswith("0x"):
        value = int(digits, 16)
        # From here on SQLite reads a negative number.
        return str(value) if value < _SIGN_BIT else hex(value)
    if digits.isdecimal():
        return str(int(digits))
    real = Decimal(digits).normalize(Context(prec=len(digits) + 1))
    if not real or abs(real.adjusted()) <= _FEW_DIGITS:
        plain = format(real, "f")
        return plain if "." in plain else f"{plain}.0"
    return fold(str(real))


def join(parts: Iterable[str]) -> str:
    """Return the parts in one line, with spaces only where a reader expects them."""
    line: list[str] = []
    for part in parts:
        tight = not line or line[-1] in {"(", "."} or part in {")", ",", ".", ";"}
        line += [part] if tight else [" ", part]
    return "".join(line)


class Reader:
    """Walks over tokens; every method that does not find what it wants says what it found."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.position = 0

    def word(self, ahead: int = 0) -> str:
        """Return the word or sign that comes next, ``""`` for something quoted or for the end."""
        index = self.position + ahead
        return self.tokens[index].word if index < len(self.tokens) else ""

    @property
    def ended(self) -> bool:
        """Whether no token is left."""
        return self.position >= len(self.tokens)

    def take(self) -> Token:
        """Return the next token, whatever it is."""
        if self.ended:
            raise UnreadableTextError("the text ends too early")
        self.position += 1
        return self.tokens[self.position - 1]

    def skip(self, *words: str) -> bool:
        """Pass over these words if they come next, all of them or none."""
        found = all(self.word(ahead) == word for ahead, word in enumerate(words))
        self.position += len(words) if found else 0
        return found

    def expect(self, *words: str) -> None:
        """Pass over these words, which must come next."""
        if not self.skip(*words):
            raise self.surprise(" ".join(words))

    def name(self) -> str:
        """Return the name that must come next, without quotes."""
        if self.ended or not self.tokens[self.position].is_name:
            raise self.surprise("a name")
        return self.take().name

    def enclosed(self) -> list[Token]:
        """Return the tokens between the parentheses that must come next."""
        self.expect("(")
        start, depth = self.position, 1
        while depth:
            depth += {"(": 1, ")": -1}.get(self.take().word, 0)
        return list(self.tokens[start : self.position - 1])

    def surprise(self, wanted: str) -> UnreadableTextError:
        """Return the error that says what was wanted and what came."""
        came = "the end" if self.ended else repr(self.tokens[self.position].text)
        return UnreadableTextError(f"wanted {wanted}, found {came}")


def split(tokens: Sequence[Token]) -> list[list[Token]]:
    """Return the parts between the commas that stand outside all parentheses."""
    parts: list[list[Token]] = [[]]
    depth = 0
    for token in tokens:
        depth += {"(": 1, ")": -1}.get(token.word, 0)
        if depth == 0 and token.word == ",":
            parts.append([])
        else:
            parts[-1].append(token)
    return parts
