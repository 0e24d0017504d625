"""A live SQLite database (3.37 and newer) -> facts, from its pragmas and its stored DDL."""

from side_by_side.schema.sqlite.catalogue import UnreadableError
from side_by_side.schema.sqlite.reader import read

__all__ = ["UnreadableError", "read"]
