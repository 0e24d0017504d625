"""The parts of one CREATE TABLE text, with names as they were typed."""

from dataclasses import dataclass, field

from side_by_side.schema.sqlite.tokens import Token


@dataclass
class Column:
    """A column's own clauses; ``names`` are those given to clauses that are no objects."""

    name: str
    type: list[Token] = field(default_factory=list)
    not_null: bool = False
    on_conflict: str = "abort"
    collation: str = "binary"
    generated: list[Token] | None = None
    stored: bool = False
    names: list[tuple[str, str]] = field(default_factory=list)


@dataclass
class Term:
    """One column of a key; the collation is None where the column's own is meant."""

    column: str
    collation: str | None = None
    descending: bool = False


@dataclass
class Constraint:
    """A PRIMARY KEY or UNIQUE; ``inline`` where it stands with its column."""

    name: str | None
    terms: list[Term]
    on_conflict: str = "abort"
    autoincrement: bool = False
    inline: bool = False


@dataclass
class Check:
    """A CHECK with its tokens inside the parentheses."""

    name: str | None
    tokens: list[Token]
    on_conflict: str = "abort"


@dataclass
class ForeignKey:
    """A FOREIGN KEY; ``targets`` is empty where the primary key of the other table is meant."""

    name: str | None
    columns: list[str]
    table: str
    targets: list[str]
    actions: dict[str, str] = field(default_factory=dict)
    match: str = "simple"
    deferrable: bool = False
    deferred: bool = False


@dataclass
class TableText:
    """Everything that one CREATE TABLE text says about its table."""

    columns: list[Column] = field(default_factory=list)
    primary_key: Constraint | None = None
    uniques: list[Constraint] = field(default_factory=list)
    checks: list[Check] = field(default_factory=list)
    foreign_keys: list[ForeignKey] = field(default_factory=list)
