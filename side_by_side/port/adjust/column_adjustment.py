"""The columns of a table as the migrations leave them: their order, types and defaults."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

from side_by_side.column_types import common
from side_by_side.column_types.column_type import BASE, ColumnType
from side_by_side.column_types.lookup import catalogue_type
from side_by_side.port.adjust.catalogue_tables import CatalogueTable, Properties
from side_by_side.port.adjust.sequences import default_name, identity_sequence
from side_by_side.port.model import Column, TableStatement
from side_by_side.port.read.portable_sql import remove_needless_quotes
from side_by_side.port.remarks import Kind, Remark
from side_by_side.sql.quoting import name_of, quote_name
from side_by_side.sql.tokens import strip_parentheses

#: The types of the keys that the database counts up, by their spelling.
COUNTED = {
    "bigint": common.BIG_KEY,
    "bigint(20)": common.BIG_KEY,
    "integer": common.INTEGER_KEY,
    "int(11)": common.INTEGER_KEY,
    "smallint": common.SMALL_KEY,
    "smallint(6)": common.SMALL_KEY,
}
#: Those that PostgreSQL's ``serial`` can have.
SERIAL = ("bigint", "integer", "smallint")

LEFT_BEHIND = Kind("columns are of no Django field; the migrations left them behind")

#: Types that differ in their values alone.
SAME_COLUMN = {
    ("Json", "Json"),
    ("IpAddress", "IpAddress"),
    ("LocalDateTime", "UtcDateTime"),
    ("UtcDateTime", "UtcDateTime"),
    ("LocalDateTimeRange", "TSTZRANGE"),
    ("CitextArray", "Declared"),
}
#: The type of a column whose type is not known yet.
UNKNOWN = ColumnType("", common.ANY)

#: What PostgreSQL runs for the properties of a column that SQLAlchemy cannot declare.
STATEMENTS: dict[str, Callable[[str, object], str]] = {
    "storage": lambda column, value: f"ALTER COLUMN {column} SET STORAGE {str(value).upper()}",
    "compression": lambda column, value: f"ALTER COLUMN {column} SET COMPRESSION {value}",
    "statistics": lambda column, value: f"ALTER COLUMN {column} SET STATISTICS {value}",
}


@dataclass(frozen=True)
class ColumnAdjustment:
    """Adjusts the columns of one table to the catalogue."""

    kind: str
    current: CatalogueTable | None
    wanted: CatalogueTable

    def adjust(
        self, columns: Iterable[Column], attribute: Callable[[str], str]
    ) -> tuple[Column, ...]:
        """Return the columns in the table's order; ``attribute`` names those without a field."""
        known = {column.name: column for column in columns}
        adjusted = []
        for name in self.wanted.order:
            before = self.current.columns.get(name) if self.current else None
            after = self.wanted.columns[name]
            column = known.get(name)
            key = self.wanted.key.index(name) if name in self.wanted.key else None
            if column is None or before is None or column.key != key:
                column = self._new(name, column, after, attribute)
            elif before != after:
                column = self._changed(column, before, after)
            adjusted.append(column)
        return tuple(adjusted)

    def _new(
        self, name: str, known: Column | None, after: Properties, attribute: Callable[[str], str]
    ) -> Column:
        blank = Column(known.attribute if known else attribute(name), name, UNKNOWN, null=True)
        if name in self.wanted.key:
            blank = replace(blank, key=self.wanted.key.index(name))
        elif known is None:
            text = "No Django field has this column; the migrations left it behind."
            blank = blank.remarked(Remark(LEFT_BEHIND, self.wanted.name, text, name))
        return self._changed(blank, {}, after)

    def _changed(self, column: Column, before: Properties, after: Properties) -> Column:
        """Return a column with the properties that differ in the catalogue."""
        differing = {
            name for name in before.keys() | after.keys() if before.get(name) != after.get(name)
        }
        if differing & {"type", "identity", "collation", "check"} or self._is_serial(column, after):
            column = self._with_type(column, after)
        changes: dict[str, Any] = {}
        if "null" in differing:
            changes["null"] = bool(after.get("null"))
        if differing & {"default", "on_update"} and not column.serial:
            default = _default(after)
            changes["server_default"] = (
                {} if default is None else {self.kind: remove_needless_quotes(default)}
            )
        brings_check = column.type.module == BASE and not column.identity
        if "check" in differing and self.kind == "mariadb" and not brings_check:
            condition = strip_parentheses(str(after.get("check") or ""), self.kind)
            sql = remove_needless_quotes(condition)
            others = {kind: text for kind, text in column.checks.items() if kind != self.kind}
            changes["checks"] = others | ({self.kind: sql} if sql else {})
        if "generated" in differing:
            changes |= self._generated(after.get("generated"))
        if "comment" in differing:
            changes["comment"] = str(after.get("comment") or "")
        return replace(column, **changes)

    def _with_type(self, column: Column, after: Properties) -> Column:
        spelling = str(after["type"])
        serial = self._is_serial(column, after)
        if after.get("identity") and spelling in COUNTED:
            always = after["identity"] == "always"
            type_ = COUNTED[spelling]
            if always or column.key is None:
                # The type in the annotation is that of a key with any value.
                type_ = replace(type_, alias="")
            return replace(column, type=type_, identity=True, always=always, serial=serial)
        if serial:
            type_ = replace(COUNTED[spelling], alias="")
        elif self._is_json(column.name, after):
            type_ = _with_values(column.type, common.DJANGO_JSON)
        else:
            checked = bool(after.get("check")) or is_positive(self.wanted, column.name)
            collation = self._collation(after)
            new = catalogue_type(self.kind, spelling, collation, checked=checked)
            type_ = _with_values(column.type, new)
        return replace(column, type=type_, identity=False, always=False, serial=serial)

    def _collation(self, after: Properties) -> str:
        collation = str(after.get("collation") or "").removeprefix("public.")
        if self.kind == "mariadb" and collation == self.wanted.properties.get("collation"):
            return ""
        return name_of(collation) or collation

    def _is_serial(self, column: Column, after: Properties) -> bool:
        default = str(after.get("default") or "")
        is_counted = self.kind == "postgresql" and default.startswith("nextval(")
        return is_counted and column.key is not None and str(after["type"]) in SERIAL

    def _is_json(self, column: str, after: Properties) -> bool:
        if self.kind == "sqlite":
            return after["type"] == "text" and bool(json_checks(self.wanted, column))
        return self.kind == "mariadb" and str(after.get("check")).startswith("(json_valid(")

    def _generated(self, generated: object) -> dict[str, Any]:
        if generated is None:
            return {"computed": {}}
        expression, _, storage = str(generated).rpartition(" ")
        computed = {self.kind: remove_needless_quotes(strip_parentheses(expression, self.kind))}
        return {"computed": computed, "stored": storage.lower() == "stored", "server_default": {}}


