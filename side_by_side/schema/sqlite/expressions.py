"""Expressions in one spelling: one text for one meaning, never one text for two meanings."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from side_by_side.schema.sqlite.spelling import (
    JOINS,
    MOMENTS,
    RESERVED,
    identifier,
    join,
    number,
)
from side_by_side.sql.quoting import quote_string
from sqlalchemy_django.sqlite_ddl.tokens import (
    Token,
    TokenReader,
    UnknownSyntaxError,
    fold,
    split,
)

# How tightly an operator binds, loosest first.
# Source: https://www.sqlite.org/lang_expr.html#operators_and_parse_affecting_attributes
OR, AND, NOT, EQUAL, COMPARE, _ESCAPE, BITS, ADD, MULTIPLY, CONCATENATE, COLLATE, SIGN, WHOLE = (
    range(1, 14)
)

_OPERATORS = {
    "or": (OR, "OR"),
    "and": (AND, "AND"),
    **dict.fromkeys(("=", "=="), (EQUAL, "=")),
    **dict.fromkeys(("<>", "!="), (EQUAL, "<>")),
    **{sign: (COMPARE, sign) for sign in ("<", "<=", ">", ">=")},
    **{sign: (BITS, sign) for sign in ("&", "|", "<<", ">>")},
    **{sign: (ADD, sign) for sign in ("+", "-")},
    **{sign: (MULTIPLY, sign) for sign in ("*", "/", "%")},
    **{sign: (CONCATENATE, sign) for sign in ("||", "->", "->>")},
}
#: Reserved words that SQLite reads as a column where it expects a value.
_COLUMNS_TOO = JOINS | {"indexed"}
_LIKES = frozenset({"like", "glob", "regexp", "match"})


class Node(NamedTuple):
    """A part of an expression, as text.

    ``name`` is set where the part is only a column, or a string that SQLite reads as a column in a
    list of columns. ``collated`` is the inner part and the collation of ``x COLLATE y``.
    """

    text: str
    level: int = WHOLE
    name: str | None = None
    collated: "tuple[Node, str] | None" = None

    def at(self, level: int) -> str:
        """Return the text, in parentheses where it binds more loosely than the given level."""
        return self.text if self.level >= level else f"({self.text})"


@dataclass(frozen=True)
class Scope:
    """The names in an expression: folded column -> declared column, and the table."""

    columns: Mapping[str, str] = field(default_factory=dict)
    table: str | None = None


def expression(tokens: Sequence[Token], scope: Scope) -> Node:
    """Return the expression in one spelling and without needless parentheses.

    An expression that this parser does not know (a subquery, a window) keeps its parentheses and
    its order, token by token; such a text equals only the same tokens.

    Raises: UnknownSyntaxError if the expression is empty.
    """
    if not tokens:
        raise UnknownSyntaxError("an expression is empty")
    try:
        return _Parser(tokens, scope).whole()
    except (UnknownSyntaxError, RecursionError):
        return Node(join(_spell(token, scope) for token in _bare(tokens)), OR)


def _bare(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the tokens without parentheses around all of them."""
    reader = TokenReader(tokens)
    while reader.word() == "(":
        inner = reader.enclosed()
        if not reader.ended or not inner:
            break
        reader = TokenReader(inner)
    return reader.tokens


def _spell(token: Token, scope: Scope) -> str:
    if token.kind == "number":
        return number(token.text)
    if token.kind == "string":
        return token.text
    if token.kind in {"double", "quoted"}:
        known = scope.columns.get(fold(token.name))
        return identifier(known) if known else token.text
    if token.word in RESERVED:
        return token.text.upper()
    return scope.columns.get(fold(token.text), fold(token.text))


