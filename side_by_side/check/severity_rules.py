"""The severity of each difference: a table of rules, of which the first that fits decides."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cached_property

from side_by_side.check.equivalence import same_condition, same_default, same_type
from side_by_side.check.severity import Severity
from side_by_side.schema.differences import Difference, Missing, Side
from side_by_side.schema.facts import EXISTS, Facts, Key, Value


class Schema:
    """The facts of one side, with the lookups that several modules share."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts

    @cached_property
    def primary_keys(self) -> frozenset[tuple[str, str]]:
        """Return the primary key columns, each with its table."""
        return frozenset(
            (key.place[0], f"{column}".partition(" ")[0])
            for key, value in self.facts.items()
            if key.id == "primary_key.columns" and isinstance(value, tuple)
            for column in value
        )

    @cached_property
    def references(self) -> frozenset[tuple[str, Value]]:
        """Return the columns of each foreign key, with its table."""
        return frozenset(
            (key.place[0], value)
            for key, value in self.facts.items()
            if key.id == "foreign_key.columns"
        )

    def types(self, table: str, sql: str) -> list[Value]:
        """Return the types of those columns of a table that SQL names."""
        words = set(re.findall(r"\w+", sql))
        return [
            value
            for key, value in self.facts.items()
            if key.id == "column.type" and key.place[0] == table and key.place[1] in words
        ]

    def about(self, key: Key) -> str:
        """Describe the constraint or index of a fact; empty where this side has none."""

        def value(name: str) -> Value:
            return self.facts.get(key._replace(name=name))

        columns = value("keys") if value("columns") is None else value("columns")
        if key.kind in ("table", "view", "materialized_view") or not isinstance(columns, tuple):
            return f"{value('expression') or ''}"
        text = f"({', '.join(map(str, columns))})"
        if key.kind == "foreign_key":
            targets = value("referenced_columns")
            listed = ", ".join(map(str, targets)) if isinstance(targets, tuple) else ""
            return f"{text} references {value('references')} ({listed})"
        return f"{text} where {value('predicate')}" if value("predicate") else text


@dataclass(frozen=True)
class Case:
    """A difference with what decides its severity."""

    fact: Difference
    database: str
    first: Schema
    second: Schema

    @property
    def key(self) -> Key:
        """Which fact differs."""
        return self.fact.key

    def value(self, name: str) -> Value:
        """Return another fact of the same object, from the first side that has it."""
        key = Key(self.key.kind, self.key.place, name)
        return self.first.facts.get(key, self.second.facts.get(key))

    @property
    def both(self) -> tuple[Side, Side]:
        """The two values."""
        return self.fact.first, self.fact.second


@dataclass(frozen=True)
class SeverityRule:
    """One line of the table: which differences it covers, their severity, why, and their id."""

    pattern: str
    severity: Severity
    why: str
    when: Callable[[Case], bool] | None = None
    id: str | None = None

    def fits(self, case: Case) -> bool:
        """Whether the rule covers this difference."""
        return fnmatchcase(case.key.id, self.pattern) and (self.when is None or self.when(case))


BREAKING, BEHAVIOR, ORDER, COSMETIC = Severity


def _is_key(case: Case) -> bool:
    return any(case.key.place in schema.primary_keys for schema in (case.first, case.second))


def _is_same_type(case: Case) -> bool:
    return same_type(case.database, *case.both, keys=_is_key(case))


def _is_same_default(case: Case) -> bool:
    return same_default(case.database, *case.both, case.value("type"))


def _is_same_condition(case: Case) -> bool:
    types = case.first.types(case.key.place[0], f"{case.both[0]}")
    return bool(types) and same_condition(case.database, *case.both, types)


def _are_both_numbered(case: Case) -> bool:
    if case.database == "sqlite":
        return True
    return set(case.both) == {"by default", "serial"}


def _is_json_check(case: Case) -> bool:
    text = f"{case.value('expression')}".lower()
    return text.lstrip("( ").startswith("json_valid(")


def _is_unique(case: Case) -> bool:
    return case.value("unique") is True


