"""What Django's names are called in SQLAlchemy is true of the pairs that are linked."""

import re
from collections import Counter
from functools import cache

import pytest

from side_by_side.chapters.pairs import all_chapters
from side_by_side.find import explain as explain_module
from side_by_side.find.catalogue import Entry, read_entries
from side_by_side.find.counterparts import COUNTERPARTS, Counterpart
from side_by_side.find.counterparts.counterpart import uses_name
from side_by_side.find.counterparts.sqlalchemy_only import SQLALCHEMY_ONLY, SqlalchemyOnly
from side_by_side.find.definitions import definitions_of
from side_by_side.find.explain import (
    counterpart_of,
    explain,
    nearest_pair,
    prefer_shown,
    shows,
)
from side_by_side.find.search import search
from side_by_side.find.terms import read_terms
from tests import ROOT

#: The most names that may be without a pair or step of their own; a chapter that uses more of
#: them needs no change here.
WITHOUT_PAIR = 56


@cache
def entries() -> list[Entry]:
    """All pairs."""
    return read_entries(all_chapters())


def by_name(name: str) -> Counterpart:
    """Return the counterpart of a name of Django's."""
    return next(each for each in COUNTERPARTS if each.django == name)


def test_the_names_are_many_and_different() -> None:
    """At least 150, each once."""
    names = Counter(counterpart.django for counterpart in COUNTERPARTS)
    assert len(names) >= 150
    assert [name for name, number in names.items() if number > 1] == []


@pytest.mark.parametrize(
    "counterpart", [each for each in COUNTERPARTS if each.pair], ids=lambda each: each.django
)
def test_the_linked_pair_uses_both(counterpart: Counterpart) -> None:
    """Django's name on Django's side, and one of the idioms on SQLAlchemy's."""
    [entry] = [entry for entry in entries() if entry.id == counterpart.pair]
    assert uses_name(entry.names("django"), counterpart.django)
    assert any(uses_name(entry.names("sqlalchemy"), name) for name in counterpart.sqlalchemy)
    assert shows(entry, counterpart)


@pytest.mark.parametrize(
    "counterpart", [each for each in COUNTERPARTS if each.step], ids=lambda each: each.django
)
def test_the_linked_step_uses_both(counterpart: Counterpart) -> None:
    """The migration uses Django's name, and the revision one of the idioms."""
    chapter, number = counterpart.step.split()
    [path] = (ROOT / "django_side" / chapter / "migrations").glob(f"{number}_*.py")
    other = ROOT / "sqlalchemy_side" / chapter / "migrations" / path.name
    django, sqlalchemy = (
        {idiom for each in definitions_of(file.read_text()).values() for idiom in each.idioms}
        for file in (path, other)
    )
    assert uses_name(django, counterpart.django)
    assert any(uses_name(sqlalchemy, name) for name in counterpart.sqlalchemy)


def test_a_pair_that_lacks_one_of_the_two_does_not_show_it() -> None:
    """The test above can fail."""
    related = by_name("select_related")
    [entry] = [entry for entry in entries() if entry.id == related.pair]
    assert shows(entry, related)
    assert not shows(entry, related._replace(sqlalchemy=("selectinload",)))
    assert not shows(entry, related._replace(django="prefetch_related"))
    assert not uses_name(entry.names("sqlalchemy"), "select_related")


@pytest.mark.parametrize("counterpart", COUNTERPARTS, ids=lambda each: each.django)
def test_the_line_names_the_nearest_idiom(counterpart: Counterpart) -> None:
    """An idiom that the line does not name would link what it is not about."""
    assert counterpart.line == counterpart.line.strip().rstrip(".")
    assert words_of(re.sub("=[)]$", ")", counterpart.sqlalchemy[0])) <= words_of(counterpart.line)


def words_of(text: str) -> set[str]:
    """Return the names and operators in a text."""
    return set(re.findall(r"[A-Za-z_]\w*|[<>!=]=|[<>~=]", text)) - {"session", "op"}


def test_few_names_have_no_pair() -> None:
    """Each of them leads to the pair with the nearest idea."""
    without = [
        counterpart
        for counterpart in COUNTERPARTS
        if not counterpart.step and not any(shows(entry, counterpart) for entry in entries())
    ]
    assert len(without) <= WITHOUT_PAIR
    names = {counterpart.django for counterpart in COUNTERPARTS}
    for counterpart in without:
        assert counterpart.near in names, counterpart.django
        assert nearest_pair(counterpart, entries()), counterpart.django


def test_a_pair_that_is_written_later_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name without a written pair is used as soon as a pair uses it, and that comes first."""
    written = by_name("bulk_update")
    unwritten = written._replace(pair="", near="update")
    others = tuple(unwritten if each == written else each for each in COUNTERPARTS)
    monkeypatch.setattr(explain_module, "COUNTERPARTS", others)
    terms = read_terms("bulk_update")
    [explanation] = explain(terms, entries())
    assert explanation.is_used
    assert explanation.nearest is None
    assert shows(prefer_shown(search(entries(), terms))[0].entry, unwritten)


def test_a_name_that_no_pair_uses_has_a_nearest_one() -> None:
    """If one is written down."""
    for counterpart in COUNTERPARTS:
        [explanation, *_] = explain(read_terms(counterpart.django), entries())
        assert explanation.is_used or bool(explanation.nearest) == bool(counterpart.near)


@pytest.mark.parametrize("counterpart", COUNTERPARTS, ids=lambda each: each.django)
def test_each_name_is_found_as_it_is_written(counterpart: Counterpart) -> None:
    """The name itself, and the placeholder as well as a real name."""
    [term] = read_terms(counterpart.django)
    assert counterpart_of(term) == counterpart
    if "FOO" in counterpart.django:
        [term] = read_terms(counterpart.django.replace("FOO", "status"))
        assert counterpart_of(term) == counterpart


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("selectinload", ["prefetch_related", "Prefetch"]),
        ("joinedload", ["select_related"]),
        ("with_for_update", ["select_for_update"]),
        ("NoResultFound", ["DoesNotExist", "ObjectDoesNotExist"]),
        ("load_only", ["only"]),
        ("session.refresh", ["refresh_from_db"]),
        ("in_", ["__in"]),
        ("mapped_column(server_default=)", ["db_default"]),
        ("op.add_column", ["AddField"]),
        ("func.coalesce", ["Coalesce"]),
        ("savepoint", ["atomic"]),
    ],
)
def test_a_name_of_sqlalchemy_has_names_in_django(text: str, names: list[str]) -> None:
    """The same lines are read backwards, the nearest first."""
    [explanation] = explain(read_terms(text), entries())
    assert list(explanation.in_django[: len(names)]) == names


@pytest.mark.parametrize("only", SQLALCHEMY_ONLY, ids=lambda each: each.name)
def test_a_name_that_django_lacks_is_explained(only: SqlalchemyOnly) -> None:
    """With what Django has instead, and a pair that exists."""
    [explanation] = explain(read_terms(only.name), entries())
    assert (explanation.line, explanation.side) == (only.line, "sqlalchemy")
    assert only.near in [entry.id for entry in entries()]
    assert explanation.is_used == (explanation.nearest is None)
