"""Runs two processes in turns and computes the ratio of their times.

The load of a machine changes from second to second, so only processes of the same round are
compared, and their order changes from round to round. The first round fills caches and is not
counted. The time is that of the processors, of a process and of those that it starts: what else
the machine does lengthens it little. That of a database server is not in it. The median of the
ratios must keep the bound; the ratio of the elapsed times is printed as well.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter

import typer

ROOT = Path(__file__).resolve().parents[1]
PROGRAMS = Path(sys.executable).parent


@dataclass(frozen=True)
class Cost:
    """What a process took: seconds of the processors, seconds elapsed, and megabytes at its peak.

    The peak is that of the largest process, if it starts others.
    """

    processor: float
    elapsed: float
    memory: float = 0.0

    def __add__(self, other: "Cost") -> "Cost":
        """Return the cost of two processes, one after the other."""
        return Cost(
            self.processor + other.processor,
            self.elapsed + other.elapsed,
            max(self.memory, other.memory),
        )


#: A function that measures something once.
Measure = Callable[[], Cost]


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
) -> Cost:
    """Run a process and return what it took, with all processes that it waits for.

    Raises:
        FailedError: Its exit status is not in ``statuses``.
    """
    with tempfile.TemporaryFile("w+") as output:
        start = perf_counter()
        process = subprocess.Popen(  # noqa: S603 - the commands of this project
            command, cwd=folder, env=variables, stdout=output, stderr=subprocess.STDOUT
        )
        _, status, used = os.wait4(process.pid, 0)
        elapsed = perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in statuses:
            output.seek(0)
            raise FailedError(command, process.returncode, output.read()[-4000:])
    # Linux counts in units of 1,024 bytes.
    return Cost(used.ru_utime + used.ru_stime, elapsed, used.ru_maxrss * 1024 / 1e6)


def keeps_bound(
    title: str, names: tuple[str, str], measures: tuple[Measure, Measure], bound: float, rounds: int
) -> bool:
    """Measure both in turns, print the medians, and return whether the ratio keeps the bound."""
    costs: list[tuple[Cost, Cost]] = []
    for number in range(rounds + 1):
        order = (0, 1) if number % 2 else (1, 0)
        taken = {which: measures[which]() for which in order}
        if number:
            costs.append((taken[0], taken[1]))
    ratios = sorted(first.processor / second.processor for first, second in costs)
    kept = median(ratios) <= bound
    typer.echo(title)
    for which, name in enumerate(names):
        mine = [pair[which] for pair in costs]
        typer.echo(
            f"  {name:<40} {median(cost.processor for cost in mine):6.2f} seconds of processors, "
            f"{median(cost.elapsed for cost in mine):6.2f} elapsed, "
            f"{median(cost.memory for cost in mine):.0f} MB"
        )
    elapsed = median(first.elapsed / second.elapsed for first, second in costs)
    typer.echo(
        f"  ratio {median(ratios):.2f}, from {ratios[0]:.2f} to {ratios[-1]:.2f} in {rounds} rounds"
        f" (elapsed {elapsed:.2f}); at most {bound:g}: {'pass' if kept else 'FAIL'}"
    )
    return kept
