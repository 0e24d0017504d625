"""SQLite's SQL as tokens, without spaces and comments."""

import re
from collections.abc import Sequence
from typing import NamedTuple

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
_UPPER_TO_LOWER = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz")


class UnknownSyntaxError(Exception):
    """The SQL continues in a way that this parser does not know."""


class Token(NamedTuple):
    """One token: ``kind`` is a group of the pattern above, ``text`` is as typed.

    ``start`` is its position in the SQL.
    """

    kind: str
    text: str
    start: int

    @property
    def word(self) -> str:
        """The unquoted word in lower case, a sign as it is, or ``""`` for anything quoted."""
        return fold(self.text) if self.kind in {"word", "sign"} else ""

    @property
    def is_name(self) -> bool:
        """Whether SQLite accepts the token where it expects a name."""
        return self.kind in {"word", "double", "quoted", "string"}

    @property
    def name(self) -> str:
        """The name without its quotes."""
        mark = self.text[0]
        if mark == "[":
            return self.text[1:-1]
        return self.text[1:-1].replace(mark * 2, mark) if mark in "\"'`" else self.text


def tokenize(sql: str) -> list[Token]:
    """Return the tokens of SQL.

    Raises: UnknownSyntaxError where a character begins no token.
    Source: https://www.sqlite.org/lang_keywords.html and https://www.sqlite.org/lang_expr.html
    """
    tokens = []
    position = 0
    while position < len(sql):
        match = _TOKEN.match(sql, position)
        if match is None or match.lastgroup is None:
            raise UnknownSyntaxError(f"no token begins at {sql[position : position + 20]!r}")
        if match.lastgroup != "space":
            tokens.append(Token(match.lastgroup, match.group(), position))
        position = match.end()
    return tokens


def fold(name: str) -> str:
    """Return a name in lower case as SQLite compares names, which folds A to Z only."""
    # Translating takes several times longer, and names are folded hundreds of thousands of times.
    return name.lower() if name.isascii() else name.translate(_UPPER_TO_LOWER)


def source(sql: str, tokens: Sequence[Token]) -> str:
    """Return the part of the SQL from the first to the last of these tokens, as typed."""
    return sql[tokens[0].start : tokens[-1].start + len(tokens[-1].text)] if tokens else ""


def without_comments(sql: str) -> str:
    """Return the SQL with a space in place of each comment."""
    return _TOKEN.sub(
        lambda token: " " if token[0].startswith(("--", "/*")) else token[0],
        sql,
    )


def split(tokens: Sequence[Token]) -> list[tuple[Token, ...]]:
    """Return the parts between the commas that stand outside all parentheses."""
    parts: list[list[Token]] = [[]]
    depth = 0
    for token in tokens:
        depth += {"(": 1, ")": -1}.get(token.word, 0)
        if depth == 0 and token.word == ",":
            parts.append([])
        else:
            parts[-1].append(token)
    return [tuple(part) for part in parts]


class TokenReader:
    """Walks over tokens.

    Each method that does not find the expected token raises UnknownSyntaxError.
    """

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tuple(tokens)
        self.position = 0

    def word(self, ahead: int = 0) -> str:
        """Return the next word or sign, ``""`` for something quoted or for the end."""
        index = self.position + ahead
        return self.tokens[index].word if index < len(self.tokens) else ""

    @property
    def ended(self) -> bool:
        """Whether no token is left."""
        return self.position >= len(self.tokens)

    def since(self, start: int) -> tuple[Token, ...]:
        """Return the tokens from a position up to the next token."""
        return self.tokens[start : self.position]

    def take(self) -> Token:
        """Return the next token, of any kind, and pass over it."""
        if self.ended:
            raise UnknownSyntaxError("the SQL ends too early")
        self.position += 1
        return self.tokens[self.position - 1]

    def skip(self, *words: str) -> bool:
        """Pass over these words if they come next, all of them or none."""
        for ahead, word in enumerate(words):
            if self.word(ahead) != word:
                return False
        self.position += len(words)
        return True

    def expect(self, *words: str) -> None:
        """Pass over these words, which must come next."""
        if not self.skip(*words):
            raise self.unexpected(" ".join(words))

    def name(self) -> str:
        """Return the name that must come next, without quotes."""
        if self.ended or not self.tokens[self.position].is_name:
            raise self.unexpected("a name")
        return self.take().name

    def enclosed(self) -> tuple[Token, ...]:
        """Return the tokens between the parentheses that must come next."""
        self.expect("(")
        start, depth = self.position, 1
        while depth:
            depth += {"(": 1, ")": -1}.get(self.take().word, 0)
        return self.tokens[start : self.position - 1]

    def unexpected(self, expected: str) -> UnknownSyntaxError:
        """Return the error with what was expected and the token that came."""
        came = "the end" if self.ended else repr(self.tokens[self.position].text)
        return UnknownSyntaxError(f"expected {expected}, found {came}")
