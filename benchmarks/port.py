"""What ``port`` and ``check`` cost on a Django project of a thousand models.

The project (``benchmarks/project.py``: ten applications of a hundred models, ten columns each,
foreign keys, uniques, indexes, checks) is ported to one file. Then two things are measured on
SQLite, as whole processes and in turns. ``side-by-side check --from models`` of the project and
its port makes Django's database and that of the port, reads both, compares and drops them; it
finds all equal, or there is no measurement. ``alembic check`` has the port's metadata as its
target and looks at one database, made and stamped before. The bounds: a port takes seconds, and a
check no longer than ``alembic check``, which makes no database. A check uses two processors where
there are two; what the two libraries take to make the two databases is printed beside it.

The models are taken without migrations: to run the migrations of so many models that refer to each
other takes Django minutes, whoever asks it to.

    python -m benchmarks.port
"""

import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import Annotated

import typer

from benchmarks.project import write_project
from benchmarks.rounds import PROGRAMS, ROOT, as_a_user, keeps_bound, seconds
from benchmarks.schema import STEP

PORT_BOUND = 30.0
CHECK_BOUND = 1.0

INI = """\
[alembic]
script_location = %(here)s
prepend_sys_path = %(here)s/..
path_separator = newline
"""
ENV = """\
from alembic import context
from ported import Base
from sqlalchemy import create_engine


def include_object(item, _name, _kind, _reflected, _other):
    # What is made on other databases only.
    condition = getattr(item, "_ddl_if", None)
    return condition is None or "sqlite" in condition.dialect


with create_engine("sqlite:///alembic.sqlite3").connect() as connection:
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        include_object=include_object,
        # SQLite's words for types are not kept by reflection.
        compare_type=False,
    )
    with context.begin_transaction():
        context.run_migrations()
"""
MAKE = """\
import sys

import ported
import sqlalchemy as sa

with sa.create_engine(f"sqlite:///{sys.argv[1]}").begin() as connection:
    connection.exec_driver_sql("PRAGMA synchronous = OFF")
    ported.Base.metadata.create_all(connection)
"""


class Project:
    """A generated project in a folder, and what is measured with it."""

    def __init__(self, folder: Path, variables: dict[str, str]) -> None:
        self.folder = folder
        self.variables = variables | {"PYTHONPATH": str(ROOT)}
        write_project(folder)

    def seconds(self, *words: str) -> float:
        """Run a process in the folder; return the seconds that it took."""
        return seconds(list(words), self.variables, folder=self.folder)

    def port(self) -> float:
        """Port the project to one file."""
        program = str(PROGRAMS / "side-by-side")
        words = ("port", "--settings", "settings", "--output", "ported.py", "--force")
        return self.seconds(program, *words)

    def check(self) -> float:
        """Check the port against the project."""
        program = str(PROGRAMS / "side-by-side")
        sides = ("--settings", "settings", "--from=models", "--metadata", "ported:Base")
        return self.seconds(program, "check", *sides, "--fail-on", "cosmetic")

    def make(self, name: str = "made.sqlite3") -> float:
        """Let SQLAlchemy make a database."""
        (self.folder / name).unlink(missing_ok=True)
        return self.seconds(sys.executable, "-c", MAKE, name)

    def migrate(self) -> float:
        """Let Django make its database."""
        (self.folder / "bare.sqlite3").unlink(missing_ok=True)
        words = ("migrate", "--run-syncdb", "--settings=settings", "--pythonpath=.", "-v0")
        return self.seconds(sys.executable, "-m", "django", *words)

    def make_environment(self) -> None:
        """Make a database of the port's tables, and the least that ``alembic check`` needs."""
        (self.folder / "alembic" / "versions").mkdir(parents=True)
        (self.folder / "alembic" / "alembic.ini").write_text(INI)
        (self.folder / "alembic" / "env.py").write_text(ENV)
        (self.folder / "alembic" / "versions" / "0001_nothing.py").write_text(STEP)
        self.make("alembic.sqlite3")
        self.alembic("stamp", "heads")

    def alembic(self, *words: str) -> float:
        """Run an Alembic command."""
        configuration = str(self.folder / "alembic" / "alembic.ini")
        return self.seconds(str(PROGRAMS / "alembic"), "-c", configuration, *words)


def main(
    rounds: Annotated[int, typer.Option(min=1, help="How often both are measured.")] = 5,
) -> None:
    """Exit with status 1 when a bound is broken."""
    with as_a_user() as variables, tempfile.TemporaryDirectory() as folder:
        project = Project(Path(folder), variables)
        project.port()
        port = median(project.port() for _ in range(rounds))
        is_quick = port <= PORT_BOUND
        typer.echo(f"port: {port:.2f} seconds; at most {PORT_BOUND:g}: {_word(is_quick)}")
        project.make_environment()
        bare = (median(make() for _ in range(rounds)) for make in (project.migrate, project.make))
        django, sqlalchemy = bare
        typer.echo(f"the databases alone: Django {django:.2f}, SQLAlchemy {sqlalchemy:.2f} seconds")
        kept = keeps_bound(
            "1,000 models on SQLite",
            ("side-by-side check, two databases", "alembic check, one database"),
            (project.check, lambda: project.alembic("check")),
            CHECK_BOUND,
            rounds,
        )
    raise typer.Exit(0 if is_quick and kept else 1)


def _word(kept: bool) -> str:
    return "pass" if kept else "FAIL"


if __name__ == "__main__":
    typer.run(main)