class _Parser(TokenReader):
    """An operator-precedence parser, with the precedences of SQLite's grammar."""

    def __init__(self, tokens: Sequence[Token], scope: Scope) -> None:
        super().__init__(tokens)
        self.scope = scope

    def whole(self) -> Node:
        node = self.part(OR)
        if not self.ended:
            raise self.unexpected("an operator")
        return node

    def part(self, loosest: int) -> Node:
        """Parse operators that bind at least this tightly."""
        node = self.prefix()
        while (following := self.infix(node, loosest)) is not None:
            node = following
        return node

    def prefix(self) -> Node:
        if self.skip("not"):
            return Node(f"NOT {self.part(NOT).at(NOT)}", NOT)
        if self.word() in {"-", "+", "~"}:
            sign = self.take().text
            return Node(sign + self.part(SIGN).at(WHOLE), SIGN)
        return self.operand()

    def infix(self, left: Node, loosest: int) -> Node | None:
        """Parse one operator and its right operand; None if the operator binds more loosely."""
        word = self.word()
        if word in _OPERATORS:
            level, sign = _OPERATORS[word]
            return self.binary(left, level, sign) if level >= loosest else None
        if word == "collate" and loosest <= COLLATE:
            self.take()
            collation = fold(self.name())
            text = f"{left.at(COLLATE)} COLLATE {identifier(collation)}"
            return Node(text, COLLATE, None, (left, collation))
        return self.predicate(left, word) if loosest <= EQUAL else None

    def binary(self, left: Node, level: int, sign: str) -> Node:
        self.take()
        right = self.part(level + 1)
        # The grouping of a chain of ANDs or of ORs does not matter.
        grouped = level if level in {OR, AND} else level + 1
        return Node(f"{left.at(level)} {sign} {right.at(grouped)}", level)

    def predicate(self, left: Node, word: str) -> Node | None:
        if word in {"isnull", "notnull"}:
            self.take()
            return _comparison(left, "IS NULL" if word == "isnull" else "IS NOT NULL")
        if self.skip("not", "null"):
            return _comparison(left, "IS NOT NULL")
        if self.skip("is"):
            return self.identity(left)
        ahead = 1 if word == "not" else 0
        if self.word(ahead) not in _LIKES | {"in", "between"}:
            return None
        negated = "NOT " if self.skip("not") else ""
        if self.skip("in"):
            return _comparison(left, f"{negated}IN ({self.expressions(self.enclosed())})")
        if self.skip("between"):
            return self.between(left, negated)
        return self.like(left, negated)

    def identity(self, left: Node) -> Node:
        """Parse what follows IS; IS NOT DISTINCT FROM is its long form."""
        negated = self.skip("not")
        if self.skip("distinct", "from"):
            negated = not negated
        right = self.part(COMPARE).at(COMPARE)
        return _comparison(left, f"IS NOT {right}" if negated else f"IS {right}")

    def between(self, left: Node, negated: str) -> Node:
        low = self.part(NOT).at(COMPARE)
        self.expect("and")
        return _comparison(left, f"{negated}BETWEEN {low} AND {self.part(COMPARE).at(COMPARE)}")

    def like(self, left: Node, negated: str) -> Node:
        operator = self.take().text.upper()
        text = f"{negated}{operator} {self.part(COMPARE).at(COMPARE)}"
        if self.skip("escape"):
            text += f" ESCAPE {self.part(COMPARE).at(BITS)}"
        return _comparison(left, text)

    def expressions(self, tokens: Sequence[Token]) -> str:
        """Return the expressions of a list, parsed one by one."""
        parts = split(tokens) if tokens else []
        return ", ".join(_Parser(part, self.scope).whole().text for part in parts)

    def operand(self) -> Node:
        if self.word() == "(":
            return self.parenthesized()
        token = self.take()
        if token.kind == "number":
            return Node(number(token.text))
        if token.kind == "blob":
            return Node(fold(token.text))
        if token.kind == "string" and self.word() != ".":
            return Node(quote_string(token.name), name=token.name)
        if not token.is_name:
            raise UnknownSyntaxError(f"no expression begins with {token.text!r}")
        if self.word() == "(" and (token.word not in RESERVED or token.word in JOINS):
            return self.call(token)
        return self.column(token)

    def parenthesized(self) -> Node:
        inner = self.enclosed()
        if len(split(inner)) > 1:
            return Node(f"({self.expressions(inner)})")
        return _Parser(inner, self.scope).whole()

    def call(self, function: Token) -> Node:
        if function.word == "cast":
            return self.cast()
        arguments = self.enclosed()
        text = "*" if [token.text for token in arguments] == ["*"] else self.expressions(arguments)
        if self.word() in {"filter", "over"}:
            raise self.unexpected("an expression without a window")
        return Node(f"{identifier(fold(function.name))}({text})")

    def cast(self) -> Node:
        inner = _Parser(self.enclosed(), self.scope)
        value = inner.part(OR).text
        inner.expect("as")
        kind = type_name(inner.tokens[inner.position :])
        return Node(f"CAST({value} AS {kind})")

    def column(self, token: Token) -> Node:
        """Parse a column, or a word that looks like one."""
        if token.word == "case":
            return self.case()
        if token.word == "null" or token.word in MOMENTS:
            return Node(token.text.upper())
        if token.word in RESERVED - _COLUMNS_TOO:
            raise UnknownSyntaxError(f"no expression begins with {token.text!r}")
        path = [token]
        while self.skip("."):
            path.append(self.take())
        known = self.scope.columns.get(fold(path[-1].name))
        if token.kind == "double" and len(path) == 1 and known is None:
            # Where no column has the name, SQLite reads double quotes as single ones.
            return Node(quote_string(token.name), name=token.name)
        name = known or fold(path[-1].name)
        if len(path) == 1 or fold(path[-2].name) == self.scope.table:
            return Node(identifier(name), name=name)
        return Node(
            ".".join(identifier(fold(part.name)) for part in path[:-1]) + f".{identifier(name)}"
        )

    def case(self) -> Node:
        text = "CASE"
        if self.word() != "when":
            text += f" {self.part(OR).text}"
        while self.skip("when"):
            text += f" WHEN {self.part(OR).text}"
            self.expect("then")
            text += f" THEN {self.part(OR).text}"
        if self.skip("else"):
            text += f" ELSE {self.part(OR).text}"
        self.expect("end")
        return Node(f"{text} END")


def _comparison(left: Node, rest: str) -> Node:
    return Node(f"{left.at(EQUAL)} {rest}", EQUAL)


def type_name(tokens: Sequence[Token]) -> str:
    """Return the name of a type in one spelling, such as ``decimal(10, 2)``."""
    text = join(number(part.text) if part.kind == "number" else fold(part.name) for part in tokens)
    return text.replace(" (", "(")
