"""Reads a MariaDB database (10.6 and newer) from its own catalogue."""

from side_by_side.schema.mariadb.catalogue import MissingRightsError, UnreadableError
from side_by_side.schema.mariadb.reader import read

__all__ = ["MissingRightsError", "UnreadableError", "read"]
