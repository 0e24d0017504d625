"""The parts of a CREATE TABLE and a CREATE INDEX, with names as they were typed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from sqlalchemy_django.sqlite_ddl.tokens import Token

Tokens = tuple[Token, ...]


@dataclass(frozen=True)
class Clause:
    """A clause of a column or of a table.

    ``kind`` is ``null``, ``not_null``, ``default``, ``collation``, ``generated`` or ``check``, or
    that of a subclass; ``name`` for a CONSTRAINT name that no clause follows; ``deferral`` for a
    DEFERRABLE that does not directly follow its foreign key.
    ``value`` is the value of a default, the name of a collation, or the expression of a check or
    of a generated column without its parentheses.
    ``conflict`` are the tokens of ON CONFLICT, and ``tokens`` those of the whole clause, with
    those of its name.
    """

    kind: str
    value: Tokens = ()
    conflict: Tokens = ()
    name: str | None = None
    tokens: Tokens = ()

    @property
    def on_conflict(self) -> str:
        """What happens to a row that violates the constraint."""
        return self.conflict[-1].word if self.conflict else "abort"

    @property
    def is_stored(self) -> bool:
        """Whether the values of a generated column are stored."""
        return self.tokens[-1].word == "stored"

    @property
    def nameless(self) -> Tokens:
        """The tokens without CONSTRAINT and the name."""
        return self.tokens[2:] if self.tokens[0].word == "constraint" else self.tokens


@dataclass(frozen=True)
class Term:
    """One column of a key, and the tokens after its name.

    The collation is None where none is given, and the column's own applies.
    """

    column: str
    collation: str | None = None
    descending: bool = False
    rest: Tokens = ()


@dataclass(frozen=True, kw_only=True)
class Key(Clause):
    """A PRIMARY KEY or UNIQUE; ``inline`` where it is a clause of its column."""

    terms: tuple[Term, ...]
    autoincrement: bool = False
    inline: bool = False


@dataclass(frozen=True, kw_only=True)
class ForeignKey(Clause):
    """A foreign key; ``targets`` is empty where it refers to the other table's primary key."""

    kind: str = "foreign_key"
    columns: tuple[str, ...]
    table: str
    targets: tuple[str, ...]
    actions: Mapping[str, str] = field(default_factory=dict)
    match: str = "simple"
    deferrable: bool = False
    deferred: bool = False


@dataclass(frozen=True)
class Column:
    """A column: the tokens of its type, and its clauses."""

    name: str
    type: Tokens
    clauses: tuple[Clause, ...]

    def last(self, kind: str) -> Clause | None:
        """Return the clause of a kind that counts, which is the last one."""
        return next((clause for clause in reversed(self.clauses) if clause.kind == kind), None)


_Clause = TypeVar("_Clause", bound=Clause)


@dataclass(frozen=True)
class CreateTable:
    """One CREATE TABLE; ``constraints`` are those after the columns."""

    columns: tuple[Column, ...]
    constraints: tuple[Clause, ...]
    without_rowid: bool = False
    strict: bool = False

    def clauses(self) -> Iterator[Clause]:
        """Yield the clauses of all columns, then those of the table."""
        for column in self.columns:
            yield from column.clauses
        yield from self.constraints

    def _all(self, type_: type[_Clause], kind: str) -> tuple[_Clause, ...]:
        return tuple(
            clause for clause in self.clauses() if isinstance(clause, type_) and clause.kind == kind
        )

    @cached_property
    def primary_key(self) -> Key | None:
        """The primary key, if the table declares one."""
        return next(iter(self._all(Key, "primary_key")), None)

    @cached_property
    def uniques(self) -> tuple[Key, ...]:
        """The UNIQUE constraints."""
        return self._all(Key, "unique")

    @cached_property
    def checks(self) -> tuple[Clause, ...]:
        """The CHECK constraints."""
        return self._all(Clause, "check")

    @cached_property
    def foreign_keys(self) -> tuple[ForeignKey, ...]:
        """The foreign keys."""
        return self._all(ForeignKey, "foreign_key")


@dataclass(frozen=True)
class CreateIndex:
    """One CREATE INDEX: the tokens of its terms and of its WHERE."""

    name: str
    unique: bool
    terms: tuple[Tokens, ...]
    predicate: Tokens
