"""Runs Python commands for the suite in forks of one process that has imported the libraries.

A new interpreter spends more than a second of CPU on importing Django, SQLAlchemy, Alembic, and
what they, typer and the chapters import later; a fork spends none. The server imports only
libraries and never this project: a fork imports the copy of it that a test edits, from the path
that the test gives.

The server reads requests from stdin, one a line as JSON, and writes the exit status of each.
"""

import atexit
import contextlib
import gc
import importlib
import json
import os
import runpy
import sys
import tempfile
import traceback
from pathlib import Path
from typing import Any, TextIO

LIBRARIES = (
    "alembic.autogenerate",
    "alembic.command",
    "alembic.config",
    "concurrent.futures.process",
    "dj_database_url",
    "django.core.management",
    "django.core.management.commands.makemigrations",
    "django.core.management.commands.migrate",
    "django.db.backends.sqlite3.base",
    "django.db.migrations.autodetector",
    "django.db.migrations.executor",
    "django.db.models.sql.compiler",
    "django.test",
    "django.utils.log",
    "django.utils.translation.reloader",
    "django.views.debug",
    "hypothesis",
    "multiprocessing.queues",
    "pytest",
    "rich.status",
    "rich.table",
    "sqlalchemy.dialects.mysql",
    "sqlalchemy.dialects.postgresql",
    "sqlalchemy.dialects.sqlite",
    "sqlalchemy.ext.associationproxy",
    "sqlalchemy.ext.orderinglist",
    "sqlalchemy.orm",
    "time_machine",
    "typer",
    "unittest.mock",
    "xml.dom.minidom",
    "xml.etree.ElementTree",
    "yaml",
)
#: Imported if they are installed: drivers, and dependencies of newer versions of typer.
OPTIONAL = ("MySQLdb", "psycopg", "pydantic.fields", "pydantic.type_adapter", "pydantic.types")


def serve(requests: TextIO, answers: TextIO) -> None:
    """Answer requests until stdin is closed."""
    for name in LIBRARIES:
        importlib.import_module(name)
    for name in OPTIONAL:
        with contextlib.suppress(ImportError):
            importlib.import_module(name)
    # Freezing these objects keeps a fork from copying their pages.
    gc.collect()
    gc.freeze()
    # Models live to the end: collecting garbage among them takes a tenth of the time.
    gc.set_threshold(100_000, 20, 100)
    for line in requests:
        request = json.loads(line)
        child = os.fork()
        if child == 0:
            _become(request)
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), file=answers, flush=True)


def _become(request: dict[str, Any]) -> None:
    """Run a command as ``python`` does, and end the process."""
    status = 1
    try:
        _prepare(request)
        status = _run(request["arguments"])
    except BaseException:  # noqa: BLE001 - as the interpreter does: the traceback, and status 1
        traceback.print_exc()
    finally:
        with contextlib.suppress(BaseException):
            atexit._run_exitfuncs()
        with contextlib.suppress(BaseException):
            sys.stdout.flush()
            sys.stderr.flush()
        os._exit(status)


def _prepare(request: dict[str, Any]) -> None:
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        file = os.open(request[name], os.O_RDONLY if number == 0 else os.O_WRONLY)
        os.dup2(file, number)
        os.close(file)
    sys.stdin, sys.stdout, sys.stderr = (
        open(number, "r" if number == 0 else "w", closefd=False)  # noqa: SIM115 - stay open
        for number in range(3)
    )
    os.chdir(request["folder"])
    os.environ.clear()
    os.environ.update(request["environment"])
    # The next use reads TMPDIR of the new environment.
    tempfile.tempdir = None
    sys.dont_write_bytecode = bool(os.environ.get("PYTHONDONTWRITEBYTECODE"))


def _run(arguments: list[str]) -> int:
    """Run ``-m module``, ``-c code`` or a file with its arguments, and return the exit status."""
    added = [path for path in os.environ.get("PYTHONPATH", "").split(os.pathsep) if path]
    first = str(Path.cwd()) if arguments[0] == "-m" else ""
    start = [first, *added]
    sys.path[:] = [*start, *(path for path in sys.path[1:] if path not in start)]
    try:
        if arguments[0] == "-m":
            sys.argv[:] = arguments[1:]
            runpy.run_module(arguments[1], run_name="__main__", alter_sys=True)
        elif arguments[0] == "-c":
            sys.argv[:] = ["-c", *arguments[2:]]
            main = vars(sys.modules["__main__"])
            exec(compile(arguments[1], "<string>", "exec"), main)  # noqa: S102 - the test's own code
        else:
            sys.argv[:] = arguments
            sys.path[0] = str(Path(arguments[0]).resolve().parent)
            runpy.run_path(arguments[0], run_name="__main__")
    except SystemExit as error:
        if isinstance(error.code, str):
            sys.stderr.write(f"{error.code}\n")
            return 1
        return int(error.code or 0)
    return 0


if __name__ == "__main__":
    # Answers have a file of their own, so that nothing else can write to it.
    with open(os.dup(1), "w") as answers, open(os.dup(0)) as requests:  # noqa: PTH123 - numbers
        serve(requests, answers)
