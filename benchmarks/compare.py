"""The time of ``side-by-side compare`` against that of the bare migrations.

Two things are measured in turns, as whole processes. One is ``side-by-side compare --database
sqlite --database postgresql``, which creates its databases, migrates and loads them, asks every
question four times and drops them. The other is the bare migrations of both sides, ``manage.py
migrate`` and ``alembic upgrade heads``, each on a new SQLite file and a new database of the
embedded PostgreSQL: four processes one after the other. Creating and dropping these databases is
not counted. The embedded server runs all the time, so that neither pays for its start. The bound:
comparing takes at most three times as long as the four migrations.

    python -m benchmarks.compare
"""

import sys
from typing import Annotated

import typer

from benchmarks.rounds import PROGRAMS, ROOT, Cost, keeps_bound, time_process, user_environment
from side_by_side.databases.embedded import start_embedded_postgresql
from side_by_side.databases.scratch import scratch_databases

BOUND = 3.0
KINDS = ("sqlite", "postgresql")
MIGRATIONS = (
    [sys.executable, str(ROOT / "manage.py"), "migrate"],
    [str(PROGRAMS / "alembic"), "upgrade", "heads"],
)


def compare(variables: dict[str, str]) -> Cost:
    """Return the cost of one comparison, with or without differences."""
    databases = [word for kind in KINDS for word in ("--database", kind)]
    command = [str(PROGRAMS / "side-by-side"), "compare", *databases]
    return time_process(command, variables, statuses=(0, 1))


def migrate(variables: dict[str, str]) -> Cost:
    """Return the cost of the four migrations."""
    taken = Cost(0, 0)
    for kind in KINDS:
        with scratch_databases(kind, None, len(MIGRATIONS)) as addresses:
            for command, address in zip(MIGRATIONS, addresses, strict=True):
                taken += time_process(command, variables | {"DATABASE_URL": address.url})
    return taken


def main(
    rounds: Annotated[int, typer.Option(min=1, help="The number of measurements of each.")] = 7,
) -> None:
    """Exit with status 1 if the bound is broken."""
    with user_environment() as variables, start_embedded_postgresql():
        kept = keeps_bound(
            "SQLite and PostgreSQL, the server running",
            ("side-by-side compare", "manage.py migrate, alembic upgrade, twice"),
            (lambda: compare(variables), lambda: migrate(variables)),
            BOUND,
            rounds,
        )
    raise typer.Exit(0 if kept else 1)


if __name__ == "__main__":
    typer.run(main)
