"""Which backend a project's database has, and which of its options count."""

from collections.abc import Mapping
from typing import Any

import pytest

from side_by_side.project.backend import DUMMY, Backend, find_backend, unreachable_settings
from side_by_side.project.errors import BadBackendError, UnknownAliasError

POSTGRESQL = "django.db.backends.postgresql"
MYSQL = "django.db.backends.mysql"


def backend_of(entry: Mapping[str, Any], kind: str | None = None) -> Backend:
    """Return the backend of a project whose only database is declared so."""
    return find_backend("settings", {"default": entry}, "default", kind)


@pytest.mark.parametrize(
    ("options", "path"),
    [
        ("-c search_path=booking", ("booking",)),
        ("-csearch_path=Booking,public", ("booking", "public")),
        ('--search-path="My",public -c statement_timeout=5', ("My", "public")),
        (r"-c search_path=\"\$user\",\ public", ("$user", "public")),
        ("-c search_path=a -c search_path=b", ("b",)),
        ("-c statement_timeout=5", ()),
        ("", ()),
    ],
)
def test_the_search_path_is_read_as_libpq_does(options: str, path: tuple[str, ...]) -> None:
    """Words are separated by spaces, and a backslash escapes."""
    entry = {"ENGINE": POSTGRESQL, "OPTIONS": {"options": options, "pool": True, "service": "x"}}
    assert backend_of(entry) == Backend("postgresql", POSTGRESQL, path)


def test_of_mariadbs_options_those_about_tables_count() -> None:
    """A statement that does more than set such a variable is not run."""
    options = {
        "init_command": "SET sql_mode='ANSI', GLOBAL max_connections=1, storage_engine=Aria",
        "charset": "utf8mb4",
        "read_default_file": "my.cnf",
    }
    assert backend_of({"ENGINE": MYSQL, "OPTIONS": options}).options == {
        "init_command": "SET sql_mode = 'ANSI', storage_engine = Aria"
    }
    assert backend_of({"ENGINE": MYSQL, "OPTIONS": {"sql_mode": "ANSI"}}).options == {
        "sql_mode": "ANSI"
    }


def test_another_kind_of_database_has_djangos_own_backend() -> None:
    """``--database`` may name another kind than the project's backend."""
    plain = Backend("sqlite", "django.db.backends.sqlite3")
    assert backend_of({"ENGINE": POSTGRESQL}, "sqlite") == plain
    assert backend_of({"ENGINE": "django.db.backends.oracle"}, "sqlite") == plain
    assert backend_of({"ENGINE": "nothing.of.the.kind"}, "sqlite") == plain
    assert backend_of({}) == plain


def test_the_time_zone_of_the_database_counts_on_another_kind() -> None:
    """SQLite and MariaDB store times in it."""
    entry = {"ENGINE": POSTGRESQL, "TIME_ZONE": "America/Denver", "OPTIONS": {"pool": True}}
    for kind in ("sqlite", "mariadb", "postgresql"):
        assert backend_of(entry, kind).settings == {"TIME_ZONE": "America/Denver"}


def test_a_backend_that_cannot_be_compared_is_refused() -> None:
    """The message has the vendor, or why the backend cannot be imported."""
    with pytest.raises(BadBackendError, match="is for oracle, which cannot be compared"):
        backend_of({"ENGINE": "django.db.backends.oracle"})
    with pytest.raises(BadBackendError, match="the module 'postgres_psql' is not installed"):
        backend_of({"ENGINE": "postgres_psql"})


def test_an_empty_default_asks_for_an_alias() -> None:
    """Django lets ``default`` be empty where routers choose."""
    databases = {"default": {}, "users": {"ENGINE": POSTGRESQL}, "shop": {"ENGINE": MYSQL}}
    with pytest.raises(UnknownAliasError) as caught:
        find_backend("settings", databases, "default", None)
    assert str(caught.value) == (
        "DATABASES of 'settings' declares no database 'default'; give --alias users or shop"
    )
    assert find_backend("settings", databases, "shop", None).kind == "mariadb"


def test_other_databases_keep_their_kind_and_cannot_be_reached() -> None:
    """Routers may ask for it."""
    own = {"a": {"ENGINE": POSTGRESQL, "HOST": "db", "PASSWORD": "x"}, "b": {"ENGINE": "none"}}
    assert unreachable_settings(own) == {
        "a": {"ENGINE": POSTGRESQL, "NAME": "nowhere", "HOST": "/nonexistent"},
        "b": {"ENGINE": DUMMY},
    }
