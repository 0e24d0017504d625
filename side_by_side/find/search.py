"""Finds the pairs that a search means, best first."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache

from side_by_side.find.catalogue import Code, Entry
from side_by_side.find.idioms import called_names
from side_by_side.find.terms import STOPWORDS, Term

#: What it is worth if a term is found: as an idiom of the function, of what the function uses, ...
IDIOM, ANY_CASE, ARGUMENT, BORROWED, PART, BORROWED_PART = 100, 80, 70, 45, 40, 22
NAME, ASKS, DOC, TRAP, CODE = 50, 34, 20, 12, 9

#: What it adds if the sentence under a function's name is about the idiom, and if the words are
#: those of the question's name.
ABOUT, WHOLE_NAME = 15, 60


@dataclass(frozen=True)
class Hit:
    """A pair that was found, and how well it matches."""

    entry: Entry
    score: float


def search(entries: Iterable[Entry], terms: Sequence[Term]) -> list[Hit]:
    """Return the pairs in which all terms were found, best first."""
    hits = []
    for entry in entries:
        scores = [_score(entry, term) for term in terms]
        if scores and all(scores):
            # Of two pairs with the same idiom, the one that does less else shows it better.
            idioms = sum(len(code.idioms) for code in entry.code.values())
            name = WHOLE_NAME * _share_of_name(entry, terms)
            hits.append(Hit(entry, sum(scores) + name + 60 / (1 + idioms / 15)))
    return sorted(hits, key=lambda hit: -hit.score)


def _share_of_name(entry: Entry, terms: Sequence[Term]) -> float:
    """Return which share of the words in a question's name are searched for."""
    words = {word for word in entry.question.name.split("_") if word not in STOPWORDS}
    searched = {part for term in terms for part in term.word.lower().split("_")}
    return len(words & searched) / len(words or {""})


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
    about = [word for word in re.findall(r"``(.*?)``", code.doc) if term.word in word]
    if about:
        score = max(score, DOC) + ABOUT
    elif _pattern(term.word).search(code.doc):
        score = max(score, DOC) + ABOUT / 4
    return score


def _score_of_idioms(code: Code, term: Term) -> float:
    wanted = {idiom.lower() for idiom in term.idioms}
    if code.idioms & set(term.idioms):
        return IDIOM
    if any(idiom.lower() in wanted for idiom in code.idioms):
        return ANY_CASE
    if any(idiom.lower() in wanted for idiom in code.borrowed):
        return BORROWED
    if not _is_whole(term):
        # A call with an argument is found as it is, or not at all.
        return 0
    if any(f"({term.word.lower()}=" in idiom.lower() for idiom in code.idioms):
        return ARGUMENT
    if _has_part(code.idioms, term):
        return PART
    if _has_part(code.borrowed, term):
        return BORROWED_PART
    return CODE if _pattern(term.word).search(code.text) else 0


def _has_part(idioms: Iterable[str], term: Term) -> bool:
    """Return whether an idiom has the word as its argument, or as one of its words."""
    word = term.word.lower()
    return any(
        f"({word}=" in idiom.lower() or word in re.split(r"[_.(=)]+", idiom.lower())
        for idiom in idioms
    )


def _is_whole(term: Term) -> bool:
    """Return whether a term is a name; a call with an argument must be found as it is."""
    return not any(re.search(r"[(~]", idiom) for idiom in term.idioms)


@cache
def _pattern(word: str) -> re.Pattern[str]:
    """Return the pattern of a word in a text, also in the plural."""
    return re.compile(rf"(?<![^\W_]){re.escape(word)}(?:s|es)?(?![^\W_])", re.IGNORECASE)


def similar_names(entries: Iterable[Entry], text: str, number: int = 3) -> list[str]:
    """Return the names that the pairs call and that are most like a text."""
    lower = {
        name.lower(): name
        for entry in entries
        for code in entry.code.values()
        for name in called_names(code.node)
    }
    close = get_close_matches(text.lower(), lower, n=number, cutoff=0.5)
    return [lower[name] for name in close]
