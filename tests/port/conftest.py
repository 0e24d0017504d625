"""Where the tests of the port find their servers."""

import pytest

from side_by_side.databases import Address
from tests.conftest import DATABASES, server_of


def servers(only: tuple[str, ...] = ()) -> dict[str, Address | None]:
    """Return the servers of the kinds of database that are available, by kind."""
    available: dict[str, Address | None] = {}
    for name in DATABASES:
        kind = name.removesuffix("-server")
        if only and kind not in only:
            continue
        try:
            available[kind] = server_of(name)
        except pytest.skip.Exception:
            # The test that asks for this kind reports it.
            continue
    return available
