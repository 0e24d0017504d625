"""Shares the questions of one run between two processes, where that saves time."""

import shutil
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple, TypeVar

from side_by_side.chapters.build import Databases
from side_by_side.chapters.pairs import find_pairs
from side_by_side.chapters.questions import question_names
from side_by_side.errors import SideBySideError

T = TypeVar("T")

#: From this many questions on, a second process saves more than its start costs.
MANY_QUESTIONS = 100


class Share(NamedTuple):
    """A part of a chapter's questions and traps: number ``number`` of ``of`` equal parts."""

    chapter: str
    number: int = 0
    of: int = 1

    def take(self, items: Sequence[T]) -> Sequence[T]:
        """Return this share of a list."""
        size = -(-len(items) // self.of)
        return items[self.number * size : (self.number + 1) * size]


def needs_second_process(kind: str, wanted: Sequence[str], *, spare_processor: bool) -> bool:
    """Whether a second process should ask as well: PostgreSQL takes longer than the others."""
    if kind == "postgresql":
        return len(wanted) > 1
    if kind != "sqlite" or not spare_processor:
        return False
    try:
        return len(list(question_names(wanted))) >= MANY_QUESTIONS
    except SideBySideError:
        # check_sources() reports it, like every other mistake.
        return False


def share_questions(kind: str, wanted: list[str]) -> tuple[list[Share], list[Share]]:
    """Return the questions in two lists of similar size.

    On a server these are whole chapters, which do not disturb each other: each question is rolled
    back.
    """
    if len(wanted) == 1 and kind == "sqlite":
        return [Share(wanted[0], 0, 2)], [Share(wanted[0], 1, 2)]
    shares: tuple[list[Share], list[Share]] = ([], [])
    sizes = [0, 0]
    for chapter in sorted(wanted, key=lambda chapter: -len(find_pairs(chapter))):
        smaller = sizes.index(min(sizes))
        shares[smaller].append(Share(chapter))
        sizes[smaller] += len(find_pairs(chapter))
    return shares


def copy_for_second_process(databases: Databases) -> Databases:
    """Return the databases for a second process: copies for SQLite, which allows one writer."""
    if databases.kind != "sqlite":
        return databases
    copies = {}
    for side, address in databases.addresses.items():
        copies[side] = replace(address, name=f"{address.name}-copy")
        shutil.copyfile(address.name, copies[side].name)
    return replace(databases, addresses=copies, originals=copies)
