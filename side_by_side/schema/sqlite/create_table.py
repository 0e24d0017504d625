"""What a CREATE TABLE text says that no pragma tells: names, checks, deferral, conflict clauses."""

from collections.abc import Sequence
from functools import lru_cache

from side_by_side.schema.sqlite.expressions import Node, Scope, expression
from side_by_side.schema.sqlite.table_text import (
    Check,
    Column,
    Constraint,
    ForeignKey,
    TableText,
    Term,
)
from side_by_side.schema.sqlite.tokens import Reader, Token, fold, split, tokenize

#: Words that end the type of a column, which may be any other words.
_NOT_A_TYPE = frozenset(
    {"constraint", "default", "null", "not", "primary", "unique", "check", "references"}
    | {"collate", "as", "deferrable"}
)
#: How the clause that begins with a word is called, where it is not called by the word.
_CLAUSES = {"not": "not_null", "as": "generated", "collate": "collation"}
_TABLE_CONSTRAINTS = frozenset({"constraint", "primary", "unique", "check", "foreign"})


# A database is read again and again, and most of its tables are as they were.
@lru_cache(maxsize=1000)
def parse_create_table(text: str) -> TableText:
    """Return what the text of a table in ``sqlite_master`` says, which is not to be changed.

    Raises: UnreadableTextError where the text goes on in a way that is not known here.
    Source: https://www.sqlite.org/lang_createtable.html
    """
    reader = Reader(tokenize(text))
    reader.expect("create")
    _ = reader.skip("temp") or reader.skip("temporary")
    reader.expect("table")
    reader.skip("if", "not", "exists")
    reader.name()
    if reader.skip("."):
        reader.name()
    body = reader.enclosed()
    while not reader.ended:
        # The options are told by pragma_table_list.
        if not (reader.skip("without", "rowid") or reader.skip("strict") or reader.skip(",")):
            raise reader.surprise("a table option")
    parser = _Parser(body)
    parser.table()
    return parser.found


