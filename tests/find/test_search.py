"""The first pair of a search is about what was searched for."""

from functools import cache

import pytest

from side_by_side.chapters.pairs import all_chapters
from side_by_side.find.catalogue import Entry, read_entries
from side_by_side.find.counterparts.counterpart import uses_name
from side_by_side.find.explain import prefer_shown
from side_by_side.find.search import search, similar_names, words_of
from side_by_side.find.terms import read_terms
from side_by_side.find.uses import UnusedNameError, pairs_that_use
from tests.find.searches import NAMES, WORDS


@cache
def entries() -> list[Entry]:
    """All pairs."""
    return read_entries(all_chapters())


def first_hit(text: str) -> Entry:
    """Return the pair that the command shows."""
    result = search(entries(), read_terms(text))
    return prefer_shown(result)[0].entry


@pytest.mark.parametrize(
    ("text", "expected"), (SEARCHES := {**NAMES, **WORDS}).items(), ids=SEARCHES
)
def test_the_first_pair_has_the_idiom(text: str, expected: str) -> None:
    """On each side that has one."""
    entry = first_hit(text)
    django, _, sqlalchemy = (part.strip() for part in expected.rpartition("|"))
    for side, name in (("django", django), ("sqlalchemy", sqlalchemy)):
        assert not name or uses_name(entry.names(side), name), entry.id


def test_the_searches_are_many() -> None:
    """As many as were measured, and more."""
    assert len(NAMES) >= 45
    assert len(WORDS) >= 30
    assert not set(NAMES) & set(WORDS)


@pytest.mark.parametrize("text", ["get_or_create", "pagination", "car_set", "filter exclude", "é"])
def test_a_narrow_reading_finds_the_same(text: str) -> None:
    """Topics without the words are not parsed."""
    terms = read_terms(text)
    narrow = read_entries(all_chapters(), words_of(terms))
    ids = [[hit.entry.id for hit in search(pairs, terms).hits] for pairs in (entries(), narrow)]
    assert ids[0] == ids[1]


def test_all_words_must_match() -> None:
    """Each further word narrows the search."""
    one = {hit.entry.id for hit in search(entries(), read_terms("exclude")).hits}
    both = {hit.entry.id for hit in search(entries(), read_terms("exclude distinct")).hits}
    assert both < one


def test_every_pair_is_found_by_its_name() -> None:
    """Among the first three, because several chapters may have the name."""
    for entry in entries()[::40]:
        hits = search(entries(), read_terms(entry.question.name.replace("_", " "))).hits
        assert entry.id in [hit.entry.id for hit in hits[:3]], entry.id


def test_all_pairs_are_read() -> None:
    """With both functions, as the commands that import them see them."""
    from side_by_side.chapters.pairs import find_pairs, source_of

    pairs = [pair for chapter in all_chapters() for pair in find_pairs(chapter)]
    assert [pair.id for pair in pairs] == [entry.id for entry in entries()]
    for pair, entry in list(zip(pairs, entries(), strict=True))[::20]:
        for side in ("django", "sqlalchemy"):
            path, line, text = source_of(pair.function(side))
            code = entry.code[side]
            assert (path, line, text.rstrip("\n")) == (code.path, code.line, code.text)


def test_similar_names_are_suggested() -> None:
    """Three at most, and only names that the code calls."""
    assert similar_names(entries(), "get_or_creat")[0] == "get_or_create"
    assert similar_names(entries(), "selectinlod")[0] == "selectinload"
    assert len(similar_names(entries(), "select")) == 3
    assert similar_names(entries(), "zzzzzzzz") == []


def test_the_pairs_that_use_a_name_are_listed() -> None:
    """Also through a helper, and not those that only mention it."""
    assert pairs_that_use("get_or_create", all_chapters()) == {
        "academy.create_painting_or_find",
        "academy.find_compilers_or_create",
        "academy.keep_rename_when_slug_is_taken",
        "galleries.get_winter_or_add_it_to_an_artist",
        "galleries.get_works_for_an_exhibition",
    }
    with pytest.raises(
        UnusedNameError, match="no pair uses 'get_or_creat'; there is get_or_create"
    ):
        pairs_that_use("get_or_creat", all_chapters())
