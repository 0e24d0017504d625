"""Reads the lists of mutants that no rows could kill."""

from shared_fixtures.mutants import Equivalent
from side_by_side.chapters.chapter_modules import (
    import_chapter_module,
    is_missing_module,
    relative_path,
)
from side_by_side.chapters.check_pairs import SIDES, UnpairedError, file_of
from side_by_side.databases.kinds import KINDS


def read_equivalents(chapter: str) -> tuple[Equivalent, ...]:
    """Return the mutants of a chapter that are listed as equivalent; there may be none.

    Raises:
        UnpairedError: The module lists something else, a mutant twice or without a reason, or one
            of a side or database that does not exist.
    """
    name = f"shared_fixtures.{chapter}.equivalent_mutants"
    if is_missing_module(name):
        return ()
    module = import_chapter_module(name)
    place = relative_path(file_of(module))
    listed = getattr(module, "EQUIVALENT", None)
    if not isinstance(listed, tuple):
        raise UnpairedError(place, "write EQUIVALENT = (...), a tuple of Equivalent objects")
    seen: set[tuple[str, str, str]] = set()
    for entry in listed:
        if not isinstance(entry, Equivalent):
            raise UnpairedError(place, f"EQUIVALENT holds {entry!r}; write Equivalent(...) objects")
        if mistake := _mistake(entry, seen):
            raise UnpairedError(place, f"the mutant {entry.what!r} of {entry.of!r} {mistake}")
        seen.add((entry.of, entry.side, entry.what))
    return listed


def _mistake(entry: Equivalent, seen: set[tuple[str, str, str]]) -> str:
    if entry.side not in SIDES:
        return f"has side={entry.side!r}; write 'django' or 'sqlalchemy'"
    if not set(entry.only_on) <= set(KINDS):
        return f"has only_on={entry.only_on!r}; write a tuple of {', '.join(KINDS)}"
    if not entry.why.strip():
        return "has no reason; write why="
    return "is listed twice" if (entry.of, entry.side, entry.what) in seen else ""
