"""The minimal settings of Django: the chapters as applications, and one database."""

import os
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import dj_database_url

BASE_DIR = Path(__file__).resolve().parent.parent
CHAPTERS = sorted(path.parent.name for path in Path(__file__).parent.glob("*/models*"))


def _databases_of(chapter: str) -> tuple[str, ...]:
    """Return the databases that a chapter names, if it does not exist on all."""
    # A new chapter may begin with its models.
    if find_spec(f"shared_fixtures.{chapter}") is None:
        return ()
    return getattr(import_module(f"shared_fixtures.{chapter}"), "DATABASES", ())


#: The chapters that exist on PostgreSQL only. They use django.contrib.postgres, which cannot be
#: imported without a driver.
ON_POSTGRESQL = [chapter for chapter in CHAPTERS if _databases_of(chapter) == ("postgresql",)]
LEFT_OUT = ON_POSTGRESQL if find_spec("psycopg") is None else []
INSTALLED_APPS = [
    *(["django.contrib.postgres"] if ON_POSTGRESQL != LEFT_OUT else []),
    *(f"django_side.{chapter}" for chapter in CHAPTERS if chapter not in LEFT_OUT),
]

DATABASES = {
    "default": dj_database_url.parse(
        os.environ.get("DATABASE_URL", f"sqlite:///{BASE_DIR / 'django.sqlite3'}")
    )
}
if DATABASES["default"]["ENGINE"] == "django.db.backends.mysql":
    given = DATABASES["default"].get("OPTIONS", {})
    options = {name.replace("-", "_"): value for name, value in given.items()}
    # mysqlclient takes the files of TLS as one dictionary.
    files = [name for name in options if name.startswith("ssl_") and name != "ssl_mode"]
    if files:
        options["ssl"] = {name.removeprefix("ssl_"): options.pop(name) for name in files} | (
            options["ssl"] if isinstance(options.get("ssl"), dict) else {}
        )
    # The server's default, REPEATABLE READ, would hide what other transactions commit.
    DATABASES["default"]["OPTIONS"] = options | {"isolation_level": "read committed"}

DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
SECRET_KEY = "nothing here is signed"  # noqa: S105 - no request is ever served
TIME_ZONE = "UTC"
USE_TZ = True

SILENCED_SYSTEM_CHECKS = [
    "models.W036",  # MariaDB has no conditional unique constraints, which a chapter explains
    "models.W043",  # MariaDB has no indexes on expressions, which a chapter explains
    "models.W046",  # SQLite has no comments on tables
    "fields.W163",  # SQLite has no comments on columns
    "fields.E210",  # ImageField needs Pillow to read images, not to store their paths
]
