"""How much a difference matters: one table, read from the top, the first line that fits decides."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cached_property

from side_by_side.check.equivalence import same_condition, same_default, same_type
from side_by_side.schema.differences import Difference, Missing, Side
from side_by_side.schema.facts import EXISTS, Facts, Key, Value

#: What the four grades are called.
GRADES = {
    1: "what changes which rows are accepted, or how values are stored",
    2: "what Django or the database does silently, and what tables carry beside their rows",
    3: "the order of columns",
    4: "names, other words for the same thing, and what no model says",
}

ROWS, BESIDE, ORDER, NAMES = 1, 2, 3, 4


class Schema:
    """The facts of one side, with what is often asked about them."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts

    @cached_property
    def primary_keys(self) -> frozenset[tuple[str, str]]:
        """Return the columns of all primary keys, each with its table."""
        return frozenset(
            (key.place[0], f"{column}".partition(" ")[0])
            for key, value in self.facts.items()
            if key.id == "primary_key.columns" and isinstance(value, tuple)
            for column in value
        )

    @cached_property
    def references(self) -> frozenset[tuple[str, Value]]:
        """Return the columns of all foreign keys, each with its table."""
        return frozenset(
            (key.place[0], value)
            for key, value in self.facts.items()
            if key.id == "foreign_key.columns"
        )

    def types(self, table: str, text: str) -> list[Value]:
        """Return the types of the columns of a table that a text names."""
        words = set(re.findall(r"\w+", text))
        return [
            value
            for key, value in self.facts.items()
            if key.id == "column.type" and key.place[0] == table and key.place[1] in words
        ]

    def about(self, key: Key) -> str:
        """Return what the constraint or index of a fact rules over, empty if it is none here."""

        def value(name: str) -> Value:
            return self.facts.get(key._replace(name=name))

        columns = value("keys") if value("columns") is None else value("columns")
        if key.kind in ("table", "view", "materialized_view") or not isinstance(columns, tuple):
            return f"{value('expression') or ''}"
        text = f"({', '.join(map(str, columns))})"
        if key.kind == "foreign_key":
            others = value("referenced_columns")
            listed = ", ".join(map(str, others)) if isinstance(others, tuple) else ""
            return f"{text} references {value('references')} ({listed})"
        return f"{text} where {value('predicate')}" if value("predicate") else text


@dataclass(frozen=True)
class Case:
    """A difference with what is needed to judge it."""

    difference: Difference
    database: str
    first: Schema
    second: Schema

    @property
    def key(self) -> Key:
        """Which fact differs."""
        return self.difference.key

    def value(self, name: str) -> Value:
        """Return another fact of the same object, from the first side that has the object."""
        key = Key(self.key.kind, self.key.place, name)
        return self.first.facts.get(key, self.second.facts.get(key))

    @property
    def both(self) -> tuple[Side, Side]:
        """The two values."""
        return self.difference.first, self.difference.second


@dataclass(frozen=True)
class Grading:
    """One line of the table: which differences, their grade, why, and an id of their own."""

    id: str
    grade: int
    why: str
    when: Callable[[Case], bool] | None = None
    called: str | None = None

    def fits(self, case: Case) -> bool:
        """Whether the line is about this difference."""
        return fnmatchcase(case.key.id, self.id) and (self.when is None or self.when(case))


def _is_key(case: Case) -> bool:
    return any(case.key.place in schema.primary_keys for schema in (case.first, case.second))


def _one_type(case: Case) -> bool:
    return same_type(case.database, *case.both, keys=_is_key(case))


def _one_default(case: Case) -> bool:
    return same_default(case.database, *case.both, case.value("type"))


def _one_condition(case: Case) -> bool:
    types = case.first.types(case.key.place[0], f"{case.both[0]}")
    return bool(types) and same_condition(case.database, *case.both, types)


def _both_number(case: Case) -> bool:
    if case.database == "sqlite":
        return True
    return set(case.both) == {"by default", "serial"}


def _is_json_check(case: Case) -> bool:
    text = f"{case.value('expression')}".lower()
    return text.lstrip("( ").startswith("json_valid(")


def _is_unique(case: Case) -> bool:
    return case.value("unique") is True


def _of_foreign_key(case: Case) -> bool:
    index = (case.key.place[0], case.value("keys"))
    return index in case.first.references or index in case.second.references


def _for_like(case: Case) -> bool:
    keys = case.value("keys")
    return isinstance(keys, tuple) and any(f"{key}".endswith("_pattern_ops") for key in keys)


def _same_columns(case: Case) -> bool:
    first, second = case.both
    if not (isinstance(first, tuple) and isinstance(second, tuple)):
        return False
    return sorted(map(str, first)) == sorted(map(str, second))


