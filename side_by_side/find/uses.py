"""Finds the pairs that use a name, for ``list --uses``."""

from collections.abc import Sequence

from side_by_side.errors import SideBySideError
from side_by_side.find.catalogue import read_entries
from side_by_side.find.search import search, similar_names
from side_by_side.find.terms import read_terms


class UnusedNameError(SideBySideError):
    """A name that no pair uses, with similar names."""

    def __init__(self, name: str, near: Sequence[str]) -> None:
        self.name = name
        self.near = tuple(near)
        known = f"; there is {', '.join(near)}" if near else ""
        super().__init__(f"no pair uses {name!r}{known}")


def pairs_that_use(name: str, chapters: Sequence[str]) -> set[str]:
    """Return the ids of the pairs whose code uses a name, itself or in what it calls.

    Raises:
        UnusedNameError: No pair does.
    """
    terms = read_terms(name)
    hits = search(read_entries(chapters, [term.word for term in terms]), terms)
    wanted = {idiom.lower() for term in terms for idiom in term.idioms}
    ids = {
        hit.entry.id
        for hit in hits
        if any(
            idiom.lower() in wanted
            for code in hit.entry.code.values()
            for idiom in code.idioms | code.borrowed
        )
    }
    if not ids:
        raise UnusedNameError(name, similar_names(read_entries(chapters), name))
    return ids
