"""``migrations compare`` for a person's own project: on each database in a process of its own."""

import os
import time
from collections.abc import Callable, Mapping

from side_by_side.databases.selection import SelectedDatabase, database_labels, select_databases
from side_by_side.histories.history_options import HistoryOptions
from side_by_side.histories.prove_history import HistoryProof, prove_history
from side_by_side.histories.read_histories import open_selected
from side_by_side.processes import collect_garbage_rarely, reporting_pool, send_report
from side_by_side.terminal import show_status


def compare_histories(options: HistoryOptions) -> Mapping[str, HistoryProof]:
    """Return the result on each database.

    Raises:
        SideBySideError: A history cannot be read, a migration fails, or a database is unavailable.
    """
    databases = select_databases(list(options.databases), os.environ) if options.databases else []
    with show_status("migrating") as status:
        timer = RemainingTime(lambda text: status.update(text) if status else None)
        if len(databases) <= 1:
            collect_garbage_rarely()
            selected = databases[0] if databases else None
            kind, proof = compare_on(options, selected, timer.report)
            return {kind: proof}
        labels, _ = database_labels(databases, list(options.databases))
        # Django has one limit for the length of names in a process.
        with reporting_pool(len(databases), timer.report) as executor:
            running = [
                executor.submit(compare_on, options, selected, send_report)
                for selected in databases
            ]
            proofs = [future.result()[1] for future in running]
    return dict(zip(labels, proofs, strict=True))


def compare_on(
    options: HistoryOptions, selected: SelectedDatabase | None, report: Callable[..., None]
) -> tuple[str, HistoryProof]:
    """Return the kind of database, and the result on it; without one, on that of the project."""
    project, selected = open_selected(options, selected)
    return project.kind, prove_history(project, options.config, selected.server, report=report)


class RemainingTime:
    """Shows what is done now, and how long the rest of the steps takes at the rate so far."""

    def __init__(
        self, show: Callable[[str], None], clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.show = show
        self.clock = clock
        self.start = 0.0

    def report(self, what: str, done: int, count: int) -> None:
        """Show that a step is done now; ``done`` of ``count`` are done already."""
        if done == 0:
            self.start = self.clock()
        text = what if count == 1 else f"{what}, {done + 1} of {count}"
        if done > 4:
            seconds = (self.clock() - self.start) / done * (count - done)
            text += f", about {_duration(seconds)} left for the steps"
        self.show(text)


def _duration(seconds: float) -> str:
    if seconds < 90:
        return f"{max(round(seconds), 1)} s"
    return f"{round(seconds / 60)} min"