TABLE: tuple[Grading, ...] = (
    # --- Columns
    Grading("column.exists", ROWS, "one side writes and reads values that the other has not"),
    Grading(
        "column.type",
        NAMES,
        "two words; the same values are taken and the same bytes kept",
        _one_type,
        "column.type_name",
    ),
    Grading("column.type", ROWS, "another type takes other values, or stores them otherwise"),
    Grading("column.null", ROWS, "a row without a value is taken here and refused there"),
    Grading(
        "column.default", NAMES, "two spellings of one value", _one_default, "column.default_text"
    ),
    Grading(
        "column.default", ROWS, "a row that leaves the column out is refused, or gets another value"
    ),
    Grading("column.identity", BESIDE, "both number rows by themselves, in two ways", _both_number),
    Grading("column.identity", ROWS, "only one numbers rows by itself, or it refuses a given key"),
    Grading("column.identity_*", BESIDE, "how the numbers run on, not which rows are taken"),
    Grading("column.generated", ROWS, "the database computes the value, or computes another"),
    Grading("column.collation", ROWS, "decides which texts are equal, so also what is unique"),
    Grading("column.on_update", ROWS, "the database changes the value by itself"),
    Grading("column.reference_system", ROWS, "shapes of another system are refused"),
    Grading("column.invisible", ROWS, "a row written without naming columns leaves it out"),
    Grading("column.not_null_on_conflict", ROWS, "a missing value is refused or replaced"),
    Grading("column.not_null_validated", ROWS, "rows without a value may be there already"),
    Grading("column.*", NAMES, "comments, names of NOT NULL, how the server keeps the bytes"),
    # --- Tables
    Grading("table.columns", ORDER, "shows in SELECT * and in rows written without column names"),
    Grading("table.exists", ROWS, "one side's statements fail on the other's database"),
    Grading("table.strict", ROWS, "SQLite holds a strict table to its types"),
    Grading("table.engine", ROWS, "engines differ in transactions and foreign keys"),
    Grading("table.row_security*", ROWS, "hides and refuses rows"),
    Grading("table.inherits", ROWS, "rows of a child count as the parent's"),
    Grading("table.part*", ROWS, "a row that no partition takes is refused"),
    Grading("table.module", ROWS, "another module keeps other rows"),
    Grading("table.arguments", ROWS, "another module, or its columns"),
    Grading("table.*", NAMES, "comments, owner, rights, where and how the server keeps the rows"),
    # --- Keys, uniques, checks
    Grading("*.name", NAMES, "the same rule under another name"),
    Grading("*.comment", NAMES, "says something, and does nothing"),
    Grading("*.index_comment", NAMES, "says something, and does nothing"),
    Grading("*.owner", NAMES, "a matter of the server, not of models"),
    Grading("*.privileges", NAMES, "a matter of the server, not of models"),
    Grading("*.form", BESIDE, "a unique constraint and a unique index refuse the same rows"),
    Grading(
        "unique.columns",
        BESIDE,
        "in another order the same rows are refused; what it finds fast differs",
        _same_columns,
        "unique.order",
    ),
    *(
        Grading(f"{kind}.{name}", BESIDE, "where and how the server keeps its index")
        for kind in ("primary_key", "unique", "exclusion")
        for name in ("include", "options", "tablespace", "method", "ignored")
    ),
    Grading("primary_key.*", ROWS, "decides which rows are the same row"),
    Grading("unique.*", ROWS, "decides which rows are refused as doubles"),
    Grading("exclusion.*", ROWS, "decides which rows are refused as overlapping"),
    Grading(
        "check.exists",
        BESIDE,
        "Django checks JSON on SQLite; both sides write nothing else",
        _is_json_check,
        "check.json",
    ),
    Grading(
        "check.expression",
        NAMES,
        "two spellings of one condition",
        _one_condition,
        "check.expression_text",
    ),
    Grading("check.*", ROWS, "decides which rows are refused"),
    Grading(
        "foreign_key.deferrable",
        BESIDE,
        "Django has them checked at commit; else the order of statements matters",
    ),
    Grading("foreign_key.*", ROWS, "decides which rows are refused, and what a deletion does"),
    # --- Indexes
    Grading("index.exists", ROWS, "a unique index decides which rows are refused", _is_unique),
    Grading(
        "index.exists",
        BESIDE,
        "the index behind a foreign key; speed, and locks on delete",
        _of_foreign_key,
        "index.foreign_key",
    ),
    Grading(
        "index.exists",
        BESIDE,
        "Django adds a second index for LIKE on PostgreSQL; speed",
        _for_like,
        "index.like",
    ),
    Grading("index.exists", BESIDE, "speed; no row is refused"),
    Grading("index.unique", ROWS, "a unique index decides which rows are refused"),
    Grading("index.*", ROWS, "a unique index decides which rows are refused", _is_unique),
    Grading("index.*", BESIDE, "speed; no row is refused"),
    # --- What else a database holds, which no model of either side says
    Grading("trigger.*", ROWS, "changes or refuses rows"),
    Grading("rule.*", ROWS, "changes what a statement does"),
    Grading("policy.*", ROWS, "hides and refuses rows"),
    Grading("domain.*", ROWS, "a type that refuses values"),
    Grading("enum.*", ROWS, "a type that refuses other labels"),
    Grading("period.*", ROWS, "decides which rows are valid at a time"),
    Grading("event.*", ROWS, "changes rows by the clock"),
    Grading("database.*", NAMES, "a matter of the server, not of models"),
    Grading("default_privileges.*", NAMES, "a matter of the server, not of models"),
    Grading("schema.*", NAMES, "a matter of the server, not of models"),
    Grading("*", BESIDE, "no model of either side says it"),
)


def graded(case: Case) -> tuple[Grading, str]:
    """Return the line of the table that a difference falls under, and the difference's id."""
    line = next(line for line in TABLE if line.fits(case))
    return line, line.called or case.key.id


def only_on(difference: Difference, labels: tuple[str, str]) -> str | None:
    """Return the side that alone has the object, if the difference is that."""
    if difference.key.name != EXISTS:
        return None
    if isinstance(difference.second, Missing):
        return labels[0]
    return labels[1] if isinstance(difference.first, Missing) else None