class _Parser(Reader):
    """Reads what stands between the outer parentheses."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        super().__init__(tokens)
        self.found = TableText()
        self.constraint_name: str | None = None

    def table(self) -> None:
        self.column()
        while self.skip(","):
            if self.word() in _TABLE_CONSTRAINTS:
                self.table_constraints()
                break
            self.column()
        if not self.ended:
            raise self.surprise("a comma or the end")

    def named(self) -> str | None:
        """Return the name given just before, which is then used up."""
        name, self.constraint_name = self.constraint_name, None
        return name

    def column(self) -> None:
        column = Column(self.name())
        self.found.columns.append(column)
        column.type = self.type()
        self.constraint_name = None
        while not self.ended and self.word() != ",":
            if self.skip("constraint"):
                self.constraint_name = self.name()
            elif not (self.property(column) or self.column_constraint(column)):
                raise self.surprise("a column constraint")

    def type(self) -> list[Token]:
        start = self.position
        while not self.ended and self.tokens[self.position].is_name:
            if self.word() in _NOT_A_TYPE:
                break
            self.take()
        words = list(self.tokens[start : self.position])
        if [token.word for token in words[-2:]] == ["generated", "always"]:
            return words[:-2]
        if words and self.word() == "(":
            self.enclosed()
            words = list(self.tokens[start : self.position])
        return words

    def property(self, column: Column) -> bool:
        """Read a clause that is a property of the column and no object of its own."""
        start = self.position
        if self.skip("not", "null"):
            column.not_null, column.on_conflict = True, self.on_conflict()
        elif self.skip("null"):
            self.on_conflict()
        elif self.skip("collate"):
            column.collation = fold(self.name())
        elif self.skip("default"):
            self.default()
        elif self.skip("generated", "always", "as") or self.skip("as"):
            column.generated = self.enclosed()
            column.stored = self.skip("stored") or (self.skip("virtual") and False)
        else:
            return False
        if name := self.named():
            word = self.tokens[start].word
            column.names.append((_CLAUSES.get(word, word), name))
        return True

    def default(self) -> None:
        # The value itself is told by pragma_table_xinfo.
        if self.word() == "(":
            self.enclosed()
        else:
            _ = self.skip("+") or self.skip("-")
            self.take()

    def column_constraint(self, column: Column) -> bool:
        """Read a clause that could as well stand after the columns."""
        if self.skip("primary", "key"):
            self.column_primary_key(column)
        elif self.skip("unique"):
            key = Constraint(self.named(), [Term(column.name)], self.on_conflict(), inline=True)
            self.found.uniques.append(key)
        elif self.skip("check"):
            self.found.checks.append(Check(self.named(), self.enclosed()))
        elif self.skip("references"):
            self.references([column.name])
        else:
            return self.deferral()
        return True

    def column_primary_key(self, column: Column) -> None:
        term = Term(column.name, descending=self.descending())
        key = Constraint(self.named(), [term], self.on_conflict(), inline=True)
        key.autoincrement = self.skip("autoincrement")
        self.primary_key(key)

    def primary_key(self, key: Constraint) -> None:
        if self.found.primary_key is not None:
            raise self.surprise("only one primary key")
        self.found.primary_key = key

    def table_constraints(self) -> None:
        """Read the constraints after the columns; SQLite needs no commas between them."""
        while not self.ended:
            if self.skip(","):
                self.constraint_name = None
            elif self.skip("constraint"):
                self.constraint_name = self.name()
            else:
                self.table_constraint()

    def table_constraint(self) -> None:
        if self.skip("primary", "key"):
            self.table_primary_key()
        elif self.skip("unique"):
            terms = _terms(self.enclosed())
            self.found.uniques.append(Constraint(self.named(), terms, self.on_conflict()))
        elif self.skip("check"):
            tokens = self.enclosed()
            self.found.checks.append(Check(self.named(), tokens, self.on_conflict()))
        elif self.skip("foreign", "key"):
            columns = _names(self.enclosed())
            self.expect("references")
            self.references(columns)
            self.deferral()
        else:
            raise self.surprise("a table constraint")

    def table_primary_key(self) -> None:
        inner = self.enclosed()
        autoincrement = bool(inner) and inner[-1].word == "autoincrement"
        terms = _terms(inner[:-1] if autoincrement else inner)
        key = Constraint(self.named(), terms, self.on_conflict(), autoincrement=autoincrement)
        self.primary_key(key)

    def references(self, columns: list[str]) -> None:
        key = ForeignKey(self.named(), columns, self.name(), [])
        if self.word() == "(":
            key.targets = _names(self.enclosed())
        self.found.foreign_keys.append(key)
        while True:
            if self.skip("match"):
                key.match = fold(self.name())
            elif self.word() == "on" and self.word(1) in {"delete", "update", "insert"}:
                self.take()
                event = self.take().word
                key.actions[event] = self.action()
            else:
                break

    def action(self) -> str:
        for words in (("set", "null"), ("set", "default"), ("no", "action")):
            if self.skip(*words):
                return " ".join(words)
        if self.word() in {"cascade", "restrict"}:
            return self.take().word
        raise self.surprise("a foreign key action")

    def deferral(self) -> bool:
        """Read DEFERRABLE, which SQLite applies to the foreign key it met last in the table."""
        negated = self.skip("not", "deferrable")
        if not negated and not self.skip("deferrable"):
            return False
        deferred = self.skip("initially", "deferred")
        if not deferred:
            self.skip("initially", "immediate")
        self.constraint_name = None
        for key in self.found.foreign_keys[-1:]:
            key.deferrable, key.deferred = not negated, deferred and not negated
        return True

    def descending(self) -> bool:
        return self.skip("desc") or (self.skip("asc") and False)

    def on_conflict(self) -> str:
        return self.take().word if self.skip("on", "conflict") else "abort"


def _names(tokens: Sequence[Token]) -> list[str]:
    return [Reader(part).name() for part in split(tokens)]


def _terms(tokens: Sequence[Token]) -> list[Term]:
    return [_term(part) for part in split(tokens)]


def _term(tokens: Sequence[Token]) -> Term:
    node, descending = sort_term(tokens, Scope())
    collation = None
    while node.collated is not None:
        # Of several collations the last one counts.
        node, inner = node.collated
        collation = collation or inner
    if node.name is None:
        raise Reader(tokens).surprise("the name of a column")
    return Term(node.name, collation, descending)


def sort_term(tokens: Sequence[Token], scope: Scope) -> tuple[Node, bool]:
    """Return the expression of an indexed term and whether it runs from high to low."""
    last = tokens[-1].word if tokens else ""
    inner = tokens[:-1] if last in {"asc", "desc"} and len(tokens) > 1 else tokens
    return expression(inner, scope), last == "desc" and inner is not tokens
