"""What comparing costs beside what building costs.

Measured are two things, as whole processes and in turns. One is ``side-by-side compare --database
sqlite --database postgresql``, which makes its own databases, migrates and loads them, asks every
question four times and drops them. The other is the bare migrations of both sides, ``manage.py
migrate`` and ``alembic upgrade heads``, on a new SQLite file each and a new database of the
embedded PostgreSQL each, four processes one after the other; making and dropping these databases
is not counted. The embedded server runs throughout, so neither pays for its start. The bound:
comparing costs at most three times what the four migrations cost.

    python -m benchmarks.compare
"""

import sys
from typing import Annotated

import typer

from benchmarks.rounds import PROGRAMS, ROOT, as_a_user, keeps_bound, seconds
from side_by_side.databases.embedded import start_embedded_postgresql
from side_by_side.databases.scratch import scratch_databases

BOUND = 3.0
KINDS = ("sqlite", "postgresql")
MIGRATIONS = (
    [sys.executable, str(ROOT / "manage.py"), "migrate"],
    [str(PROGRAMS / "alembic"), "upgrade", "heads"],
)


def compare(variables: dict[str, str]) -> float:
    """Return the seconds of one comparison, whether or not the sides are found equal."""
    databases = [word for kind in KINDS for word in ("--database", kind)]
    command = [str(PROGRAMS / "side-by-side"), "compare", *databases]
    return seconds(command, variables, statuses=(0, 1))


def migrate(variables: dict[str, str]) -> float:
    """Return the seconds of the four migrations."""
    taken = 0.0
    for kind in KINDS:
        with scratch_databases(kind, None, len(MIGRATIONS)) as addresses:
            for command, address in zip(MIGRATIONS, addresses, strict=True):
                taken += seconds(command, variables | {"DATABASE_URL": address.url})
    return taken


def main(
    rounds: Annotated[int, typer.Option(min=1, help="How often both are measured.")] = 7,
) -> None:
    """Exit with status 1 when comparing costs more than it may."""
    with as_a_user() as variables, start_embedded_postgresql():
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
