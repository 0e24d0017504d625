"""Processes that work beside each other."""

import gc
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context


def workers(count: int) -> ProcessPoolExecutor:
    """Return a pool of new processes; copies of this one would share its locks."""
    return ProcessPoolExecutor(count, get_context("spawn"), collect_seldom)


def collect_seldom() -> None:
    """Look for dead cycles of objects a hundred times less often.

    Each look goes through all models, mappings and compiled statements, which stay, and a
    comparison makes objects by the million, which go by themselves.
    """
    gc.set_threshold(100_000, 20, 100)
