"""Processes that work beside each other, and that end with the one that started them."""

import _thread
import atexit
import gc
import multiprocessing
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing.queues import SimpleQueue
from typing import Any

#: New processes, because a copy of this one would share its locks.
_CONTEXT = multiprocessing.get_context("spawn")

#: Where a worker puts what its parent is to hear before the work is done.
_reports: "SimpleQueue[Any] | None" = None


def workers(
    count: int, grace: float = 10, reports: "SimpleQueue[Any] | None" = None
) -> ProcessPoolExecutor:
    """Return a pool of new processes.

    ``grace`` is how many seconds a process has to drop its scratch databases, once its parent is
    gone; ``reports`` takes what it reports.
    """
    return ProcessPoolExecutor(count, _CONTEXT, initializer=_begin, initargs=(grace, reports))


@contextmanager
def reporting_workers(count: int, heard: Callable[..., None]) -> Iterator[ProcessPoolExecutor]:
    """Give a pool of processes; ``heard`` is called in a thread with what they report."""
    reports: SimpleQueue[Any] = _CONTEXT.SimpleQueue()

    def listen() -> None:
        while (parts := reports.get()) is not None:
            heard(*parts)

    listener = threading.Thread(target=listen, daemon=True)
    listener.start()
    try:
        with workers(count, reports=reports) as executor:
            yield executor
    finally:
        reports.put(None)
        listener.join()


def report(*parts: Any) -> None:
    """Let the parent hear of what is done already."""
    if _reports is not None:
        _reports.put(parts)


def collect_garbage_rarely() -> None:
    """Look for dead cycles of objects a hundred times less often.

    Each look goes through all models, mappings and compiled statements, which stay, and a
    comparison makes objects by the million, which go by themselves.
    """
    gc.set_threshold(100_000, 20, 100)


def _begin(grace: float, reports: "SimpleQueue[Any] | None") -> None:
    """Watch the parent: without it a process of a pool would wait for work for ever.

    Source: https://docs.python.org/3/library/multiprocessing.html#multiprocessing.parent_process
    """
    global _reports
    _reports = reports
    collect_garbage_rarely()
    # Behind all that is registered later. Taking the models apart would take seconds.
    atexit.register(_end)
    # Of signals, this one: what runs in the background ignores that of the keyboard.
    signal.signal(signal.SIGTERM, _stop)
    threading.Thread(target=_watch, args=(grace,), daemon=True).start()


def _stop(_number: int, _frame: object) -> None:
    raise KeyboardInterrupt


def _end() -> None:
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(0)


def _watch(grace: float) -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        _thread.interrupt_main(signal.SIGTERM)
        time.sleep(grace)
        os._exit(1)
