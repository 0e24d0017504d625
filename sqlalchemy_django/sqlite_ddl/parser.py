"""Parses CREATE TABLE and CREATE INDEX."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from sqlalchemy_django.sqlite_ddl.definitions import (
    Clause,
    Column,
    CreateIndex,
    CreateTable,
    ForeignKey,
    Key,
    Term,
    Tokens,
)
from sqlalchemy_django.sqlite_ddl.tokens import Token, TokenReader, fold, split, tokenize

#: Words that end the type of a column, which may consist of any other words.
_NOT_A_TYPE = frozenset(
    {"constraint", "default", "null", "not", "primary", "unique", "check", "references"}
    | {"collate", "as", "deferrable"}
)
_TABLE_CONSTRAINTS = frozenset({"constraint", "primary", "unique", "check", "foreign"})


# A database is read many times, most of its tables do not change in between, and two databases
# that are compared have mostly the same statements. More tables than this are read as slowly.
_cached = lru_cache(maxsize=10_000)


@_cached
def parse_create_table(sql: str) -> CreateTable:
    """Return the parts of a CREATE TABLE.

    Raises: UnknownSyntaxError where the SQL continues in a way that the parser does not know.
    Source: https://www.sqlite.org/lang_createtable.html
    """
    reader = TokenReader(tokenize(sql))
    reader.expect("create")
    _ = reader.skip("temp") or reader.skip("temporary")
    reader.expect("table")
    skip_created_name(reader)
    parser = _TableParser(reader.enclosed())
    parser.parse()
    options = set()
    while not reader.ended:
        options.add(reader.word())
        if not (reader.skip("without", "rowid") or reader.skip("strict") or reader.skip(",")):
            raise reader.unexpected("a table option")
    return CreateTable(
        tuple(Column(name, type_, tuple(clauses)) for name, type_, clauses in parser.columns),
        tuple(parser.constraints),
        without_rowid="without" in options,
        strict="strict" in options,
    )


@_cached
def parse_create_index(sql: str) -> CreateIndex:
    """Return the parts of a CREATE INDEX.

    Raises: UnknownSyntaxError where the SQL continues in a way that the parser does not know.
    Source: https://www.sqlite.org/lang_createindex.html
    """
    reader = TokenReader(tokenize(sql))
    reader.expect("create")
    unique = reader.skip("unique")
    reader.expect("index")
    name = skip_created_name(reader)
    reader.expect("on")
    reader.name()
    terms = tuple(split(reader.enclosed()))
    if not reader.ended:
        reader.expect("where")
    return CreateIndex(name, unique, terms, reader.tokens[reader.position :])


def skip_created_name(reader: TokenReader) -> str:
    """Pass over the name of what is created, and return it without its schema."""
    reader.skip("if", "not", "exists")
    name = reader.name()
    return reader.name() if reader.skip(".") else name


class _TableParser(TokenReader):
    """Parses what stands between the outer parentheses."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        super().__init__(tokens)
        self.columns: list[tuple[str, Tokens, list[Clause]]] = []
        self.constraints: list[Clause] = []

    def parse(self) -> None:
        self.column()
        while self.skip(","):
            if self.word() in _TABLE_CONSTRAINTS:
                self.table_constraints()
                break
            self.column()
        if not self.ended:
            raise self.unexpected("a comma or the end")
        if sum(clause.kind == "primary_key" for clause in self.clauses()) > 1:
            raise self.unexpected("only one primary key")

    def clauses(self) -> Iterator[Clause]:
        for _, _, clauses in self.columns:
            yield from clauses
        yield from self.constraints

    def column(self) -> None:
        name, clauses = self.name(), list[Clause]()
        self.columns.append((name, self.type(), clauses))
        while not self.ended and self.word() != ",":
            start = self.position
            constraint_name = self.constraint_name()
            clause = self.column_property() or self.column_constraint(name, constraint_name)
            clauses.append(replace(clause, name=constraint_name, tokens=self.since(start)))

    def type(self) -> Tokens:
        start = self.position
        while not self.ended and self.tokens[self.position].is_name:
            if self.word() in _NOT_A_TYPE:
                break
            self.take()
        words = self.since(start)
        if [token.word for token in words[-2:]] == ["generated", "always"]:
            return words[:-2]
        if words and self.word() == "(":
            self.enclosed()
            words = self.since(start)
        return words

    def constraint_name(self) -> str | None:
        return self.name() if self.skip("constraint") else None

    def column_property(self) -> Clause | None:
        """Parse a clause that is a property of the column and no object of its own."""
        if self.skip("not", "null"):
            return Clause("not_null", conflict=self.conflict())
        if self.skip("null"):
            return Clause("null", conflict=self.conflict())
        if self.skip("collate"):
            start = self.position
            self.name()
            return Clause("collation", self.since(start))
        if self.skip("default"):
            return Clause("default", self.default())
        if self.skip("generated", "always", "as") or self.skip("as"):
            expression = self.enclosed()
            _ = self.skip("stored") or self.skip("virtual")
            return Clause("generated", expression)
        return None

    def default(self) -> Tokens:
        start = self.position
        if self.word() == "(":
            self.enclosed()
        else:
            _ = self.skip("+") or self.skip("-")
            self.take()
        return self.since(start)

    def column_constraint(self, column: str, name: str | None) -> Clause:
        """Parse a clause that could as well stand after the columns."""
        if self.skip("primary", "key"):
            return self.column_primary_key(column)
        if self.skip("unique"):
            term = Term(column)
            return Key("unique", conflict=self.conflict(), terms=(term,), inline=True)
        if self.skip("check"):
            return Clause("check", self.enclosed())
        if self.skip("references"):
            return self.references((column,))
        if (deferral := self.deferral()) is not None:
            self.defer_last(*deferral)
            return Clause("deferral")
        if name is not None:
            return Clause("name")
        raise self.unexpected("a column constraint")

    def column_primary_key(self, column: str) -> Key:
        start = self.position
        descending = self.skip("desc")
        _ = descending or self.skip("asc")
        return Key(
            "primary_key",
            terms=(Term(column, descending=descending, rest=self.since(start)),),
            conflict=self.conflict(),
            autoincrement=self.skip("autoincrement"),
            inline=True,
        )

    def table_constraints(self) -> None:
        """Parse the constraints after the columns; SQLite needs no commas between them."""
        # SQLite gives a name that no clause of the last column follows to the first constraint.
        last = self.columns[-1][2][-1:]
        pending = next((clause.name for clause in last if clause.kind == "name"), None)
        while not self.ended:
            if self.skip(","):
                pending = None
                continue
            start = self.position
            name = self.constraint_name() or pending
            clause, pending = self.table_constraint(name), None
            self.constraints.append(replace(clause, name=name, tokens=self.since(start)))

    def table_constraint(self, name: str | None) -> Clause:
        if self.skip("primary", "key"):
            return self.table_primary_key()
        if self.skip("unique"):
            terms = _terms(self.enclosed())
            return Key("unique", conflict=self.conflict(), terms=terms)
        if self.skip("check"):
            return Clause("check", self.enclosed(), self.conflict())
        if self.skip("foreign", "key"):
            columns = _names(self.enclosed())
            self.expect("references")
            return self.references(columns)
        if name is not None:
            return Clause("name")
        raise self.unexpected("a table constraint")

    def table_primary_key(self) -> Key:
        inner = self.enclosed()
        autoincrement = bool(inner) and inner[-1].word == "autoincrement"
        terms = _terms(inner[:-1] if autoincrement else inner)
        return Key(
            "primary_key", conflict=self.conflict(), terms=terms, autoincrement=autoincrement
        )

    def references(self, columns: tuple[str, ...]) -> ForeignKey:
        table = self.name()
        targets = _names(self.enclosed()) if self.word() == "(" else ()
        actions, match = dict[str, str](), "simple"
        while True:
            if self.skip("match"):
                match = fold(self.name())
            elif self.word() == "on" and self.word(1) in {"delete", "update", "insert"}:
                self.take()
                event = self.take().word
                actions[event] = self.action()
            else:
                break
        deferrable, deferred = self.deferral() or (False, False)
        return ForeignKey(
            columns=columns,
            table=table,
            targets=targets,
            actions=actions,
            match=match,
            deferrable=deferrable,
            deferred=deferred,
        )

    def action(self) -> str:
        for words in (("set", "null"), ("set", "default"), ("no", "action")):
            if self.skip(*words):
                return " ".join(words)
        if self.word() in {"cascade", "restrict"}:
            return self.take().word
        raise self.unexpected("a foreign key action")

    def deferral(self) -> tuple[bool, bool] | None:
        """Parse DEFERRABLE, and return whether the key can be deferred and whether it is."""
        negated = self.skip("not", "deferrable")
        if not negated and not self.skip("deferrable"):
            return None
        deferred = self.skip("initially", "deferred")
        if not deferred:
            self.skip("initially", "immediate")
        return not negated, deferred and not negated

    def defer_last(self, deferrable: bool, deferred: bool) -> None:
        """Apply DEFERRABLE as SQLite does: to the last foreign key of the table so far."""
        for _, _, clauses in reversed(self.columns):
            for position, clause in reversed(list(enumerate(clauses))):
                if isinstance(clause, ForeignKey):
                    clauses[position] = replace(clause, deferrable=deferrable, deferred=deferred)
                    return

    def conflict(self) -> Tokens:
        start = self.position
        if self.skip("on", "conflict"):
            self.take()
        return self.since(start)


def _names(tokens: Tokens) -> tuple[str, ...]:
    return tuple(TokenReader(part).name() for part in split(tokens))


def _terms(tokens: Tokens) -> tuple[Term, ...]:
    return tuple(_term(part) for part in split(tokens))


def _term(tokens: Tokens) -> Term:
    inner, descending = split_direction(tokens)
    collation = None
    while len(inner) > 1:
        if inner[0].word == "(" and inner[-1].word == ")":
            inner = inner[1:-1]
        elif inner[-2].word == "collate" and inner[-1].is_name:
            # Of several collations the last one counts.
            collation = collation or fold(inner[-1].name)
            inner = inner[:-2]
        else:
            break
    if len(inner) != 1 or not inner[0].is_name:
        raise TokenReader(inner).unexpected("the name of a column")
    return Term(inner[0].name, collation, descending, tokens[1:])


def split_direction(tokens: Tokens) -> tuple[Tokens, bool]:
    """Return an indexed term without ASC and DESC, and whether it is descending."""
    last = tokens[-1].word if len(tokens) > 1 else ""
    return (tokens[:-1], last == "desc") if last in {"asc", "desc"} else (tokens, False)
