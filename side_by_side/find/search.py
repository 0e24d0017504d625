"""Finds the pairs that a search means, best first."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from functools import cache

from side_by_side.find.catalogue import Code, Entry
from side_by_side.find.counterparts import COUNTERPARTS
from side_by_side.find.counterparts.counterpart import matches
from side_by_side.find.terms import STOPWORDS, Term

#: What it is worth if a term is found: as an idiom of the function, as another spelling of it, ...
IDIOM, SPELLING, ANY_CASE, ARGUMENT, BORROWED, PART, BORROWED_PART = 100, 92, 80, 70, 45, 40, 22
NAME, ASKS, DOC, TRAP, CODE = 50, 34, 20, 12, 9

#: What it adds if the sentence under a function's name is about the idiom, if the words are those
#: of the question's name, and if they are all of them and no others.
ABOUT, WHOLE_NAME, SAME_NAME = 15, 60, 60


@dataclass(frozen=True)
class Hit:
    """A pair that was found, and how well it matches."""

    entry: Entry
    score: float


@dataclass(frozen=True)
class Result:
    """The pairs that were found, best first.

    ``is_exact`` is whether they have all terms as they were written; ``left_out`` are the terms
    that no pair has.
    """

    terms: tuple[Term, ...]
    hits: list[Hit]
    is_exact: bool = True
    left_out: tuple[Term, ...] = ()


def search(entries: Collection[Entry], terms: Sequence[Term]) -> Result:
    """Return the pairs in which all terms are found.

    If there are none, a call with an argument counts as a call without it, and terms that no pair
    has are left out; then the pairs with most terms are returned.
    """
    terms = [_with_patterns(term, entries) for term in terms]
    if hits := _search(entries, terms):
        return Result(tuple(terms), hits)
    known, left_out = [], []
    for term in terms:
        call = Term((term.call,), term.call)
        if _search(entries, [term]):
            known.append(term)
        elif term.call and _search(entries, [call]):
            known.append(call)
        else:
            left_out.append(term)
    known = list(dict.fromkeys(known))
    if known and not (hits := _search(entries, known)):
        hits = _search_most(entries, known)
    return Result(tuple(known), hits, False, tuple(left_out))


def words_of(terms: Sequence[Term]) -> list[str]:
    """Return the words that every pair has in which all terms are found, as they are written."""
    patterns = [each.django for each in COUNTERPARTS if "FOO" in each.django]
    if any(matches(idiom, name) for term in terms for idiom in term.idioms for name in patterns):
        return []
    # A slice is found by its sign.
    return [term.word for term in terms if term.word != "slice"]


def _search(entries: Iterable[Entry], terms: Sequence[Term]) -> list[Hit]:
    hits = []
    for entry in entries:
        if not all(term.word.lower() in entry.whole for term in terms):
            continue
        scores = [_score(entry, term) for term in terms]
        if scores and all(scores):
            hits.append(_hit(entry, terms, scores))
    return sorted(hits, key=lambda hit: -hit.score)


def _search_most(entries: Iterable[Entry], terms: Sequence[Term]) -> list[Hit]:
    """Return the pairs in which most of the terms are found."""
    found: dict[int, list[Hit]] = {}
    for entry in entries:
        scores = [_score(entry, term) for term in terms if term.word.lower() in entry.whole]
        if number := sum(map(bool, scores)):
            found.setdefault(number, []).append(_hit(entry, terms, scores))
    return sorted(found[max(found)], key=lambda hit: -hit.score) if found else []


def _hit(entry: Entry, terms: Sequence[Term], scores: Sequence[float]) -> Hit:
    # Of two pairs with the same idiom, the one that does less else shows it better.
    idioms = sum(len(code.idioms) for code in entry.code.values())
    words, searched = _words_of_name(entry), _words_of_terms(terms)
    name = WHOLE_NAME * len(words & searched) / len(words or {""})
    name += SAME_NAME if words == searched else 0
    return Hit(entry, sum(scores) + name + 60 / (1 + idioms / 15))


def _with_patterns(term: Term, entries: Iterable[Entry]) -> Term:
    """Return a term with the idioms that a name with ``FOO`` in it stands for."""
    for name in (counterpart.django for counterpart in COUNTERPARTS):
        if "FOO" in name and any(matches(idiom, name) for idiom in term.idioms):
            found = {
                idiom
                for entry in entries
                for idiom in entry.code["django"].idioms
                if matches(idiom, name)
            }
            own = [idiom for idiom in term.idioms if idiom in found]
            word = term.word if own else name.partition("FOO")[2] or name.partition("FOO")[0]
            return replace(term, idioms=tuple(dict.fromkeys([*own, *sorted(found)])), word=word)
    return term


def _words_of_name(entry: Entry) -> set[str]:
    """Return the words in a question's name that a search can have."""
    return {word for word in entry.question.name.split("_") if word not in STOPWORDS}


