"""Runs two processes in turns and computes the ratio of their times.

The load of a machine changes from second to second, so only processes of the same round are
compared, and their order changes from round to round. The first round fills caches and is not
counted. The median of the ratios must keep the bound.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from time import perf_counter

import typer

ROOT = Path(__file__).resolve().parents[1]
PROGRAMS = Path(sys.executable).parent

#: A function that measures something once and returns how many seconds it took.
Measure = Callable[[], float]


class FailedError(Exception):
    """A measured process that failed, so that its time means nothing."""

    def __init__(self, command: list[str], status: int, output: str) -> None:
        self.command = command
        self.status = status
        super().__init__(f"{' '.join(command)} ended with status {status}:\n{output}")


@contextmanager
def user_environment() -> Iterator[dict[str, str]]:
    """Yield the environment of a user, in which Python keeps compiled modules in a new folder."""
    left_out = ("PYTHONDONTWRITEBYTECODE", "DATABASE_URL", "POSTGRESQL_URL")
    with tempfile.TemporaryDirectory() as folder:
        variables = {name: value for name, value in os.environ.items() if name not in left_out}
        yield variables | {"PYTHONPYCACHEPREFIX": folder}


def time_process(
    command: list[str],
    variables: Mapping[str, str],
    *,
    folder: Path = ROOT,
    statuses: tuple[int, ...] = (0,),
) -> float:
    """Run a process and return how many seconds it took.

    Raises:
        FailedError: Its exit status is not in ``statuses``.
    """
    start = perf_counter()
    done = subprocess.run(  # noqa: S603 - the commands of this project
        command, cwd=folder, env=variables, capture_output=True, text=True, check=False
    )
    taken = perf_counter() - start
    if done.returncode not in statuses:
        raise FailedError(command, done.returncode, done.stdout[-2000:] + done.stderr[-2000:])
    return taken


def keeps_bound(
    title: str, names: tuple[str, str], measures: tuple[Measure, Measure], bound: float, rounds: int
) -> bool:
    """Measure both in turns, print the medians, and return whether the ratio keeps the bound."""
    times = []
    for number in range(rounds + 1):
        order = (0, 1) if number % 2 else (1, 0)
        taken = {which: measures[which]() for which in order}
        if number:
            times.append((taken[0], taken[1]))
    ratios = sorted(first / second for first, second in times)
    kept = median(ratios) <= bound
    typer.echo(title)
    for which, name in enumerate(names):
        typer.echo(f"  {name:<40} {median(pair[which] for pair in times):6.2f} seconds")
    typer.echo(
        f"  ratio {median(ratios):.2f}, from {ratios[0]:.2f} to {ratios[-1]:.2f} in {rounds} rounds"
        f"; at most {bound:g}: {'pass' if kept else 'FAIL'}"
    )
    return kept
