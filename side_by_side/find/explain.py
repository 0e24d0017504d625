"""Finds what the names of a search are called on the other side, and the pair that shows it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from side_by_side.find.catalogue import Entry
from side_by_side.find.counterparts import COUNTERPARTS, Counterpart
from side_by_side.find.counterparts.counterpart import uses_name
from side_by_side.find.counterparts.sqlalchemy_only import SQLALCHEMY_ONLY
from side_by_side.find.search import Hit, Result
from side_by_side.find.terms import Term

#: How many names of Django's are listed for one of SQLAlchemy's.
FEW = 4

#: How many names of a search are explained.
MOST = 3


@dataclass(frozen=True)
class Explanation:
    """What a name is called on the other side.

    A name of Django's has a ``line`` in SQLAlchemy's terms, and maybe a ``step`` of migrations
    that shows it. A name of SQLAlchemy's has names ``in_django``, or a line if Django has none.
    ``is_used`` is whether a pair uses the name; without one, ``nearest`` is the pair to read.
    """

    name: str
    side: str
    line: str = ""
    in_django: tuple[str, ...] = ()
    step: str = ""
    is_used: bool = True
    nearest: Entry | None = None


def explain_result(
    terms: Sequence[Term], result: Result, entries: Sequence[Entry]
) -> list[Explanation]:
    """Return what is known of the terms of a search, if it helps.

    In a sentence, a word that is a name of Django's as well may be no more than a word: without a
    pair that uses the name, the pairs with the word are meant.
    """
    is_sentence = len(terms) > 1 and result.is_exact
    found = {(each.name, each.side): each for each in explain(terms, entries)}
    return [each for each in found.values() if each.is_used or not is_sentence][:MOST]


def explain(terms: Sequence[Term], entries: Sequence[Entry]) -> Iterator[Explanation]:
    """Yield what is known of each term, in their order."""
    for term in terms:
        own = counterpart_of(term)
        name, others = in_django(term)
        if own:
            is_used = _is_used(entries, "django", own.django)
            nearest = None if is_used else nearest_pair(own, entries)
            yield Explanation(
                own.django, "django", own.line, step=own.step, is_used=is_used, nearest=nearest
            )
        if others and (own is None or name not in own.sqlalchemy):
            is_used = _is_used(entries, "sqlalchemy", name)
            yield Explanation(
                name,
                "sqlalchemy",
                in_django=tuple(counterpart.django for counterpart in others),
                is_used=is_used,
                nearest=None if is_used else nearest_pair(others[0], entries),
            )
        for only in SQLALCHEMY_ONLY:
            if own is None and not others and only.name in term.idioms:
                is_used = _is_used(entries, "sqlalchemy", only.name)
                nearest = next((entry for entry in entries if entry.id == only.near), None)
                yield Explanation(
                    only.name,
                    "sqlalchemy",
                    only.line,
                    is_used=is_used,
                    nearest=None if is_used else nearest,
                )


def _is_used(entries: Sequence[Entry], side: str, name: str) -> bool:
    return any(uses_name(entry.names(side), name) for entry in entries)


def counterpart_of(term: Term) -> Counterpart | None:
    """Return the line of a name of Django's, if a search means one."""
    spellings = [*term.idioms]
    if term.call:
        # The arguments of a field are names themselves, those of a method are columns.
        names = [term.word, term.call]
        spellings += names if term.call[0].isupper() else reversed(names)
    for spelling in spellings:
        for counterpart in COUNTERPARTS:
            if counterpart.is_meant_by(spelling):
                return counterpart
        if "." in spelling and in_django(Term((spelling,), spelling))[1]:
            # The session's methods are not those of managers: ``session.add``.
            return None
    if in_django(term)[1]:
        return None
    lower = {counterpart.django.lower(): counterpart for counterpart in COUNTERPARTS}
    return next((lower[name.lower()] for name in spellings if name.lower() in lower), None)


def in_django(term: Term) -> tuple[str, tuple[Counterpart, ...]]:
    """Return a name of SQLAlchemy's and what it is called in Django, the nearest first."""
    for idiom in (*term.idioms, *(idiom.lower() for idiom in term.idioms if idiom.isupper())):
        found = [counterpart for counterpart in COUNTERPARTS if idiom in counterpart.sqlalchemy]
        if found:
            # Of those that name it first, the ones that a pair shows.
            found.sort(key=lambda each: (each.sqlalchemy.index(idiom), not each.pair))
            return idiom, tuple(found[:FEW])
    return "", ()


def shows(entry: Entry, counterpart: Counterpart) -> bool:
    """Whether a pair uses both a name of Django's and one of its counterparts."""
    return uses_name(entry.names("django"), counterpart.django) and any(
        uses_name(entry.names("sqlalchemy"), name) for name in counterpart.sqlalchemy
    )


def nearest_pair(counterpart: Counterpart, entries: Sequence[Entry]) -> Entry | None:
    """Return the pair with the idea that is nearest to a name that no pair uses."""
    near = next((other for other in COUNTERPARTS if other.django == counterpart.near), None)
    ids = [counterpart.pair, near.pair if near else ""]
    found = [entry for name in ids for entry in entries if entry.id == name]
    if near and not found:
        found = [entry for entry in entries if shows(entry, near)]
    return found[0] if found else None


def prefer_shown(result: Result) -> list[Hit]:
    """Return the hits of a search, first those that show the names on both sides.

    The pair that is written down for all names of the search comes before all others.
    """
    own = [counterpart_of(term) or next(iter(in_django(term)[1]), None) for term in result.terms]

    def rank(hit: Hit) -> tuple[bool, float]:
        shown = [each for each in own if each and shows(hit.entry, each)]
        written = [each for each in shown if each.pair == hit.entry.id]
        return len(written) < len(own), -(hit.score + 20 * len(shown))

    return sorted(result.hits, key=rank)
