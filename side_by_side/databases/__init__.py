"""Addresses of databases, and plain connections to them. No ORM is involved."""

from side_by_side.databases.address import (
    Address,
    BadAddressError,
    django_settings_of,
    parse_address,
    shown_address,
)
from side_by_side.databases.connect import LogAtRest, UnreachableError, connect, one_line
from side_by_side.databases.kinds import KINDS, Kind, MissingDriverError, require_driver

__all__ = [
    "KINDS",
    "Address",
    "BadAddressError",
    "Kind",
    "LogAtRest",
    "MissingDriverError",
    "UnreachableError",
    "connect",
    "django_settings_of",
    "one_line",
    "parse_address",
    "require_driver",
    "shown_address",
]