def _words_of_terms(terms: Sequence[Term]) -> set[str]:
    return {part for term in terms for part in term.word.lower().split("_")}


def _score(entry: Entry, term: Term) -> float:
    """Return how well a pair matches one term; 0 if it does not."""
    best = max(_score_of_code(code, term) for code in entry.code.values())
    word = _pattern(term.word)
    if word.search(entry.question.name.replace("_", " ")):
        best = max(best, NAME) + (10 if best >= BORROWED else 0)
    if word.search(entry.question.asks):
        best = max(best, ASKS)
    if any(word.search(why) for why in entry.traps):
        best = max(best, TRAP) + (5 if best >= ASKS else 0)
    return best


def _score_of_code(code: Code, term: Term) -> float:
    score = _score_of_idioms(code, term)
    word = _pattern(term.word)
    if any(word.search(quoted) for quoted in re.findall(r"``(.*?)``", code.doc)):
        score = max(score, DOC) + ABOUT
    elif word.search(code.doc):
        score = max(score, DOC) + ABOUT / 4
    return score


def _score_of_idioms(code: Code, term: Term) -> float:
    if term.idioms[0] in code.idioms:
        return IDIOM
    if not code.idioms.isdisjoint(term.idioms):
        return SPELLING
    wanted = {idiom.lower() for idiom in term.idioms}
    if not code.lower_idioms.isdisjoint(wanted):
        return ANY_CASE
    if any(idiom.lower() in wanted for idiom in code.borrowed):
        return BORROWED
    if not _is_whole(term):
        # A call with an argument is found as it is, or not at all.
        return 0
    if any(f"({term.word.lower()}=" in idiom for idiom in code.lower_idioms):
        return ARGUMENT
    if _has_part(code.lower_idioms, term):
        return PART
    if _has_part((idiom.lower() for idiom in code.borrowed), term):
        return BORROWED_PART
    return CODE if _pattern(term.word).search(code.text) else 0


def _has_part(lower_idioms: Iterable[str], term: Term) -> bool:
    """Return whether an idiom has the word as its argument, or as one of its words."""
    word = term.word.lower()
    return any(
        word in idiom and (f"({word}=" in idiom or word in re.split(r"[_.(=)]+", idiom))
        for idiom in lower_idioms
    )


def _is_whole(term: Term) -> bool:
    """Return whether a term is a name; a call with an argument must be found as it is."""
    return not any(re.search(r"[(~|&^]", idiom) for idiom in term.idioms)


@cache
def _pattern(word: str) -> re.Pattern[str]:
    """Return the pattern of a word in a text, also in the plural."""
    return re.compile(rf"(?<![^\W_]){re.escape(word)}(?:s|es)?(?![^\W_])", re.IGNORECASE)


def similar_names(entries: Iterable[Entry], text: str, number: int = 3) -> list[str]:
    """Return the names that are most like a text: of what the pairs call, and of Django's."""
    names = {
        name for entry in entries for code in entry.code.values() for name in code.definition.calls
    }
    names.update(idiom for counterpart in COUNTERPARTS for idiom in _names_in(counterpart.django))
    lower = {name.lower(): name for name in sorted(names)}
    close = get_close_matches(text.lower()[:80], lower, n=number, cutoff=0.5)
    return [lower[name] for name in close]


def _names_in(idiom: str) -> list[str]:
    return [part for part in re.split(r"[^\w]+", idiom) if part]
