"""Virtual tables, views and triggers, each statement in one spelling."""

from collections.abc import Mapping, Sequence

from side_by_side.schema.sqlite.expressions import Scope, expression
from side_by_side.schema.sqlite.spelling import RESERVED, identifier, join, number
from side_by_side.sql.quoting import quote_string
from sqlalchemy_django.sqlite_ddl.parser import skip_created_name
from sqlalchemy_django.sqlite_ddl.tokens import Token, TokenReader, fold, split, tokenize

#: Folded name of a table or view -> folded names of its columns.
Names = Mapping[str, frozenset[str]]

#: What precedes a name and never a value.
_BEFORE_NAMES = frozenset({".", "as", "from", "join", "into", "update"})
_OPERANDS = frozenset({"number", "string", "blob", "double", "quoted"})
_BOOLEANS = frozenset({"true", "false"})


def parse_create_virtual_table(text: str) -> tuple[str, tuple[str, ...]]:
    """Return the module of a virtual table and its arguments.

    Only the module knows what an argument means, so nothing but its spaces is changed.

    Raises: UnknownSyntaxError where the SQL continues in a way that the parser does not know.
    Source: https://www.sqlite.org/lang_createvtab.html
    """
    reader = TokenReader(tokenize(text))
    reader.expect("create", "virtual", "table")
    skip_created_name(reader)
    reader.expect("using")
    module = fold(reader.name())
    arguments = reader.enclosed() if not reader.ended else []
    parts = split(arguments) if arguments else []
    return module, tuple(join(token.text for token in part) for part in parts)


def view_definition(text: str, names: Names) -> str:
    """Return a view's list of columns, if it has one, and its SELECT.

    Raises: UnknownSyntaxError where the SQL does not begin as a view does.
    Source: https://www.sqlite.org/lang_createview.html
    """
    reader = TokenReader(tokenize(text))
    reader.expect("create")
    _ = reader.skip("temp") or reader.skip("temporary")
    reader.expect("view")
    skip_created_name(reader)
    reader.skip("as")
    return spell(_without_schema(reader.tokens[reader.position :], names), names)


def _without_schema(tokens: Sequence[Token], names: Names) -> list[Token]:
    """Leave out ``main.``, unless the database or the query has an object of that name."""
    called = [index for index, token in enumerate(tokens) if fold(token.name) == "main"]
    dots = [tokens[index + 1 : index + 2] for index in called]
    if "main" in names or any(not dot or dot[0].word != "." for dot in dots):
        return list(tokens)
    left_out = {index + step for index in called for step in (0, 1)}
    return [token for index, token in enumerate(tokens) if index not in left_out]


def trigger_definition(text: str, names: Names) -> str:
    """Return when a trigger fires and what it does, with the default time written out.

    Raises: UnknownSyntaxError where the SQL does not begin as a trigger does.
    Source: https://www.sqlite.org/lang_createtrigger.html
    """
    reader = TokenReader(tokenize(text))
    reader.expect("create")
    _ = reader.skip("temp") or reader.skip("temporary")
    reader.expect("trigger")
    skip_created_name(reader)
    event = _event(reader)
    reader.expect("on")
    table = fold(reader.name())
    reader.skip("for", "each", "row")
    condition = ""
    if reader.skip("when"):
        start = reader.position
        # A column may have this name too, but only after NEW or OLD.
        while reader.word() != "begin" or reader.word(-1) == ".":
            reader.take()
        condition = f" WHEN {_condition(reader.tokens[start : reader.position], names)}"
    body = spell(reader.tokens[reader.position :], names)
    return f"{event} ON {identifier(table)}{condition} {body}"


def _condition(tokens: Sequence[Token], names: Names) -> str:
    if any(token.word == "select" for token in tokens):
        return spell(tokens, names)
    return expression(tokens, Scope()).text


def _event(reader: TokenReader) -> str:
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


def spell(tokens: Sequence[Token], names: Names) -> str:
    """Return a query with one case for its words and one kind of quotes for its names.

    Words without a meaning are left out: AS before an alias, INNER, and OUTER. SQLite reads double
    quotes as single ones where no column has the name. A token that may be such a string keeps its
    case, because without its quotes it could only be the same name.
    """
    mentioned = {fold(token.name) for token in tokens if token.is_name and token.kind != "string"}
    known = {column for table in mentioned & names.keys() for column in names[table]}
    parts = []
    for index, token in enumerate(tokens):
        before = tokens[index - 1] if index else None
        after = tokens[index + 1] if index + 1 < len(tokens) else None
        if not _is_needless(token, before, after):
            parts.append(_spell(token, before, after, known))
    return join(parts)


def _is_needless(token: Token, before: Token | None, after: Token | None) -> bool:
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


def _spell(token: Token, before: Token | None, after: Token | None, known: set[str]) -> str:
    if token.kind == "number":
        return number(token.text)
    if token.kind == "string":
        return quote_string(token.name)
    if token.kind in {"double", "quoted"}:
        if token.kind == "quoted" or fold(token.name) in known or _stands_as_name(before, after):
            return identifier(fold(token.name))
        return token.text if token.name.lower() in _BOOLEANS else identifier(token.name)
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
