"""The shapes of the statements that Django's schema editors send."""

import re

from side_by_side.sql.quoting import unquote_name

#: A quoted name, with its schema if it has one.
NAME = r'(?:(?:"[^"]+"|`[^`]+`)\.)?(?:"[^"]+"|`[^`]+`)'
ALTER = re.compile(rf"ALTER TABLE (?P<table>{NAME}) (?P<rest>.*)", re.DOTALL)
ALTERED = re.compile(rf"(?:ALTER COLUMN|MODIFY|RENAME COLUMN) (?P<column>{NAME})")
ADDED = re.compile(rf"ADD COLUMN (?P<column>{NAME}) (?P<rest>.*)", re.DOTALL)
DROPPED = re.compile(rf"DROP COLUMN (?P<column>{NAME})")
USING = re.compile(r" USING ([^,]+)")
UPDATED = re.compile(rf"UPDATE (?P<table>{NAME}) SET (?P<column>{NAME}) = .* WHERE .* IS NULL")  # noqa: S608 - a pattern
INLINE_KEY = re.compile(rf"CONSTRAINT (?P<name>{NAME}) (?:REFERENCES|FOREIGN KEY)")
RENAMED = re.compile(rf"(?:ALTER|RENAME) TABLE (?P<old>{NAME}) (?:RENAME )?TO (?P<new>{NAME})")

INDEXED = re.compile(rf"CREATE (?:UNIQUE )?INDEX (?P<name>{NAME}) ON")

#: What changes nothing, or only the transaction.
READS = re.compile(
    r"\s*(SELECT|PRAGMA|BEGIN|SAVEPOINT|RELEASE|ROLLBACK|SHOW|SET CONSTRAINTS)\b", re.I
)

#: What changes rows.
WRITES = re.compile(r"\s*(INSERT|UPDATE|DELETE|REPLACE)\b", re.I)


def bare(name: str) -> str:
    """Return a quoted name without its quotes and its schema."""
    return unquote_name(re.findall(r'"[^"]+"|`[^`]+`', name)[-1])


def unquoted(name: str) -> str:
    """Return the name of a table without the quotes and the schema that it may contain."""
    return name.strip('"`').rpartition('"."')[2]
