"""Worker processes, which end with the process that started them."""

import _thread
import atexit
import gc
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    # Every command imports this module, and few start processes.
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing.context import SpawnContext
    from multiprocessing.queues import SimpleQueue

#: Where a worker puts reports for its parent while it works.
_reports: "SimpleQueue[Any] | None" = None


def worker_pool(
    count: int, grace: float = 10, reports: "SimpleQueue[Any] | None" = None
) -> "ProcessPoolExecutor":
    """Return a pool of new processes.

    ``grace`` is how many seconds a process has to drop its scratch databases once its parent has
    died. ``reports`` is the queue for ``send_report``.
    """
    from concurrent.futures import ProcessPoolExecutor

    return ProcessPoolExecutor(count, _context(), initializer=_begin, initargs=(grace, reports))


def _context() -> "SpawnContext":
    """Return what makes new processes, because a fork of this one would share its locks."""
    import multiprocessing

    return multiprocessing.get_context("spawn")


@contextmanager
def reporting_pool(count: int, receive: Callable[..., None]) -> "Iterator[ProcessPoolExecutor]":
    """Yield a pool of processes. A thread calls ``receive`` with what each ``send_report`` gets."""
    reports: SimpleQueue[Any] = _context().SimpleQueue()

    def listen() -> None:
        while (parts := reports.get()) is not None:
            receive(*parts)

    listener = threading.Thread(target=listen, daemon=True)
    listener.start()
    try:
        with worker_pool(count, reports=reports) as executor:
            yield executor
    finally:
        reports.put(None)
        listener.join()


def send_report(*parts: Any) -> None:
    """Send a report to the parent process; without one, the report is lost."""
    if _reports is not None:
        _reports.put(parts)


def collect_garbage_rarely() -> None:
    """Run the cyclic garbage collector a thousand times less often.

    Each run visits all models, mappings and compiled statements, which stay. A comparison creates
    millions of objects, nearly all of which are freed without it.
    """
    gc.set_threshold(1_000_000, 20, 100)


def _begin(grace: float, reports: "SimpleQueue[Any] | None") -> None:
    """Watch the parent: without that, an orphaned worker would wait for work forever.

    Source: https://docs.python.org/3/library/multiprocessing.html#multiprocessing.parent_process
    """
    global _reports
    _reports = reports
    collect_garbage_rarely()
    # Registered first, so called last: freeing the models would take seconds.
    atexit.register(_end)
    # SIGTERM, because background processes ignore SIGINT.
    signal.signal(signal.SIGTERM, _stop)
    threading.Thread(target=_watch, args=(grace,), daemon=True).start()


def _stop(_number: int, _frame: object) -> None:
    raise KeyboardInterrupt


def _end() -> None:
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(0)


def _watch(grace: float) -> None:
    import multiprocessing

    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        _thread.interrupt_main(signal.SIGTERM)
        time.sleep(grace)
        os._exit(1)
