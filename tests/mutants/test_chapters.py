"""Every mutant of every chapter on one database: a mistake in a pair that no check would find.

That is SQLite, or the first database on which the chapter exists.

``side-by-side mutants`` plants them on the other databases as well, every night.
"""

import gc
import warnings

import django
import pytest
import sqlalchemy

from side_by_side.chapters.ask import Ask
from side_by_side.chapters.build import Databases
from side_by_side.chapters.lacks import is_asked_here
from side_by_side.chapters.pairs import all_chapters, find_pairs
from side_by_side.chapters.requirements import extensions_of, first_database
from side_by_side.mutants.equivalents import read_equivalents
from side_by_side.mutants.plant import plant_in_pair
from side_by_side.mutants.results import ChapterMutants
from tests.conftest import skip_if_left_out


def database_of(chapter: str) -> str:
    """Return the database of the suite on which a chapter's mutants are planted."""
    # The embedded server has no extensions.
    return "postgresql-server" if extensions_of(chapter) else first_database(chapter)


#: The share of a chapter's mutants that may be listed as equivalent.
FEW = 0.02


@pytest.mark.skipif(
    django.VERSION[:2] != (5, 2) or not sqlalchemy.__version__.startswith("2.1"),
    reason="the lists of equivalent mutants are for the versions of constraints.txt",
)
@pytest.mark.parametrize(
    ("chapter", "database"),
    [(chapter, database_of(chapter)) for chapter in all_chapters()],
    indirect=["database"],
)
def test_mutants_are_killed(chapter: str, database: str, databases: Databases, ask: Ask) -> None:
    """The checks find all mutants but the few that are listed, and the list is not out of date."""
    skip_if_left_out(chapter, database)
    kind = database.removesuffix("-server")
    server = databases.addresses["django"]
    pairs = [pair for pair in find_pairs(chapter) if is_asked_here(pair, kind, server)]
    with warnings.catch_warnings():
        # A mutant may do what a library warns of.
        warnings.simplefilter("ignore")
        planted = [mutant for pair in pairs for mutant in plant_in_pair(kind, pair, ask)]
        # What mutants have not closed is closed now, before Python warns of it in another test.
        gc.collect()
    asked = frozenset(pair.question.name for pair in pairs)
    mutants = ChapterMutants(chapter, kind, asked, tuple(planted), read_equivalents(chapter))
    survived = [f"{it.location} {it.question} ({it.side}): {it.what}" for it in mutants.survived]
    assert survived == []
    assert [(entry.listed.of, entry.listed.what) for entry in mutants.stale] == []
    assert mutants.equivalent <= FEW * len(planted)
