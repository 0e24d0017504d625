"""Whether pairs with ``async def`` can be asked: they need greenlet, and an asynchronous driver."""

from collections.abc import Collection
from importlib.util import find_spec

from side_by_side.chapters.pairs import Pair
from sqlalchemy_django.dialects import ASYNC_DRIVERS


def missing_packages(kind: str) -> list[str]:
    """Return the packages that questions with ``async def`` lack on a kind of database."""
    driver = ASYNC_DRIVERS[kind].partition("+")[2].removesuffix("_async")
    return [package for package in (driver, "greenlet") if find_spec(package) is None]


def how_to_ask(pair: Pair, kind: str) -> str:
    """Return what to install so that a pair can be asked; empty if it can be already."""
    packages = missing_packages(kind) if pair.is_async else []
    return f"install {' and '.join(packages)} to ask it" if packages else ""


def is_asked_here(pair: Pair, kind: str) -> bool:
    """Whether a pair is asked on a kind of database, with the packages that are installed."""
    return pair.question.is_asked_on(kind) and not how_to_ask(pair, kind)


def left_out_pairs(numbers: Collection[tuple[str, str, int]]) -> dict[str, str]:
    """Return what is left out on each database for want of packages, and how to add it.

    ``numbers`` are the label and kind of a database, and how many pairs were left out of a chapter.
    """
    left_out = {}
    for label, kind in dict.fromkeys((label, kind) for label, kind, _ in numbers):
        total = sum(number for other, _, number in numbers if other == label)
        if total:
            packages = " and ".join(missing_packages(kind))
            questions = f"{total} question{'s' if total > 1 else ''}"
            left_out[f"asynchronous use on {label}"] = f"install {packages} to ask {questions}"
    return left_out
