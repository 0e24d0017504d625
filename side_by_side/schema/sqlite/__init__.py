"""A live SQLite database (3.37 and newer) -> facts, from its pragmas and the text it keeps."""

from side_by_side.schema.sqlite.errors import CannotTellError
from side_by_side.schema.sqlite.reader import read

__all__ = ["CannotTellError", "read"]
