"""Finds the chapters that a chapter needs: those its models, steps and questions refer to."""

import re
from collections.abc import Iterable
from functools import cache

from side_by_side.chapters.chapter_modules import FOLDER

ROOT = FOLDER.parent
PACKAGES = ("django_side", "sqlalchemy_side", "shared_fixtures")
#: What a reference to another chapter looks like; a match may also be some other name.
REFERENCES = re.compile(
    r"""
      (?:django_side|sqlalchemy_side|shared_fixtures)\.(?P<module>\w+)
    | from\s+\.{2,}(?P<relative>\w+)
    | ["'](?P<model_or_table>\w+)\.(?![EWI]\d{3}["'])[A-Za-z]\w*["']
    | \(\s*["'](?P<step>\w+)["'],\s*["'](?:\d{4}_\w+|__first__|__latest__)["']
    | ["'](?P<revision>\w+)_\d{4}["']
    | from\s+(?:django_side|sqlalchemy_side|shared_fixtures)\s+import\s+(?P<names>[\w, ()\n]+)
    """,
    re.VERBOSE,
)


def with_dependencies(wanted: Iterable[str], known: Iterable[str]) -> list[str]:
    """Return the wanted chapters and all that they refer to, directly or indirectly, sorted.

    The source files are read, not run. A text that only looks like a reference adds a chapter,
    which costs time and does not change the result.
    """
    known = frozenset(known)
    needed: set[str] = set()
    waiting = list(wanted)
    while waiting:
        chapter = waiting.pop()
        if chapter not in needed:
            needed.add(chapter)
            waiting += _references(chapter, known)
    return sorted(needed)


@cache
def _references(chapter: str, known: frozenset[str]) -> frozenset[str]:
    """Return the other chapters that the source files of a chapter refer to."""
    references: set[str] = set()
    for package in PACKAGES:
        for path in (ROOT / package / chapter).rglob("*.py"):
            if not path.is_file():
                continue
            text = path.read_text(encoding="utf-8", errors="replace")
            for match in REFERENCES.finditer(text):
                references |= _chapters_in(match, known)
    return frozenset(references - {chapter})


def _chapters_in(match: re.Match[str], known: frozenset[str]) -> set[str]:
    parts = match.groupdict(default="")
    table = parts["model_or_table"]
    names = {*re.findall(r"\w+", parts.pop("names")), *parts.values()}
    # A table's name starts with its chapter's name, which may contain underscores.
    return names & known | {chapter for chapter in known if table.startswith(f"{chapter}_")}
