"""What ``port`` and ``check`` cost on a Django project of a thousand models.

The project (``benchmarks/project.py``: ten applications of a hundred models, ten columns each,
foreign keys, uniques, indexes, checks) is ported to one file. Then four things are measured on
SQLite, as whole processes and in turns. ``side-by-side check --from-models`` of the project and
its port makes Django's database and that of the port, reads both, compares and drops them; it
finds all equal, or there is no measurement. ``alembic check`` has the port's metadata as its
target and looks at one database, made and stamped before. ``manage.py migrate --run-syncdb`` and
``metadata.create_all()`` are what the two libraries take to make the two databases without this
tool: the check has to make them, and ``alembic check`` makes none. The bounds: a port takes
seconds, and what the check takes besides making the databases is no longer than ``alembic check``.
The ratio of the whole check is printed as well.

Seconds are those of the processor: none of the processes works beside itself, and none waits for
the disk, so that other work on the machine does not count.

The models are taken without migrations: to run the migrations of so many models that refer to each
other takes Django minutes, whoever asks it to.

    python -m benchmarks.port
"""

import resource
import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import Annotated

import typer

from benchmarks.project import write_project
from benchmarks.rounds import PROGRAMS, ROOT, as_a_user, seconds
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
        """Run a process in the folder; return the seconds of the processor that it took."""
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds(list(words), self.variables, folder=self.folder)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

    def port(self) -> float:
        """Port the project to one file."""
        program = str(PROGRAMS / "side-by-side")
        words = ("port", "--settings", "settings", "--output", "ported.py", "--force")
        return self.seconds(program, *words)

    def check(self) -> float:
        """Check the port against the project."""
        program = str(PROGRAMS / "side-by-side")
        sides = ("--settings", "settings", "--from-models", "--metadata", "ported:Base")
        return self.seconds(program, "check", *sides, "--level", "4")

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
    rounds: Annotated[int, typer.Option(min=1, help="How often each is measured.")] = 5,
) -> None:
    """Exit with status 1 when a bound is broken."""
    with as_a_user() as variables, tempfile.TemporaryDirectory() as folder:
        project = Project(Path(folder), variables)
        project.port()
        project.make_environment()
        measures = (project.check, lambda: project.alembic("check"), project.migrate, project.make)
        taken = []
        for number in range(rounds + 1):
            order = (0, 1, 2, 3) if number % 2 else (3, 2, 1, 0)
            found = {which: measures[which]() for which in order}
            if number:
                # The first round fills caches.
                taken.append([*(found[which] for which in range(4)), project.port()])
    raise typer.Exit(0 if told(taken) else 1)


def told(taken: list[list[float]]) -> bool:
    """Print the medians, and return whether the bounds are kept."""
    check, alembic, migrate, make, port = (median(each) for each in zip(*taken, strict=True))
    whole = median(each[0] / each[1] for each in taken)
    own = median((each[0] - each[2] - each[3]) / each[1] for each in taken)
    kept = (port <= PORT_BOUND, own <= CHECK_BOUND)
    words = ["pass" if each else "FAIL" for each in kept]
    for what, value, said in (
        ("port", port, f" seconds; at most {PORT_BOUND:g}: {words[0]}"),
        ("check, two databases", check, " seconds"),
        ("alembic check, one database", alembic, " seconds"),
        ("Django makes its database alone", migrate, " seconds"),
        ("SQLAlchemy makes its one alone", make, " seconds"),
        ("check / alembic check", whole, ""),
        ("the same without making databases", own, f"; at most {CHECK_BOUND:g}: {words[1]}"),
    ):
        typer.echo(f"{what:<34} {value:6.2f}{said}")
    return all(kept)


if __name__ == "__main__":
    typer.run(main)
