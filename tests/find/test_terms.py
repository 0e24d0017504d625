"""A search is split into idioms and words."""

import ast

import pytest

from side_by_side.find.idioms import names_of
from side_by_side.find.terms import read_terms

SEARCHES = {
    "get_or_create": [("get_or_create", "get_or_create")],
    "__icontains": [("__icontains", "icontains")],
    "name__icontains": [("name__icontains", "icontains"), ("__icontains", "icontains")],
    "Prefetch(to_attr)": [("Prefetch(to_attr=)", "to_attr")],
    "values_list(flat=True)": [("values_list(flat=True)", "flat")],
    "filter(name__in=x)": [("__in", "in")],
    "F()": [("F", "F")],
    "~Q": [("~Q", "Q")],
    "transaction.atomic": [("transaction.atomic", "atomic"), ("atomic", "atomic")],
    "session.get()": [("session.get", "get"), ("get", "get")],
    "N+1": [("prefetch_related", "prefetch_related")],
    "LEFT JOIN": [("outerjoin", "outerjoin")],
    "savepoint": [("begin_nested", "begin_nested")],
}


@pytest.mark.parametrize(("text", "expected"), SEARCHES.items(), ids=SEARCHES)
def test_a_search_is_read(text: str, expected: list[tuple[str, str]]) -> None:
    """Names, calls with arguments, lookups, operators, and other words for the same thing."""
    found = [(idiom, term.word) for term in read_terms(text) for idiom in term.idioms]
    assert found[: len(expected)] == expected


def test_words_that_mean_nothing_are_left_out() -> None:
    """Unless there is no other word."""
    assert [term.word for term in read_terms("how to delete the rows")] == ["delete", "rows"]
    assert [term.word for term in read_terms("in")] == ["in"]
    assert read_terms("  ?! ") == []


CODE = {
    'Course.objects.filter(name__icontains="a", level__isnull=True)': {
        *("Course", "objects", "Course.objects", "filter", "__icontains", "__isnull"),
    },
    'Prefetch("a", to_attr="b")': {"Prefetch", "Prefetch(to_attr=)", "Prefetch(to_attr='b')"},
    "~Q(a=1) | Q(b=2)": {"Q", "~Q", "Q |", "Q(a=)", "Q(a=1)", "Q(b=)", "Q(b=2)"},
    "rows[2:4]": {"slice"},
    "select(A).with_for_update(of=A)": {
        *("select", "A", "with_for_update", "with_for_update(of=)"),
    },
}


@pytest.mark.parametrize(("code", "idioms"), CODE.items(), ids=CODE)
def test_the_idioms_of_code_are_read(code: str, idioms: set[str]) -> None:
    """What a reader would search for, and no name of a variable."""
    found = names_of(ast.parse(f"def f():\n    return {code}"))
    assert found.idioms == idioms
