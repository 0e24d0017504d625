"""Which databases a command runs on, and how to add the kinds that it leaves out."""

import os
from collections.abc import Mapping
from importlib.util import find_spec
from typing import NamedTuple

from side_by_side.databases.address import Address, BadAddressError, mask_address, parse_address
from side_by_side.databases.embedded import PACKAGE as EMBEDDED
from side_by_side.databases.kinds import DISTRIBUTION, KINDS, POSTGRESQL
from side_by_side.errors import SideBySideError


class UnknownDatabaseError(SideBySideError):
    """A name that is neither a kind of database nor an address."""

    def __init__(self, name: str) -> None:
        self.name = mask_address(name)
        super().__init__(
            f"unknown database {self.name!r}; "
            "choose sqlite, postgresql or mariadb, or give an address"
        )


class NoServerError(SideBySideError):
    """A kind of database that needs a server, where none is named."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        variable, example = KINDS[kind].variable, KINDS[kind].example
        super().__init__(
            f"{kind} needs a server: set {variable}, for instance {variable}={example}"
        )


class SelectedDatabase(NamedTuple):
    """A kind of database to run on, and the address of its server.

    The address is None if the tool brings the database itself: SQLite, and PostgreSQL without a
    server named.
    """

    kind: str
    server: Address | None


def how_to_add(name: str, environment: Mapping[str, str]) -> str:
    """Return what to do so that a kind of database can be used, empty if it can be already.

    SQLite always can. PostgreSQL needs a server that is named, or the embedded one; MariaDB needs
    a server that is named. Both need their driver.
    """
    kind = KINDS[name]
    if name == "sqlite":
        return ""
    is_named = bool(environment.get(kind.variable))
    if is_named and not _is_installed(kind.driver):
        return f"install its driver, {DISTRIBUTION}[{name}], to add it"
    is_embedded = _is_installed(EMBEDDED) and _is_installed(POSTGRESQL.driver)
    if name == "postgresql" and not is_named and not is_embedded:
        return f"set {kind.variable}, or install {DISTRIBUTION}[embedded], to add it"
    if name == "mariadb" and not is_named:
        return f"set {kind.variable}, for instance {kind.example}, to add it"
    return ""


def _is_installed(module: str) -> bool:
    return find_spec(module) is not None


def select_databases(names: list[str], environment: Mapping[str, str]) -> list[SelectedDatabase]:
    """Return the databases to run on; without names, all that can be used on this machine.

    Raises:
        UnknownDatabaseError: A name is neither a kind nor an address.
        NoServerError: MariaDB is asked for by name, and MARIADB_URL is not set.
        BadAddressError: An address cannot be read.
    """
    selected: dict[str, SelectedDatabase] = {}
    for name in names or [kind for kind in KINDS if not how_to_add(kind, environment)]:
        if name not in KINDS and "://" not in name:
            raise UnknownDatabaseError(name)
        address = parse_address(name) if "://" in name else _server_of(name, environment)
        kind = address.kind if address else name
        if kind == "mariadb" and address is None:
            raise NoServerError(kind)
        selected[kind if address is None else address.url] = SelectedDatabase(kind, address)
    return list(selected.values())


def _server_of(kind: str, environment: Mapping[str, str]) -> Address | None:
    """Return the address of the server that the environment names for a kind of database."""
    variable = KINDS[kind].variable
    text = environment.get(variable)
    try:
        address = parse_address(text) if text else None
    except BadAddressError as error:
        reason = f"{error.reason}, and {variable} is set to it"
        raise BadAddressError(error.address, reason) from error
    if address and address.kind != kind:
        raise BadAddressError(str(address), f"{variable} must name a {kind} server")
    return address


def database_labels(
    databases: list[SelectedDatabase], names: list[str]
) -> tuple[list[str], dict[str, str]]:
    """Return a label for each selected database, and how to add the kinds that were left out.

    ``names`` are the databases that were asked for; with any, nothing counts as left out.
    """
    kinds = [kind for kind, _ in databases]
    labels = [
        kind if server is None or kinds.count(kind) == 1 else str(server)
        for kind, server in databases
    ]
    if names:
        return labels, {}
    return labels, {kind: how_to_add(kind, os.environ) for kind in KINDS if kind not in kinds}
