"""Addresses of databases, and plain connections to them. No ORM is involved."""

from side_by_side.databases.address import (
    SCHEMES,
    Address,
    BadAddressError,
    parse_address,
    shown_address,
)
from side_by_side.databases.connect import LogAtRest, UnreachableError, connect, one_line
from side_by_side.databases.django_settings import django_settings_of
from side_by_side.databases.drivers import MissingDriverError, require_driver

__all__ = [
    "SCHEMES",
    "Address",
    "BadAddressError",
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
