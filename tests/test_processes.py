"""Worker processes end with the run that started them."""

import os
import signal
import subprocess
import time
from pathlib import Path

import psutil

from side_by_side.processes import reporting_pool, send_report, worker_pool
from tests import ROOT


def work(folder: Path) -> None:
    """Write the id of this process to a file, and work until it is interrupted."""
    (folder / "started.new").write_text(str(os.getpid()))
    (folder / "started.new").rename(folder / "started")
    try:
        for _ in range(1000):
            time.sleep(0.1)
    finally:
        (folder / "dropped").touch()


def test_workers_end_when_their_run_is_killed(python: str, tmp_path: Path) -> None:
    """After kill -9 of the run, its workers clean up and end."""
    program = (
        "import signal\n"
        "from pathlib import Path\n"
        "from side_by_side.processes import worker_pool\n"
        "from tests.test_processes import work\n"
        "if __name__ == '__main__':\n"
        # Shells do so for background processes.
        "    signal.signal(signal.SIGINT, signal.SIG_IGN)\n"
        "    with worker_pool(1, grace=1) as executor:\n"
        f"        executor.submit(work, Path({str(tmp_path)!r})).result()\n"
    )
    run = tmp_path / "run.py"
    run.write_text(program)
    parent = subprocess.Popen([python, run], env=os.environ | {"PYTHONPATH": str(ROOT)})
    while not (tmp_path / "started").exists():
        assert parent.poll() is None
        time.sleep(0.05)
    worker = psutil.Process(int((tmp_path / "started").read_text()))
    parent.send_signal(signal.SIGKILL)
    parent.wait()
    worker.wait(timeout=30)
    assert (tmp_path / "dropped").exists()


def test_a_worker_returns_a_result() -> None:
    """A run that is not killed waits for its workers, as with any pool."""
    with worker_pool(1) as executor:
        assert executor.submit(len, "four").result() == 4


def test_reports_arrive_before_the_work_is_done() -> None:
    """The reports of a worker arrive while it works, in order."""
    reports: list[tuple[int, str]] = []
    with reporting_pool(2, lambda number, text: reports.append((number, text))) as executor:
        for future in [executor.submit(report_and_wait, number) for number in (1, 2)]:
            future.result()
    assert sorted(reports) == [(1, "half"), (1, "whole"), (2, "half"), (2, "whole")]


def report_and_wait(number: int) -> None:
    """Report twice."""
    send_report(number, "half")
    send_report(number, "whole")


def test_a_report_without_a_parent_is_lost() -> None:
    """A process that is not a worker can send a report, too."""
    send_report(1, "nothing")
