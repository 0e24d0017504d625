"""The first pair of a search is about what was searched for."""

from functools import cache

import pytest

from side_by_side.chapters.pairs import all_chapters
from side_by_side.find.catalogue import Entry, read_entries
from side_by_side.find.search import search, similar_names
from side_by_side.find.terms import read_terms
from side_by_side.find.uses import UnusedNameError, pairs_that_use

#: What is searched for, and an idiom that a function of the first pair must have.
SEARCHES = {
    "get_or_create": "get_or_create",
    "update_or_create": "update_or_create",
    "bulk_create": "bulk_create",
    "bulk_update": "bulk_update",
    "select_related": "select_related",
    "prefetch_related": "prefetch_related",
    "Prefetch(to_attr)": "Prefetch(to_attr=)",
    "Prefetch(queryset=)": "Prefetch(queryset=)",
    "values_list(flat=True)": "values_list(flat=True)",
    "F()": "F",
    "Q": "Q",
    "~Q": "~Q",
    "__isnull": "__isnull",
    "__in": "__in",
    "name__startswith": "__startswith",
    "annotate": "annotate",
    "aggregate": "aggregate",
    "Count(distinct=True)": "Count(distinct=True)",
    "Subquery": "Subquery",
    "OuterRef": "OuterRef",
    "Exists": "Exists",
    "Case When": "Case",
    "Coalesce": "Coalesce",
    "Window": "Window",
    "exclude": "exclude",
    "distinct": "distinct",
    "select_for_update(of)": "select_for_update(of=)",
    "transaction.atomic": "transaction.atomic",
    "on_commit": "on_commit",
    "savepoint": "begin_nested",
    "begin_nested": "begin_nested",
    "selectinload": "selectinload",
    "joinedload": "joinedload",
    "contains_eager": "contains_eager",
    "with_for_update": "with_for_update",
    "raiseload": "raiseload",
    "load_only": "load_only",
    "refresh_from_db": "refresh_from_db",
    "populate_existing": "execution_options(populate_existing=)",
    "N+1": "prefetch_related",
    "DoesNotExist": "DoesNotExist",
    "ProtectedError": "ProtectedError",
    "on_conflict_do_nothing": "on_conflict_do_nothing",
    "left join": "outerjoin",
    "having": "having",
    "in_bulk": "in_bulk",
    "earliest": "earliest",
    "Avg": "Avg",
    "SELECT_RELATED": "select_related",
}


@cache
def entries() -> list[Entry]:
    """All pairs."""
    return list(read_entries(all_chapters()))


def all_idioms(entry: Entry) -> set[str]:
    """The idioms of both functions, and of what they use."""
    return {idiom for code in entry.code.values() for idiom in code.idioms | code.borrowed}


@pytest.mark.parametrize(("text", "idiom"), SEARCHES.items(), ids=SEARCHES)
def test_the_first_pair_has_the_idiom(text: str, idiom: str) -> None:
    """And the order does not depend on whether modules without the words were read."""
    terms = read_terms(text)
    hits = search(entries(), terms)
    assert idiom in all_idioms(hits[0].entry)
    narrowed = search(read_entries(all_chapters(), [term.word for term in terms]), terms)
    assert [hit.entry.id for hit in narrowed] == [hit.entry.id for hit in hits]


def test_all_words_must_match() -> None:
    """Each further word narrows the search."""
    one = {hit.entry.id for hit in search(entries(), read_terms("exclude"))}
    both = {hit.entry.id for hit in search(entries(), read_terms("exclude distinct"))}
    assert both < one


def test_every_pair_is_found_by_its_name() -> None:
    """Among the first three, because several chapters may have the name."""
    for entry in entries()[::40]:
        hits = search(entries(), read_terms(entry.question.name.replace("_", " ")))
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
    }
    with pytest.raises(
        UnusedNameError, match="no pair uses 'get_or_creat'; there is get_or_create"
    ):
        pairs_that_use("get_or_creat", all_chapters())