def _is_of_foreign_key(case: Case) -> bool:
    index = (case.key.place[0], case.value("keys"))
    return index in case.first.references or index in case.second.references


def _is_for_like(case: Case) -> bool:
    keys = case.value("keys")
    return isinstance(keys, tuple) and any(f"{key}".endswith("_pattern_ops") for key in keys)


def _has_same_columns(case: Case) -> bool:
    first, second = case.both
    if not (isinstance(first, tuple) and isinstance(second, tuple)):
        return False
    return sorted(map(str, first)) == sorted(map(str, second))


RULES: tuple[SeverityRule, ...] = (
    # --- Columns
    SeverityRule(
        "column.exists", BREAKING, "one side writes and reads values that the other lacks"
    ),
    SeverityRule(
        "column.type",
        COSMETIC,
        "two spellings; the same values are accepted and the same bytes stored",
        _is_same_type,
        "column.type_name",
    ),
    SeverityRule(
        "column.type", BREAKING, "another type accepts other values, or stores them differently"
    ),
    SeverityRule(
        "column.null", BREAKING, "one side accepts a row without a value, the other refuses it"
    ),
    SeverityRule(
        "column.default",
        COSMETIC,
        "two spellings of one value",
        _is_same_default,
        "column.default_text",
    ),
    SeverityRule(
        "column.default", BREAKING, "a row without the column is refused, or gets another value"
    ),
    SeverityRule(
        "column.identity",
        BEHAVIOR,
        "both number rows automatically, in two ways",
        _are_both_numbered,
    ),
    SeverityRule(
        "column.identity",
        BREAKING,
        "only one numbers rows automatically, or one refuses an explicit key",
    ),
    SeverityRule(
        "column.identity_*", BEHAVIOR, "which number comes next, not which rows are accepted"
    ),
    SeverityRule(
        "column.generated", BREAKING, "the database computes the value, or computes another one"
    ),
    SeverityRule(
        "column.collation", BREAKING, "decides which texts are equal, and so which are unique"
    ),
    SeverityRule("column.on_update", BREAKING, "the database changes the value automatically"),
    SeverityRule(
        "column.reference_system", BREAKING, "shapes in another reference system are refused"
    ),
    SeverityRule("column.invisible", BREAKING, "rows written without column names omit it"),
    SeverityRule("column.not_null_on_conflict", BREAKING, "a missing value is refused or replaced"),
    SeverityRule("column.not_null_validated", BREAKING, "existing rows may lack a value"),
    SeverityRule(
        "column.*", COSMETIC, "comments, names of NOT NULL, how the server stores the bytes"
    ),
    # --- Tables
    SeverityRule(
        "table.columns", ORDER, "visible in SELECT * and in rows written without column names"
    ),
    SeverityRule("table.exists", BREAKING, "one side's statements fail on the other's database"),
    SeverityRule(
        "table.create_all",
        BREAKING,
        "SQLAlchemy's create_all fails, so that no database of this kind can be created",
    ),
    SeverityRule("table.strict", BREAKING, "SQLite enforces the types of a strict table"),
    SeverityRule("table.engine", BREAKING, "engines differ in transactions and foreign keys"),
    SeverityRule("table.row_security*", BREAKING, "hides and refuses rows"),
    SeverityRule("table.inherits", BREAKING, "rows of a child table also belong to the parent"),
    SeverityRule("table.part*", BREAKING, "a row that fits no partition is refused"),
    SeverityRule("table.module", BREAKING, "another module stores other rows"),
    SeverityRule("table.arguments", BREAKING, "another module, or its columns"),
    SeverityRule(
        "table.*", COSMETIC, "comments, owner, privileges, where and how the server stores the rows"
    ),
    # --- Keys, uniques, checks
    SeverityRule("*.name", COSMETIC, "the same object under another name"),
    SeverityRule("*.comment", COSMETIC, "documents, and changes nothing"),
    SeverityRule("*.index_comment", COSMETIC, "documents, and changes nothing"),
    SeverityRule("*.owner", COSMETIC, "a property of the server, not of models"),
    SeverityRule("*.privileges", COSMETIC, "a property of the server, not of models"),
    SeverityRule("*.form", BEHAVIOR, "a unique constraint and a unique index refuse the same rows"),
    SeverityRule(
        "unique.columns",
        BEHAVIOR,
        "another order refuses the same rows, but speeds up other queries",
        _has_same_columns,
        "unique.order",
    ),
    *(
        SeverityRule(f"{kind}.{name}", BEHAVIOR, "where and how the server stores its index")
        for kind in ("primary_key", "unique", "exclusion")
        for name in ("include", "options", "tablespace", "method", "ignored")
    ),
    SeverityRule("primary_key.*", BREAKING, "decides which rows are the same row"),
    SeverityRule("unique.*", BREAKING, "decides which rows are refused as duplicates"),
    SeverityRule("exclusion.*", BREAKING, "decides which rows are refused as overlapping"),
    SeverityRule(
        "check.exists",
        BEHAVIOR,
        "Django checks JSON on SQLite; both sides write valid JSON only",
        _is_json_check,
        "check.json",
    ),
    SeverityRule(
        "check.expression",
        COSMETIC,
        "two spellings of one condition",
        _is_same_condition,
        "check.expression_text",
    ),
    SeverityRule("check.*", BREAKING, "decides which rows are refused"),
    SeverityRule(
        "foreign_key.deferrable",
        BEHAVIOR,
        "Django's are checked at commit; otherwise the order of statements matters",
    ),
    SeverityRule(
        "foreign_key.*", BREAKING, "decides which rows are refused, and what a deletion does"
    ),
    # --- Indexes
    SeverityRule(
        "index.exists", BREAKING, "a unique index decides which rows are refused", _is_unique
    ),
    SeverityRule(
        "index.exists",
        BEHAVIOR,
        "the index of a foreign key: speed, and locks on delete",
        _is_of_foreign_key,
        "index.foreign_key",
    ),
    SeverityRule(
        "index.exists",
        BEHAVIOR,
        "Django adds a second index for LIKE on PostgreSQL: speed",
        _is_for_like,
        "index.like",
    ),
    SeverityRule("index.exists", BEHAVIOR, "speed; no row is refused"),
    SeverityRule("index.unique", BREAKING, "a unique index decides which rows are refused"),
    SeverityRule("index.*", BREAKING, "a unique index decides which rows are refused", _is_unique),
    SeverityRule("index.*", BEHAVIOR, "speed; no row is refused"),
    # --- Objects that models of neither side declare
    SeverityRule("trigger.*", BREAKING, "changes or refuses rows"),
    SeverityRule("rule.*", BREAKING, "changes what a statement does"),
    SeverityRule("policy.*", BREAKING, "hides and refuses rows"),
    SeverityRule("domain.*", BREAKING, "a type that refuses values"),
    SeverityRule("enum.*", BREAKING, "a type that refuses other labels"),
    SeverityRule("period.*", BREAKING, "decides which rows are valid at a time"),
    SeverityRule("event.*", BREAKING, "changes rows on a schedule"),
    SeverityRule("database.*", COSMETIC, "a property of the server, not of models"),
    SeverityRule("default_privileges.*", COSMETIC, "a property of the server, not of models"),
    SeverityRule("schema.*", COSMETIC, "a property of the server, not of models"),
    SeverityRule("*", BEHAVIOR, "models of neither side declare it"),
)


def rate(case: Case) -> tuple[SeverityRule, str]:
    """Return the first rule that fits a difference, and the id of the difference."""
    rule = next(rule for rule in RULES if rule.fits(case))
    return rule, rule.id or case.key.id


def side_that_has(difference: Difference, labels: tuple[str, str]) -> str | None:
    """Return the side that has the object where the other lacks it, otherwise None."""
    if difference.key.name != EXISTS:
        return None
    if isinstance(difference.second, Missing):
        return labels[0]
    return labels[1] if isinstance(difference.first, Missing) else None
