"""Reads a MariaDB database (10.6 and newer) from its own catalogue."""

from side_by_side.schema.mariadb.catalogue import UnreadableError
from side_by_side.schema.mariadb.reader import read
from side_by_side.schema.mariadb.rights import MissingRightsError

__all__ = ["MissingRightsError", "UnreadableError", "read"]