def _with_values(before: ColumnType, after: ColumnType) -> ColumnType:
    """Return the new type with what the old one knows of the values.

    That is an enumeration, the encoder of JSON, how an address is stored, and a time zone.
    """
    if (before.name, after.name) in SAME_COLUMN:
        return before
    if (
        before.name in ("choice", "FileName")
        and after.name == "String"
        and after.length is not None
    ):
        return before.sized(after.length)
    return after


def _default(after: Properties) -> str | None:
    """Return the default as SQL; MariaDB's ON UPDATE follows it."""
    default = after.get("default")
    if after.get("on_update"):
        return f"{'NULL' if default is None else default} ON UPDATE {after['on_update']}"
    return None if default is None else str(default)


def is_positive(table: CatalogueTable, column: str) -> bool:
    """Whether SQLite has the check of a positive number, which the type brings with it."""
    return any(
        is_check_of(column, str(check.get("expression"))) for check in table.of("check").values()
    )


def is_check_of(column: str, expression: str) -> bool:
    """Whether an expression is the check that the number in a column is positive."""
    return expression.strip("()").replace('"', "") == f"{column} >= 0"


def json_checks(table: CatalogueTable, column: str) -> list[str]:
    """Return the names of SQLite's checks that a column is JSON."""
    return [
        name
        for name, check in table.of("check").items()
        if re.sub(r'["()]', " ", str(check.get("expression"))).lower().split()
        == f"json_valid {column} or {column} is null".lower().split()
    ]


def column_statements(
    kind: str, current: CatalogueTable | None, wanted: CatalogueTable
) -> list[TableStatement]:
    """Return the statements for what SQLAlchemy cannot declare; they run after CREATE TABLE."""
    if kind != "postgresql":
        return []
    table = wanted.quoted(kind)
    statements: list[TableStatement] = []
    renamed: list[str] = []
    for name, after in wanted.columns.items():
        before = (current.columns.get(name) if current else None) or {}
        column = quote_name(kind, name)
        for word, statement in STATEMENTS.items():
            if after.get(word) is not None and before.get(word) != after[word]:
                alter = f"ALTER TABLE {table} {statement(column, after[word])}"
                statements.append(TableStatement(f"{word}_{name}", alter))
        named = after.get("not_null_name")
        if named is not None and before.get("not_null_name") != named:
            old = quote_name(kind, default_name(wanted.bare_name, name, "not_null"))
            new = quote_name(kind, str(named))
            renamed.append(f"ALTER TABLE {table} RENAME CONSTRAINT {old} TO {new};")
        statements += identity_sequence(wanted.bare_name, name, before, after)
    if renamed:
        # PostgreSQL names NOT NULL constraints from version 18 on.
        body = " ".join(renamed)
        condition = "current_setting('server_version_num')::int >= 180000"
        block = f"DO $$ BEGIN IF {condition} THEN {body} END IF; END $$"
        statements.append(TableStatement("not_null_names", block))
    return statements
