"""Proves the revisions of an environment that has just been written."""

import os
import sys

from side_by_side.databases.selection import select_databases
from side_by_side.histories.compare_histories import RemainingTime, compare_on
from side_by_side.histories.history_options import HistoryOptions
from side_by_side.histories.history_report import difference_lines, note_lines, summary
from side_by_side.processes import reporting_pool, send_report
from side_by_side.terminal import show_status


def prove_revisions(proved: HistoryOptions, database: str | None) -> bool:
    """Run all revisions and migrations, and return whether they do the same.

    ``proved`` has the kinds of database that the revisions are for, and ``database`` is the one to
    run on, if not all. Every difference, and what was not compared, is reported on stderr.

    Raises:
        SideBySideError: A database is unavailable, or a migration of the project fails.
    """
    names = [database] if database else list(proved.databases)
    selected = select_databases(names, os.environ)
    with show_status("proving the revisions") as status:
        timer = RemainingTime(lambda text: status.update(text) if status else None)
        # The project is open in this process, and each kind of database needs one of its own.
        with reporting_pool(len(selected), timer.report) as executor:
            running = [executor.submit(compare_on, proved, one, send_report) for one in selected]
            proofs = dict(future.result() for future in running)
    for label, proof in proofs.items():
        for line in [*difference_lines(label, proof), *note_lines(label, proof)]:
            print(line, file=sys.stderr)  # noqa: T201 - the command's report
    print(summary(proofs), file=sys.stderr)  # noqa: T201 - the command's report
    return not any(proof.different for proof in proofs.values())
