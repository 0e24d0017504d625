"""Plants the mutants of pairs one at a time, asks each, and finds out what kills it."""

import asyncio
import gc
import inspect
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import wraps
from types import FrameType
from typing import Any

from side_by_side.chapters.ask import Ask
from side_by_side.chapters.chapter_modules import relative_path
from side_by_side.chapters.check_pairs import SIDES
from side_by_side.chapters.pairs import Pair, source_of
from side_by_side.chapters.results import (
    Result,
    compare_answer,
    compare_locks,
    compare_objects,
    compare_rows,
)
from side_by_side.chapters.sql_statements import compare_statement_counts, find_undeclared_write
from side_by_side.errors import SideBySideError
from side_by_side.mutants.mutate import Mutant, mutants_of
from side_by_side.mutants.results import Planted

#: What can kill a mutant: the checks of ``compare``, and an exception that is not the answer.
KILLED_BY = ("locks", "answer", "objects", "rows", "statements", "error")


class WrongPairError(SideBySideError):
    """A pair that is not right without a mistake."""

    def __init__(self, pair: Pair, kind: str) -> None:
        self.pair = pair
        super().__init__(
            f"{pair.id} is not right on {kind} without a mistake, so no mutant can be judged; "
            f"side-by-side compare --chapter {pair.chapter} --database {kind} shows why"
        )


#: A mutant that leaves out a step of a loop may run forever.
SECONDS = 10


def plant_in_pair(kind: str, pair: Pair, ask: Ask) -> Iterator[Planted]:
    """Ask a pair with each of its mutants, as ``compare`` asks it.

    Mutants in a branch for another kind of database are left out, and those that do the same on
    this kind.

    Raises:
        WrongPairError: The pair is not right without a mistake: every mutant would be killed.
    """
    # What lives now needs no visit by the collector, which otherwise takes longer than the mutants.
    gc.freeze()
    right: dict[str, Result] = {}
    lines: dict[str, set[int]] = {}
    for side in SIDES:
        with record_lines(pair, side) as (recorded, lines[side]):
            right[side] = ask(recorded, side, side)
    for side, other in zip(SIDES, reversed(SIDES), strict=True):
        if _difference(kind, pair, side, right[side], right[other], own=True):
            raise WrongPairError(pair, kind)
    for side in SIDES:
        path, _, _ = source_of(pair.function(side))
        for mutant in mutants_of(pair.function(side), side):
            if mutant.lines and lines[side].isdisjoint(mutant.lines):
                continue
            if kind in mutant.same_on:
                continue
            yield Planted(
                pair.chapter,
                pair.question.name,
                side,
                kind,
                mutant.kind,
                mutant.what,
                f"{relative_path(path)}:{mutant.line}",
                _killed_by(kind, pair, side, mutant, right, ask),
            )


def _killed_by(
    kind: str, pair: Pair, side: str, mutant: Mutant, right: dict[str, Result], ask: Ask
) -> str:
    """Return which check kills a mutant on the own database, or on that of the other side."""
    # A receiver of a signal that another mutant has not disconnected lives until then.
    gc.collect()
    other = "sqlalchemy" if side == "django" else "django"
    function = _ended_in_time(mutant.function)
    wrong = replace(pair, **{side: function})  # type: ignore[arg-type]  # a side's name
    for on in (side, other):
        try:
            with _time_limit():
                result = ask(wrong, side, on)
        except Exception:  # noqa: BLE001 - a mutant may raise anything, also outside its question
            return "error"
        if compare_locks(pair.question, side, kind, result):
            return "locks"
        if killed := _difference(kind, pair, side, result, right[other], own=side == on):
            return killed
    return ""


def _difference(
    kind: str, pair: Pair, side: str, result: Result, other: Result, *, own: bool
) -> str:
    question = pair.question
    if compare_answer(question, kind, result):
        return "error" if result.error else "answer"
    if compare_objects(other, result):
        return "objects"
    if question.writes and compare_rows(other, result):
        return "rows"
    if find_undeclared_write(question, result):
        return "statements"
    if own:
        both = (other, result) if side == "sqlalchemy" else (result, other)
        if compare_statement_counts(question, kind, *both):
            return "statements"
    return ""


@contextmanager
def record_lines(pair: Pair, side: str) -> Iterator[tuple[Pair, set[int]]]:
    """Yield a pair and a set, to which the lines of a side's function are added while they run."""
    lines: set[int] = set()
    function = pair.function(side)
    code = inspect.unwrap(function).__code__

    def trace_line(frame: FrameType, event: str, _argument: object) -> Any:
        if event == "line":
            lines.add(frame.f_lineno)
        return trace_line

    def trace_call(frame: FrameType, _event: str, _argument: object) -> Any:
        return trace_line if frame.f_code is code else None

    @wraps(function)
    async def traced(*arguments: Any) -> Any:
        # Django's functions with ``async def`` run in the event loop of another thread.
        before = sys.gettrace()
        sys.settrace(trace_call)
        try:
            return await function(*arguments)
        finally:
            sys.settrace(before)

    if inspect.iscoroutinefunction(function):
        yield replace(pair, **{side: traced}), lines  # type: ignore[arg-type]  # a side's name
        return
    before = sys.gettrace()
    sys.settrace(trace_call)
    try:
        yield pair, lines
    finally:
        sys.settrace(before)


def _ended_in_time(function: Callable[..., Any]) -> Callable[..., Any]:
    """Return a function that ends itself if it waits too long in the event loop of a thread.

    No signal reaches that thread, and Python would wait for it at its end.
    """
    if not inspect.iscoroutinefunction(function):
        return function

    @wraps(function)
    async def limited(*arguments: Any) -> Any:
        limit = asyncio.timeout(SECONDS / 2)
        try:
            async with limit:
                return await function(*arguments)
        finally:
            # The function may expect a TimeoutError, or swallow that it is cancelled.
            if limit.expired():
                raise RuntimeError(f"it waits for more than {SECONDS / 2} seconds")

    return limited


@contextmanager
def _time_limit() -> Iterator[None]:
    """Raise ``TimeoutError`` in a mutant that takes too long; Windows has no such signal."""
    if not hasattr(signal, "setitimer"):
        yield
        return

    def stop(_number: int, _frame: object) -> None:
        raise TimeoutError(f"it takes more than {SECONDS} seconds")

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
