"""Addresses of databases, and plain connections to them. No ORM is involved."""

from side_by_side.databases.address import (
    Address,
    BadAddressError,
    django_settings_of,
    mask_address,
    parse_address,
)
from side_by_side.databases.connect import (
    ImmutableWalConnection,
    UnreachableError,
    connect,
    driver_message,
)
from side_by_side.databases.kinds import KINDS, Kind, MissingDriverError, require_driver

__all__ = [
    "KINDS",
    "Address",
    "BadAddressError",
    "ImmutableWalConnection",
    "Kind",
    "MissingDriverError",
    "UnreachableError",
    "connect",
    "django_settings_of",
    "driver_message",
    "mask_address",
    "parse_address",
    "require_driver",
]
