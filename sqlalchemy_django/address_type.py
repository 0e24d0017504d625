"""The type of a column with IP addresses."""

from ipaddress import (
    IPv4Address,
    IPv4Interface,
    IPv6Address,
    IPv6Interface,
    ip_address,
    ip_interface,
)
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Dialect
from sqlalchemy.dialects import postgresql
from sqlalchemy.types import TypeDecorator, TypeEngine


class IpAddress(TypeDecorator[str]):
    """``GenericIPAddressField``: ``inet`` on PostgreSQL, ``char(39)`` elsewhere; str in Python.

    As in Django, an empty text is stored as NULL, and an address of version 4 that is embedded in
    one of version 6 is stored dotted, or alone with ``unpack_ipv4``.
    """

    impl = sa.CHAR(39)
    cache_ok = True

    def __init__(self, unpack_ipv4: bool = False) -> None:
        super().__init__()
        self.unpack_ipv4 = unpack_ipv4

    def __repr__(self) -> str:
        return f"IpAddress({'unpack_ipv4=True' if self.unpack_ipv4 else ''})"

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        if dialect.name == "postgresql":
            return dialect.type_descriptor(postgresql.INET())
        return super().load_dialect_impl(dialect)

    def process_bind_param(self, value: str | None, dialect: Dialect) -> Any:
        if not value:
            return None
        text = _compressed(value, unpack_ipv4=self.unpack_ipv4) if ":" in value else value
        if dialect.name != "postgresql":
            return text
        return ip_interface(text) if "/" in text else ip_address(text)

    def process_result_value(self, value: Any, dialect: Dialect) -> str | None:
        if isinstance(value, IPv4Interface | IPv6Interface):
            return f"{_dotted(value.ip)}/{value.network.prefixlen}"
        return None if value is None else _dotted(value)


def _compressed(text: str, *, unpack_ipv4: bool) -> str:
    """Return the short form of an IPv6 address, and a text that is none as it is."""
    try:
        address = IPv6Address(int(IPv6Address(text)))
    except ValueError:
        return text
    embedded = address.ipv4_mapped
    if embedded is None:
        return str(address)
    return str(embedded) if unpack_ipv4 else f"::ffff:{embedded}"


def _dotted(value: IPv4Address | IPv6Address | str) -> str:
    """Return an address as PostgreSQL writes it: an embedded one of version 4 stays dotted."""
    if not isinstance(value, IPv6Address):
        return str(value)
    number, embedded = int(value), IPv4Address(int(value) & 0xFFFFFFFF)
    if value.ipv4_mapped:
        return f"::ffff:{embedded}"
    # A seventh group of zeros belongs to the double colon.
    is_compatible = 0xFFFF < number <= 0xFFFFFFFF
    return f"::{embedded}" if is_compatible else str(value)
