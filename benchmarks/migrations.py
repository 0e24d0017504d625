"""What comparing the migrations costs beside what the two tools cost by themselves.

Measured are ``side-by-side migrations compare``, which goes through every step of every chapter up,
down and up again on both sides and compares all facts and rows after each, and the same moves made
bare: one process in which Django's ``migrate`` goes to each step, back and there again, and one in
which Alembic's ``upgrade`` and ``downgrade`` do, each on a new database of every kind. Nothing is
compared there, no rows are put in, and making and dropping these databases is not counted. The
embedded server runs throughout. The bound: comparing costs at most one and a half times what the
two processes cost.

    python -m benchmarks.migrations
"""

import os
import sys
from contextlib import ExitStack
from typing import Annotated

import typer

from benchmarks.rounds import PROGRAMS, as_a_user, keeps_bound, seconds
from side_by_side.databases import Address
from side_by_side.databases.embedded import start_embedded_postgresql
from side_by_side.databases.scratch import scratch_databases
from side_by_side.databases.selection import select_databases

BOUND = 1.5


def compare(variables: dict[str, str]) -> float:
    """Return the seconds of one comparison, whether or not the sides are found equal."""
    command = [str(PROGRAMS / "side-by-side"), "migrations", "compare"]
    return seconds(command, variables, statuses=(0, 1))


def bare(variables: dict[str, str], databases: list[tuple[str, Address | None]]) -> float:
    """Return the seconds of the two processes, one after the other."""
    taken = 0.0
    for side in ("django", "sqlalchemy"):
        with ExitStack() as stack:
            addresses = [
                stack.enter_context(scratch_databases(kind, server, 1))[0]
                for kind, server in databases
            ]
            command = [sys.executable, "-m", "benchmarks.bare_migrations", side]
            taken += seconds([*command, *(address.url for address in addresses)], variables)
    return taken


def main(
    rounds: Annotated[int, typer.Option(min=1, help="How often both are measured.")] = 5,
) -> None:
    """Exit with status 1 when comparing costs more than it may."""
    with as_a_user() as variables, start_embedded_postgresql():
        environment = {name: each for name, each in os.environ.items() if name == "MARIADB_URL"}
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
