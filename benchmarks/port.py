"""The times of ``port`` and ``check`` on a Django project of a thousand models.

The project (``benchmarks/project.py``: ten applications of a hundred models, with ten columns,
foreign keys, uniques, indexes and checks each) is ported to one file. Then two things are measured
in turns on SQLite, as whole processes. ``side-by-side check --from models`` creates the databases
of the project and of its port, reads, compares and drops them; the measurement fails if it finds a
difference. ``alembic check`` compares the metadata of the port with one database, which is created
and stamped before. The bounds: a port takes seconds, and a check takes no longer than ``alembic
check``, which creates no database. A check uses two processors if there are two. The time that the
two libraries need to create the two databases is printed as well.

The models have no migrations, because Django takes minutes to run the migrations of so many models
that refer to each other.

    python -m benchmarks.port
"""

import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import Annotated

import typer

from benchmarks.project import write_project
from benchmarks.rounds import PROGRAMS, ROOT, keeps_bound, time_process, user_environment
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
    # Leaves out what is created on other databases only.
    condition = getattr(item, "_ddl_if", None)
    return condition is None or "sqlite" in condition.dialect


with create_engine("sqlite:///alembic.sqlite3").connect() as connection:
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        include_object=include_object,
        # Reflection does not keep the spelling of types on SQLite.
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
    """A generated project in a folder, with the commands to measure."""

    def __init__(self, folder: Path, variables: dict[str, str]) -> None:
        self.folder = folder
        self.variables = variables | {"PYTHONPATH": str(ROOT)}
        write_project(folder)

    def time(self, *words: str) -> float:
        """Run a process in the folder and return how many seconds it took."""
        return time_process(list(words), self.variables, folder=self.folder)

    def port(self) -> float:
        """Port the project to one file."""
        program = str(PROGRAMS / "side-by-side")
        words = ("port", "--settings", "settings", "--output", "ported.py", "--force")
        return self.time(program, *words)

    def check(self) -> float:
        """Check the port against the project."""
        program = str(PROGRAMS / "side-by-side")
        sides = ("--settings", "settings", "--from=models", "--metadata", "ported:Base")
        return self.time(program, "check", *sides, "--no-round-trip", "--fail-on", "cosmetic")

    def make(self, name: str = "made.sqlite3") -> float:
        """Create a database with SQLAlchemy."""
        (self.folder / name).unlink(missing_ok=True)
        return self.time(sys.executable, "-c", MAKE, name)

    def migrate(self) -> float:
        """Create a database with Django."""
        (self.folder / "bare.sqlite3").unlink(missing_ok=True)
        words = ("migrate", "--run-syncdb", "--settings=settings", "--pythonpath=.", "-v0")
        return self.time(sys.executable, "-m", "django", *words)

    def make_environment(self) -> None:
        """Create a database of the port's tables, and a minimal Alembic environment."""
        (self.folder / "alembic" / "versions").mkdir(parents=True)
        (self.folder / "alembic" / "alembic.ini").write_text(INI)
        (self.folder / "alembic" / "env.py").write_text(ENV)
        (self.folder / "alembic" / "versions" / "0001_nothing.py").write_text(STEP)
        self.make("alembic.sqlite3")
        self.alembic("stamp", "heads")

    def alembic(self, *words: str) -> float:
        """Run an Alembic command."""
        configuration = str(self.folder / "alembic" / "alembic.ini")
        return self.time(str(PROGRAMS / "alembic"), "-c", configuration, *words)


def main(
    rounds: Annotated[int, typer.Option(min=1, help="The number of measurements of each.")] = 5,
) -> None:
    """Exit with status 1 if a bound is broken."""
    with user_environment() as variables, tempfile.TemporaryDirectory() as folder:
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
