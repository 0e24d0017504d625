"""``find`` and ``list`` answer at once."""

import os
import resource
import subprocess
import sys

import pytest

from tests import ROOT

#: In seconds; a start of Python and of the command line takes half of it.
LIMIT = 0.5


@pytest.mark.parametrize(
    "words",
    [
        ("find", "select_related"),
        ("find", "filter"),
        ("find", "icontains"),
        ("find", "zzzzzz"),
        ("find", "how to filter courses by the name of a category"),
        ("find", "select", "--format", "json"),
        ("list",),
    ],
    ids=" ".join,
)
def test_an_answer_takes_half_a_second(words: tuple[str, ...]) -> None:
    """Of the processor: other processes run meanwhile. What Python compiles first is kept."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-m", "side_by_side", *words]
    taken = [LIMIT]
    while len(taken) < 5 and min(taken) >= LIMIT:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, env=environment, capture_output=True, check=False)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        taken.append(after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)
    assert min(taken) < LIMIT
