"""Finds out which index or constraint a statement of Django's own creates, drops or renames."""

import re
from typing import Any

from django.db import models
from django.db.backends.ddl_references import Statement

from side_by_side.port.history.changes import (
    AddConstraint,
    Change,
    CreateIndex,
    DropConstraint,
    DropIndex,
    Place,
    RenameIndex,
)
from side_by_side.port.history.patterns import bare, unquoted
from side_by_side.port.history.recorder import Call, Sent
from side_by_side.port.model import Check, ForeignKeys, Unique
from side_by_side.port.read.constraints import read_index
from side_by_side.port.read.portable_sql import remove_needless_quotes

#: Alembic's words for what the editor's templates drop.
DROPS = {
    "sql_delete_unique": "unique",
    "sql_delete_fk": "foreignkey",
    "sql_delete_check": "check",
    "sql_delete_pk": "primary",
}
#: The ends of the names that databases give themselves, with Alembic's words.
ENDINGS = {"_check": "check", "_pkey": "primary"}


def constraint_change(editor: Any, sent: Sent, call: Call | None) -> Change | None:
    """Return the change that a statement makes, None if it is of no index and no constraint."""
    statement = sent.sql
    if not isinstance(statement, Statement):
        return None
    place, parts = place_of_statement(statement), statement.parts
    template = str(statement.template)
    if template.startswith("CREATE") and " INDEX " in template:
        return CreateIndex(place, read_index(statement), "CONCURRENTLY" in template)
    if template.startswith("DROP INDEX"):
        return DropIndex(place, bare(str(parts["name"])), "CONCURRENTLY" in template)
    if " RENAME " in template and " INDEX " in template:
        return RenameIndex(place, bare(str(parts["old_name"])), bare(str(parts["new_name"])))
    if is_made_by(editor, sent, "sql_create_fk"):
        return AddConstraint(place, key_of(statement))
    if is_made_by(editor, sent, "sql_create_unique"):
        unique = _unique(statement)
        is_own = call is not None and call.method == "add_constraint"
        return AddConstraint(place, unique, is_own and looks_generated(unique.name))
    if is_made_by(editor, sent, "sql_create_check"):
        condition = remove_needless_quotes(str(parts["check"]))
        return AddConstraint(place, Check(bare(str(parts["name"])), condition))
    for name, word in DROPS.items():
        if template == getattr(editor, name, None):
            dropped = bare(str(parts["name"]))
            if template == editor.sql_delete_constraint:
                word = _kind_of_drop(dropped, call)
            return DropConstraint(place, dropped, word)
    return None


def is_made_by(editor: Any, sent: Sent, template: str) -> bool:
    """Whether a statement is made by a template of the schema editor."""
    text = getattr(editor, template, None)
    return isinstance(sent.sql, Statement) and text is not None and sent.sql.template == text


def place_of_statement(statement: Statement) -> Place:
    """Return the table of a statement."""
    table: Any = statement.parts["table"]
    name = str(getattr(table, "table", table))
    schema, _, bare_name = name.strip('"`').rpartition('"."')
    return Place(bare_name, "" if schema == "public" else schema)


def key_of(statement: Statement) -> ForeignKeys:
    """Return the foreign key that a statement adds."""
    parts: Any = statement.parts
    # From Django 6.1 on, the database itself may delete rows.
    action = re.search(r"ON DELETE ([A-Z ]+)", str(parts.get("on_delete_db", "")))
    return ForeignKeys(
        bare(str(parts["name"])),
        tuple(parts["column"].columns),
        unquoted(str(parts["to_table"].table)),
        tuple(parts["to_column"].columns),
        on_delete=action[1].strip() if action else "",
        # MariaDB has none, where SQLAlchemy leaves it out.
        deferrable="initially deferred",
    )


def looks_generated(name: str) -> bool:
    """Whether the name of a unique constraint could be one that Django makes."""
    return re.search(r"_[0-9a-f]{8}_uniq$", name) is not None


def _unique(statement: Statement) -> Unique:
    parts: Any = statement.parts
    deferrable = re.search(r"INITIALLY (\w+)", str(parts.get("deferrable", "")))
    return Unique(
        bare(str(parts["name"])),
        tuple(parts["columns"].columns),
        deferrable[1] if deferrable else "",
        nulls_not_distinct="NOT DISTINCT" in str(parts.get("nulls_distinct", "")),
    )


def _kind_of_drop(name: str, call: Call | None) -> str:
    """Return what ``DROP CONSTRAINT`` drops, which its text does not show."""
    constraint = call.arguments[1] if call and call.method == "remove_constraint" else None
    if isinstance(constraint, models.CheckConstraint):
        return "check"
    return next((word for end, word in ENDINGS.items() if name.endswith(end)), "unique")
