"""Finds the pairs that use a name, for ``list --uses``."""

from collections.abc import Sequence

from side_by_side.errors import SideBySideError
from side_by_side.find.catalogue import read_entries
from side_by_side.find.search import search, similar_names
from side_by_side.find.terms import read_terms

#: How many letters of a name a message shows.
LONG = 60


class UnusedNameError(SideBySideError):
    """A name that no pair uses, with similar names."""

    def __init__(self, name: str, near: Sequence[str]) -> None:
        self.name = name
        self.near = tuple(near)
        known = f"; there is {', '.join(near)}" if near else ""
        shown = f"{name[:LONG]}..." if len(name) > LONG else name
        super().__init__(f"no pair uses {shown!r}{known}")


def pairs_that_use(name: str, chapters: Sequence[str]) -> set[str]:
    """Return the ids of the pairs whose code uses a name, itself or in what it calls.

    Raises:
        UnusedNameError: No pair does.
    """
    entries = read_entries(chapters)
    found = search(entries, read_terms(name))
    wanted = {idiom.lower() for term in found.terms for idiom in term.idioms}
    ids = {
        hit.entry.id
        for hit in found.hits
        if not found.left_out
        and any(
            idiom.lower() in wanted for code in hit.entry.code.values() for idiom in code.all_idioms
        )
    }
    if not ids:
        raise UnusedNameError(name, similar_names(entries, name))
    return ids
