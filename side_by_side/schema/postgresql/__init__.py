"""A live PostgreSQL database (14 and newer) -> facts, read from ``pg_catalog`` alone."""

from side_by_side.schema.postgresql.errors import HiddenFromRoleError, UnsupportedServerError
from side_by_side.schema.postgresql.reader import read

__all__ = ["HiddenFromRoleError", "UnsupportedServerError", "read"]
