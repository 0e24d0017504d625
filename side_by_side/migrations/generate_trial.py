"""Tries a chapter's last step in a copy of the project, and writes what it found as JSON.

``python -m side_by_side.migrations.generate_trial CHAPTER`` runs in the copy, because Python keeps
the modules that it has once imported. The names of the databases come on the first line of stdin.
"""

import json
import os
import sys
from typing import Any

from side_by_side.databases import Address
from side_by_side.differences import Difference, Missing
from side_by_side.errors import SideBySideError
from side_by_side.migrations.compare import stepping_sides, walker_on
from side_by_side.migrations.history import history
from side_by_side.migrations.report import unlike_text
from side_by_side.migrations.walker import Unlike, Walked, Walker
from side_by_side.options import labelled
from side_by_side.schema.facts import Listing
from side_by_side.scratch import chosen, scratch_databases


class Trial(Walker):
    """A walk with the rows of the chapter's history, and without those of its models of today."""

    def _load(self, walked: Walked) -> None:
        """Leave the tables as they are: rows.yaml need not know the models' last edit yet."""


def try_on(kind: str, server: Address | None, label: str, chapter: str) -> dict[str, Any]:
    """Return what going up, down and up again through the last step showed, as plain values.

    Raises:
        SideBySideError: The histories are no pair, or a step fails.
    """
    sides = stepping_sides()
    steps = history(chapter, sides)
    last = Walked(steps[-1])
    with (
        scratch_databases(kind, server, 2) as pair,
        walker_on(steps, sides, pair, make=Trial) as walker,
    ):
        for step in steps:
            last = walker.walk(step) or last
    return {
        "database": label,
        "kind": kind,
        "compared": last.compared,
        "found": [_found(label, last, each) for each in last.found],
    }


def _found(label: str, walked: Walked, each: Unlike) -> dict[str, Any]:
    told: dict[str, Any] = {"way": each.way, "text": unlike_text(label, walked, each)}
    if isinstance(each.what, Difference):
        key = each.what.key
        told |= {"id": key.id, "place": list(key.place)}
        if isinstance(each.what.first, Listing):
            told["order"] = list(each.what.first)
        for side, value in (("django", each.what.first), ("sqlalchemy", each.what.second)):
            if isinstance(value, Missing):
                told["missing on"] = side
    return told


def main(chapter: str) -> None:
    """Try the step on each database whose number stdin has on a line, and answer in a line."""
    # What the models print is no answer.
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    databases = chosen(json.loads(sys.stdin.readline()), os.environ)
    labels, _ = labelled(databases, [""])
    for line in sys.stdin:
        number = int(line)
        try:
            found = try_on(*databases[number], labels[number], chapter)
        except SideBySideError as error:
            found = {"refused": str(error)}
        print(json.dumps(found), file=answers, flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
