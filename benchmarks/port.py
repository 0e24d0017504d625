"""The times of ``port`` and ``check`` on a Django project of a thousand models.

The project (``benchmarks/project.py``: ten applications of a hundred models, with ten columns,
foreign keys, uniques, indexes and checks each) is ported to one file. Then pairs of processes are
measured in turns on SQLite:

- ``side-by-side port`` and ``sqlacodegen`` on the database that Django creates.
- ``side-by-side check --from models`` and ``alembic check``. The first creates the databases of the
  project and of its port, reads, compares and drops them, in two processes; the measurement fails
  if it finds a difference. The second compares the metadata of the port with one database, which is
  created and stamped before.
- the same ``check`` without options but those that name the two sides, as most people run it.
- with ``--growth``, a ``check`` of four thousand models and one of a thousand. It takes minutes.

The models have no migrations, because Django takes minutes to run the migrations of so many models
that refer to each other.

    pip install sqlacodegen
    python -m benchmarks.port
"""

import sys
import tempfile
from pathlib import Path
from typing import Annotated

import typer

from benchmarks.project import write_project
from benchmarks.rounds import PROGRAMS, ROOT, Cost, keeps_bound, time_process, user_environment
from benchmarks.schema import STEP
from benchmarks.tables import TABLES

PORT_BOUND = 0.5
CHECK_BOUND = 0.8
GROWTH_BOUND = 4.5
#: Megabytes.
MEMORY_BOUND = 500
MANY = 4 * TABLES

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

    def __init__(self, folder: Path, variables: dict[str, str], models: int = TABLES) -> None:
        self.folder = folder
        self.variables = variables | {"PYTHONPATH": str(ROOT)}
        write_project(folder, models)

    def time(self, *words: str) -> Cost:
        """Run a process in the folder and return what it took."""
        return time_process(list(words), self.variables, folder=self.folder)

    def port(self) -> Cost:
        """Port the project to one file."""
        program = str(PROGRAMS / "side-by-side")
        words = ("port", "--settings", "settings", "--output", "ported.py", "--force")
        return self.time(program, *words)

    def sqlacodegen(self) -> Cost:
        """Write models of Django's database."""
        program = str(PROGRAMS / "sqlacodegen")
        return self.time(program, "sqlite:///bare.sqlite3", "--outfile", "generated.py")

    def check(self) -> Cost:
        """Check the port against the project."""
        return self.plain_check("--from=models", "--no-round-trip", "--fail-on", "cosmetic")

    def plain_check(self, *options: str) -> Cost:
        """Check the port against the project, by default as most people do."""
        program = str(PROGRAMS / "side-by-side")
        sides = ("--settings", "settings", "--metadata", "ported:Base")
        return self.time(program, "check", *sides, *options)

    def make(self, name: str = "made.sqlite3") -> Cost:
        """Create a database with SQLAlchemy."""
        (self.folder / name).unlink(missing_ok=True)
        return self.time(sys.executable, "-c", MAKE, name)

    def migrate(self) -> Cost:
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

    def alembic(self, *words: str) -> Cost:
        """Run an Alembic command."""
        configuration = str(self.folder / "alembic" / "alembic.ini")
        return self.time(str(PROGRAMS / "alembic"), "-c", configuration, *words)


def measure(variables: dict[str, str], rounds: int, *, growth: bool) -> bool:
    """Measure all pairs, print, and return whether all bounds are kept."""
    with tempfile.TemporaryDirectory() as folder:
        project = Project(Path(folder), variables)
        project.port()
        project.make_environment()
        project.migrate()
        kept = keeps_bound(
            "a port of 1,000 models on SQLite",
            ("side-by-side port", "sqlacodegen"),
            (project.port, project.sqlacodegen),
            PORT_BOUND,
            rounds,
        )
        for title, check in (
            ("a check of 1,000 models on SQLite", project.check),
            ("the same, as most people run it", project.plain_check),
        ):
            kept &= keeps_bound(
                title,
                ("side-by-side check, two databases", "alembic check, one database"),
                (check, lambda: project.alembic("check")),
                CHECK_BOUND,
                rounds,
            )
        if growth:
            kept &= measure_growth(project, variables)
    return kept


def measure_growth(project: Project, variables: dict[str, str]) -> bool:
    """Measure four thousand models once, print, and return whether both bounds are kept."""
    with tempfile.TemporaryDirectory() as folder:
        large = Project(Path(folder), variables, MANY)
        large.port()
        costs: list[Cost] = []

        def check() -> Cost:
            costs.append(large.check())
            return costs[-1]

        kept = keeps_bound(
            "4,000 models against 1,000",
            ("side-by-side check, 4,000 models", "side-by-side check, 1,000 models"),
            (check, project.check),
            GROWTH_BOUND,
            1,
        )
    # The first round, which is not counted, also compiles the modules.
    most = costs[-1].memory
    is_small = most <= MEMORY_BOUND
    typer.echo(f"  {most:.0f} MB; at most {MEMORY_BOUND}: {'pass' if is_small else 'FAIL'}")
    return kept and is_small


def main(
    rounds: Annotated[int, typer.Option(min=1, help="The number of measurements of each.")] = 5,
    growth: Annotated[bool, typer.Option(help="Also check 4,000 models.")] = False,
) -> None:
    """Exit with status 1 if a bound is broken."""
    with user_environment() as variables:
        kept = measure(variables, rounds, growth=growth)
    raise typer.Exit(0 if kept else 1)


if __name__ == "__main__":
    typer.run(main)
