"""The files of an Alembic environment: next to a single file, or inside the package."""

from collections.abc import Iterable, Sequence

from side_by_side.port.alembic.revisions import Revision, revisions
from side_by_side.port.base_source import LIBRARY
from side_by_side.port.history.revision import HistoryRevision
from side_by_side.port.model import Port

#: The modules of the environment, and the parser with which it copies tables of SQLite.
FILES = (
    *(f"alembic_env/{path.name}" for path in sorted((LIBRARY / "alembic_env").glob("*.py"))),
    "alembic_env/script.py.mako",
    *(f"sqlite_ddl/{module}.py" for module in ("__init__", "definitions", "parser", "tokens")),
)

INI = """\
# Alembic for the ported tables, on the database that DATABASE_URL names, or else on sqlalchemy.url
# below. Each Django application is a branch with its own folder of revisions.
#
#   alembic upgrade heads     creates all tables in an empty database
#   alembic stamp heads       adopts a database that Django created
#   alembic check             compares the models with the database
#   alembic revision --autogenerate --head LABEL@head -m "what changes"
#
# Review a new revision before you run it. It targets the kind of database on which it was
# generated. What Alembic has no operation for, such as another expression of a generated column,
# is reported by ``alembic check`` and is a comment in the revision. Not compared are, on SQLite,
# checks without a name and the ``unique=True`` of a column; on MariaDB, the checks of JSON, which
# an altered column loses; on PostgreSQL, the values of enumeration types that a migration created.
# A downgrade recreates what was dropped as the database reflected it. SQLite alters a table by
# copying it; the copy keeps everything that the table has.

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


def environment_files(
    port: Port, name: str, *, single: bool, history: Sequence[HistoryRevision] = ()
) -> dict[str, str]:
    """Return the files by their paths: below the package, or below a folder of their own.

    ``name`` is that of the package or of the single file's module. ``history`` are the revisions
    of the migrations, in place of first revisions.
    """
    listed: Sequence[Revision | HistoryRevision] = history or revisions(port)
    folder = "" if single else "migrations/"
    module = name if single else f"{name}.base"
    imported = f"import {name} as base" if single else f"from {name} import base"
    migrations = f"{name}_migrations" if single else f"{name}.migrations"
    replaced = {
        "from sqlalchemy_django import base": imported,
        "from sqlalchemy_django.alembic_env": f"from {migrations}",
        "from sqlalchemy_django.sqlite_ddl": f"from {migrations}.sqlite_ddl",
    }
    files = {"alembic.ini": _ini(listed, folder, port.search_path)}
    for written in FILES:
        text = (LIBRARY / written).read_text(encoding="utf-8")
        for old, new in replaced.items():
            text = text.replace(old, new)
        files[f"{folder}{written.removeprefix('alembic_env/')}"] = text
    for revision in listed:
        text = revision.source(module)
        for old, new in replaced.items():
            text = text.replace(old, new)
        files[f"{folder}versions/{revision.path}"] = text
    return files


def _ini(listed: Iterable[Revision | HistoryRevision], folder: str, search_path: str) -> str:
    labels = dict.fromkeys(revision.label for revision in listed)
    locations = [f"    %(here)s/{folder}versions/{label}" for label in labels]
    # Not formatted, because percent signs and braces have a meaning of their own in the file.
    named = INI.replace("{folder}", folder.rstrip("/") or ".")
    if search_path:
        path = search_path.replace("%", "%%")
        named = named.replace("sqlalchemy.url =\n", f"sqlalchemy.url =\nsearch_path = {path}\n")
    return named.replace("{locations}", "\n".join(locations))
