"""The texts of indexes, virtual tables, views and triggers, each in one spelling."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from side_by_side.schema.sqlite.expressions import Scope, expression
from side_by_side.schema.sqlite.keywords import RESERVED
from side_by_side.schema.sqlite.tokens import (
    Reader,
    Token,
    fold,
    identifier,
    join,
    number,
    split,
    string,
    tokenize,
)

#: Folded name of a table or view -> folded names of its columns.
Names = Mapping[str, frozenset[str]]

#: What stands before a name and never before a value.
_BEFORE_NAMES = frozenset({".", "as", "from", "join", "into", "update"})
_OPERANDS = frozenset({"number", "string", "blob", "double", "quoted"})
_TRUTHS = frozenset({"true", "false"})


@dataclass(frozen=True)
class IndexText:
    """The terms of an index as typed, and the tokens of its WHERE."""

    terms: list[list[Token]]
    predicate: list[Token] | None


def parse_create_index(text: str) -> IndexText:
    """Return what the text of an index in ``sqlite_master`` says.

    Raises: UnreadableTextError where the text goes on in a way that is not known here.
    Source: https://www.sqlite.org/lang_createindex.html
    """
    reader = Reader(tokenize(text))
    reader.expect("create")
    reader.skip("unique")
    reader.expect("index")
    _start(reader)
    reader.expect("on")
    reader.name()
    terms = split(reader.enclosed())
    if reader.ended:
        return IndexText(terms, None)
    reader.expect("where")
    return IndexText(terms, list(reader.tokens[reader.position :]))


def parse_create_virtual_table(text: str) -> tuple[str, tuple[str, ...]]:
    """Return the module of a virtual table and its arguments.

    What an argument means is known to its module only, so nothing but its spaces is changed.

    Raises: UnreadableTextError where the text goes on in a way that is not known here.
    Source: https://www.sqlite.org/lang_createvtab.html
    """
    reader = Reader(tokenize(text))
    reader.expect("create", "virtual", "table")
    _start(reader)
    reader.expect("using")
    module = fold(reader.name())
    arguments = reader.enclosed() if not reader.ended else []
    parts = split(arguments) if arguments else []
    return module, tuple(join(token.text for token in part) for part in parts)


def view_definition(text: str, names: Names) -> str:
    """Return what a view shows: its list of columns, if it has one, and its SELECT.

    Raises: UnreadableTextError where the text does not begin as a view does.
    Source: https://www.sqlite.org/lang_createview.html
    """
    reader = Reader(tokenize(text))
    reader.expect("create")
    _ = reader.skip("temp") or reader.skip("temporary")
    reader.expect("view")
    _start(reader)
    reader.skip("as")
    return spelled(_without_schema(reader.tokens[reader.position :], names), names)


def _without_schema(tokens: Sequence[Token], names: Names) -> list[Token]:
    """Leave out ``main.``, unless something in the database or the query is called so."""
    called = [index for index, token in enumerate(tokens) if fold(token.name) == "main"]
    dots = [tokens[index + 1 : index + 2] for index in called]
    if "main" in names or any(not dot or dot[0].word != "." for dot in dots):
        return list(tokens)
    left_out = {index + step for index in called for step in (0, 1)}
    return [token for index, token in enumerate(tokens) if index not in left_out]


def trigger_definition(text: str, names: Names) -> str:
    """Return when a trigger fires and what it does, with the default time written out.

    Raises: UnreadableTextError where the text does not begin as a trigger does.
    Source: https://www.sqlite.org/lang_createtrigger.html
    """
    reader = Reader(tokenize(text))
    reader.expect("create")
    _ = reader.skip("temp") or reader.skip("temporary")
    reader.expect("trigger")
    _start(reader)
    event = _event(reader)
    reader.expect("on")
    table = fold(reader.name())
    reader.skip("for", "each", "row")
    condition = ""
    if reader.skip("when"):
        start = reader.position
        # A column may be called so, too, but only with NEW or OLD before it.
        while reader.word() != "begin" or reader.word(-1) == ".":
            reader.take()
        condition = f" WHEN {_condition(reader.tokens[start : reader.position], names)}"
    body = spelled(reader.tokens[reader.position :], names)
    return f"{event} ON {identifier(table)}{condition} {body}"


def _condition(tokens: Sequence[Token], names: Names) -> str:
    if any(token.word == "select" for token in tokens):
        return spelled(tokens, names)
    return expression(tokens, Scope()).text


def _start(reader: Reader) -> None:
    """Pass over the name of what is created."""
    reader.skip("if", "not", "exists")
    reader.name()
    if reader.skip("."):
        reader.name()


def _event(reader: Reader) -> str:
    time = "BEFORE"
    for words in (("before",), ("after",), ("instead", "of")):
        if reader.skip(*words):
            time = " ".join(words).upper()
    event = reader.take().word.upper()
    if not reader.skip("of"):
        return f"{time} {event}"
    columns = [fold(reader.name())]
    while reader.skip(","):
        columns.append(fold(reader.name()))
    return f"{time} {event} OF {', '.join(identifier(column) for column in sorted(columns))}"


def spelled(tokens: Sequence[Token], names: Names) -> str:
    """Return a query with one case for its words and one kind of quotes for its names.

    Words that say nothing are left out: AS before an alias, INNER, and OUTER. SQLite reads double
    quotes as single ones where no column has the name. What may be such a string keeps its case;
    without its quotes it could be only the same name.
    """
    mentioned = {fold(token.name) for token in tokens if token.is_name and token.kind != "string"}
    known = {column for table in mentioned & names.keys() for column in names[table]}
    parts = []
    for index, token in enumerate(tokens):
        before = tokens[index - 1] if index else None
        after = tokens[index + 1] if index + 1 < len(tokens) else None
        if not _says_nothing(token, before, after):
            parts.append(_spelled(token, before, after, known))
    return join(parts)


def _says_nothing(token: Token, before: Token | None, after: Token | None) -> bool:
    """Whether a query means the same without the word.

    Source: https://www.sqlite.org/lang_select.html#the_from_clause
    """
    if before is None or after is None or token.kind != "word":
        return False
    if token.word == "outer":
        return before.word in {"left", "right", "full"} and after.word == "join"
    if token.word == "inner":
        return after.word == "join" and (_ends_operand(before) or before.word == "natural")
    # An alias that is a word of the language needs its AS.
    named = after.is_name and not (after.kind == "word" and after.word in RESERVED)
    return token.word == "as" and named and _ends_operand(before)


def _ends_operand(token: Token) -> bool:
    if token.kind == "word":
        return token.word not in RESERVED
    return token.kind in _OPERANDS or token.word == ")"


def _spelled(token: Token, before: Token | None, after: Token | None, known: set[str]) -> str:
    if token.kind == "number":
        return number(token.text)
    if token.kind == "string":
        return string(token.name)
    if token.kind in {"double", "quoted"}:
        if token.kind == "quoted" or fold(token.name) in known or _stands_as_name(before, after):
            return identifier(fold(token.name))
        return token.text if token.name.lower() in _TRUTHS else identifier(token.name)
    sign = {"!=": "<>", "==": "="}.get(token.word)
    if sign is not None:
        return sign
    return token.text.upper() if token.word in RESERVED else fold(token.text)


def _stands_as_name(before: Token | None, after: Token | None) -> bool:
    """Whether only a name can stand between these two tokens."""
    if after is not None and after.word == ".":
        return True
    if before is None:
        return False
    return before.word in _BEFORE_NAMES or before.kind in _OPERANDS or before.word == ")"
