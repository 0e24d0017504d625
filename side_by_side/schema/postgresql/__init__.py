"""A live PostgreSQL database (14 and newer) -> facts, read from ``pg_catalog`` alone."""

from side_by_side.schema.postgresql.reader import (
    HiddenFromRoleError,
    UnsupportedServerError,
    read,
)

__all__ = ["HiddenFromRoleError", "UnsupportedServerError", "read"]
