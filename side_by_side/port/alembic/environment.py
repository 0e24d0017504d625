"""The files of an Alembic environment: beside a single file, or inside the package."""

from collections.abc import Iterable

from side_by_side.port.alembic.revisions import Revision, revisions
from side_by_side.port.model import Port
from side_by_side.port.write.base_source import LIBRARY

ENVIRONMENT = (
    *("env", "running", "owned_tables", "dialect_tables"),
    *("comparators", "sqlite_batch", "sqlite_tables"),
)
#: The modules of the environment, and the parser with which it copies tables of SQLite.
FILES = (
    *(f"alembic_env/{module}.py" for module in ("__init__", *ENVIRONMENT)),
    "alembic_env/script.py.mako",
    *(f"sqlite_ddl/{module}.py" for module in ("__init__", "definitions", "parser", "tokens")),
)

INI = """\
# Alembic's commands for the ported tables, on the database that DATABASE_URL names; where that
# is not set, on the one below. Every Django application is a branch, with a folder of its own.
#
#   alembic upgrade heads     makes all tables in an empty database
#   alembic stamp heads       takes over a database that Django has made
#   alembic check             tells whether the models and the database are the same
#   alembic revision --autogenerate --head LABEL@head -m "what changes"
#
# Read a revision before it runs. It is for the kind of database that it was made with, and has what
# can be compared, which is not all: checks are not (on SQLite those of positive numbers and of JSON
# come and go with the type; on MariaDB an altered column loses its own), nor is, on SQLite, the
# ``unique=True`` of a column. Going down, what was dropped is made as the database gave it back.
# SQLite alters a table by a copy; here the copy has all that the table has.

[alembic]
sqlalchemy.url =
script_location = %(here)s/{folder}
prepend_sys_path = %(here)s/..
path_separator = newline
version_locations =
{locations}
file_template = %%(rev)s_%%(slug)s

[loggers]
keys = root, alembic

[handlers]
keys = console

[formatters]
keys = plain

[logger_root]
level = WARNING
handlers = console

[logger_alembic]
level = INFO
handlers =
qualname = alembic

[handler_console]
class = StreamHandler
args = (sys.stderr,)
formatter = plain

[formatter_plain]
format = %(levelname)-5.5s [%(name)s] %(message)s
"""


def environment_files(port: Port, name: str, *, single: bool) -> dict[str, str]:
    """Return the files by their paths: below the package, or below a folder of their own.

    ``name`` is that of the package or of the single file's module.
    """
    found = revisions(port)
    folder = "" if single else "migrations/"
    module = name if single else f"{name}.base"
    imported = f"import {name} as base" if single else f"from {name} import base"
    beside = f"{name}_migrations" if single else f"{name}.migrations"
    replaced = {
        "from sqlalchemy_django import base": imported,
        "from sqlalchemy_django.alembic_env": f"from {beside}",
        "from sqlalchemy_django.sqlite_ddl": f"from {beside}.sqlite_ddl",
    }
    files = {"alembic.ini": _ini(found, folder)}
    for written in FILES:
        text = (LIBRARY / written).read_text(encoding="utf-8")
        for here, there in replaced.items():
            text = text.replace(here, there)
        files[f"{folder}{written.removeprefix('alembic_env/')}"] = text
    for revision in found:
        files[f"{folder}versions/{revision.path}"] = revision.source(module)
    return files


def _ini(found: Iterable[Revision], folder: str) -> str:
    labels = dict.fromkeys(revision.label for revision in found)
    locations = [f"    %(here)s/{folder}versions/{label}" for label in labels]
    # Not formatted, because a percent sign is Alembic's here.
    named = INI.replace("{folder}", folder.rstrip("/") or ".")
    return named.replace("{locations}", "\n".join(locations))
