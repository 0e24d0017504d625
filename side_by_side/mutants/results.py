"""What became of the mutants of a run, and which of the listed ones are out of date."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from shared_fixtures.mutants import Equivalent
from side_by_side.chapters.lacks import Lack
from side_by_side.chapters.requirements import LeftOut


@dataclass(frozen=True)
class Planted:
    """One mutant on one database, and which check killed it; empty if it survived.

    ``what`` describes the mistake, ``location`` is its ``file:line``.
    """

    chapter: str
    question: str
    side: str
    database: str
    kind: str
    what: str
    location: str
    killed_by: str

    @property
    def key(self) -> tuple[str, str, str]:
        """What an ``Equivalent`` names it by: question, side and mistake."""
        return (self.question, self.side, self.what)


@dataclass(frozen=True)
class Stale:
    """A mutant that a chapter lists as equivalent, but that did not survive on a database.

    ``exists`` is whether there is such a mutant at all.
    """

    chapter: str
    database: str
    listed: Equivalent
    exists: bool


@dataclass(frozen=True)
class ChapterMutants:
    """The mutants of a chapter on one database, and those that the chapter lists.

    ``asked`` are the names of the questions whose mutants were planted.
    """

    chapter: str
    database: str
    asked: frozenset[str]
    planted: tuple[Planted, ...]
    listed: tuple[Equivalent, ...]
    #: What the pairs that were left out lack, and how many there are.
    left_out: Counter[Lack] = field(default_factory=Counter)

    @cached_property
    def survived(self) -> list[Planted]:
        """The mutants that survived and are not listed as equivalent."""
        known = {(entry.of, entry.side, entry.what) for entry in self._listed_here}
        return [mutant for mutant in self._survivors if mutant.key not in known]

    @cached_property
    def equivalent(self) -> int:
        """The number of mutants that survived and are listed."""
        return len(self._survivors) - len(self.survived)

    @cached_property
    def stale(self) -> list[Stale]:
        """The listed mutants that were killed, or that do not exist."""
        survivors = {mutant.key for mutant in self._survivors}
        existing = {mutant.key for mutant in self.planted}
        return [
            Stale(self.chapter, self.database, entry, key in existing)
            for entry in self._listed_here
            if (key := (entry.of, entry.side, entry.what)) not in survivors
        ]

    @property
    def killed(self) -> int:
        """The number of mutants that a check killed."""
        return len(self.planted) - len(self._survivors)

    @cached_property
    def _survivors(self) -> list[Planted]:
        return [mutant for mutant in self.planted if not mutant.killed_by]

    @property
    def _listed_here(self) -> list[Equivalent]:
        return [
            entry for entry in self.listed if entry.of in self.asked and entry.is_on(self.database)
        ]


@dataclass(frozen=True)
class MutantRun:
    """A whole run: the chapters on each database, and what was left out."""

    chapters: Sequence[ChapterMutants]
    seconds: float
    left_out: Mapping[str, str] = field(default_factory=dict)
    chapters_left_out: Sequence[LeftOut] = ()

    @property
    def survived(self) -> list[Planted]:
        """The mutants that should not have survived, on all databases."""
        return [mutant for chapter in self.chapters for mutant in chapter.survived]

    @property
    def stale(self) -> list[Stale]:
        """The listed mutants that are out of date, on all databases."""
        return [entry for chapter in self.chapters for entry in chapter.stale]
