"""The time of ``side-by-side migrations compare`` against that of the two tools alone.

The command runs every step of every chapter up, down and up again on both sides, and compares all
facts and rows after each. It is measured against the bare steps: a process in which Django's
``migrate`` goes to each step, back and to it again, and one in which Alembic's ``upgrade`` and
``downgrade`` do so, each on a new database of every kind. They compare nothing and insert no rows,
and creating and dropping their databases is not counted. The embedded server runs all the time.
The bound: comparing takes at most 0.8 of the time of the two processes.

    python -m benchmarks.migrations
"""

import os
import sys
from contextlib import ExitStack
from typing import Annotated

import typer

from benchmarks.rounds import PROGRAMS, Cost, keeps_bound, time_process, user_environment
from side_by_side.databases.embedded import start_embedded_postgresql
from side_by_side.databases.scratch import scratch_databases
from side_by_side.databases.selection import SelectedDatabase, select_databases

BOUND = 0.8


def compare(variables: dict[str, str]) -> Cost:
    """Return the cost of one comparison, with or without differences."""
    command = [str(PROGRAMS / "side-by-side"), "migrations", "compare"]
    return time_process(command, variables, statuses=(0, 1))


def bare(variables: dict[str, str], databases: list[SelectedDatabase]) -> Cost:
    """Return the cost of the two processes, one after the other."""
    taken = Cost(0, 0)
    for side in ("django", "sqlalchemy"):
        with ExitStack() as stack:
            addresses = [
                stack.enter_context(scratch_databases(kind, server, 1))[0]
                for kind, server in databases
            ]
            command = [sys.executable, "-m", "benchmarks.bare_migrations", side]
            taken += time_process([*command, *(address.url for address in addresses)], variables)
    return taken


def main(
    rounds: Annotated[int, typer.Option(min=1, help="The number of measurements of each.")] = 5,
) -> None:
    """Exit with status 1 if the bound is broken."""
    with user_environment() as variables, start_embedded_postgresql():
        environment = {name: url for name, url in os.environ.items() if name == "MARIADB_URL"}
        databases = select_databases([], environment)
        kept = keeps_bound(
            f"{', '.join(kind for kind, _ in databases)}, the servers running",
            ("side-by-side migrations compare", "migrate, and upgrade and downgrade, bare"),
            (lambda: compare(variables), lambda: bare(variables, databases)),
            BOUND,
            rounds,
        )
    raise typer.Exit(0 if kept else 1)


if __name__ == "__main__":
    typer.run(main)
