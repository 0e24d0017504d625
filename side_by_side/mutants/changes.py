"""Finds the pairs that have changed since a commit."""

import ast
import re
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from side_by_side.chapters.chapter_modules import import_chapter_module
from side_by_side.chapters.check_pairs import SIDES, file_of
from side_by_side.chapters.checkout import root
from side_by_side.chapters.pairs import Pair, find_pairs, source_of
from side_by_side.errors import SideBySideError

#: The lines of a file that have changed.
Lines = set[int]


class NoCommitError(SideBySideError):
    """A commit that git does not know, or a checkout that is not a repository."""

    def __init__(self, commit: str, reason: str) -> None:
        self.commit = commit
        self.reason = reason
        super().__init__(f"cannot compare with the commit {commit!r}: {reason}")


def changed_pairs(commit: str, chapters: Sequence[str]) -> dict[str, list[str] | None]:
    """Return the names of the changed questions of each chapter; None for all of them.

    If the rows or the models of a chapter have changed, all of its questions have: they may show
    other mistakes than before. If a line of a module has changed that belongs to no question, such
    as an import, all questions of the module have.

    Raises:
        NoCommitError: There is no such commit, or no repository.
    """
    changed = _changed_lines(commit)
    result: dict[str, list[str] | None] = {}
    for chapter in chapters:
        if any(_is_shared(path, chapter) for path in changed):
            result[chapter] = None
            continue
        pairs = find_pairs(chapter)
        names: set[str] = set()
        for path, spans in _spans(pairs).items():
            names |= _touched(spans, changed.get(path.relative_to(root()), set()))
        if names:
            result[chapter] = [pair.question.name for pair in pairs if pair.question.name in names]
    return result


def _is_shared(path: Path, chapter: str) -> bool:
    """Return whether all questions of a chapter depend on a file: its rows or its models."""
    parts = path.parts
    return len(parts) > 2 and parts[1] == chapter and parts[2].startswith(("rows", "models"))


def _spans(pairs: Sequence[Pair]) -> dict[Path, dict[str, range]]:
    """Return the lines of each pair's functions and question, by file and name."""
    spans: dict[Path, dict[str, range]] = {}
    for pair in pairs:
        for side in SIDES:
            path, first, text = source_of(pair.function(side))
            lines = range(first, first + len(text.splitlines()))
            spans.setdefault(path, {})[pair.question.name] = lines
    for chapter, topic in {(pair.chapter, pair.topic) for pair in pairs}:
        ending = f".{topic}" if topic else ""
        path = file_of(import_chapter_module(f"shared_fixtures.{chapter}.questions{ending}"))
        spans[path] = _spans_of_questions(path)
    return spans


def _spans_of_questions(path: Path) -> dict[str, range]:
    """Return the lines of each ``Question(...)`` in a module, by the question's name."""
    return {
        str(call.args[0].value): range(call.lineno, (call.end_lineno or call.lineno) + 1)
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id == "Question"
        and call.args
        and isinstance(call.args[0], ast.Constant)
    }


def _touched(spans: Mapping[str, range], lines: Lines) -> set[str]:
    """Return the names whose lines have changed; all of them if another line has."""
    names = {name for name, span in spans.items() if lines & set(span)}
    elsewhere = lines - {line for span in spans.values() for line in span}
    return set(spans) if elsewhere else names


def _changed_lines(commit: str) -> dict[Path, Lines]:
    """Return the new or changed lines of each file since a commit, with those not yet committed."""
    # The prefixes may be others in the settings of whoever runs it.
    prefixes = ["--src-prefix=a/", "--dst-prefix=b/"]
    options = ["--unified=0", "--no-color", "--no-ext-diff", "--relative", *prefixes]
    folders = [*(f"{side}_side" for side in SIDES), "shared_fixtures"]
    try:
        done = subprocess.run(  # noqa: S603 - a commit is an argument of its own
            ["git", "diff", *options, "--end-of-options", commit, "--", *folders],  # noqa: S607 - git, wherever it is
            cwd=root(),
            capture_output=True,
            text=True,
            check=False,
        )
    except OSError as error:
        raise NoCommitError(commit, f"git cannot be run ({error.strerror})") from error
    if done.returncode:
        raise NoCommitError(commit, " ".join(done.stderr.split()).removeprefix("fatal: "))
    changed: dict[Path, Lines] = {}
    lines: Lines = set()
    for line in done.stdout.splitlines():
        if line.startswith("+++ "):
            lines = changed.setdefault(Path(line.removeprefix("+++ b/")), set())
        elif match := re.match(r"@@ -\S+ \+(\d+)(?:,(\d+))? @@", line):
            start, count = int(match[1]), int(match[2] or 1)
            lines |= set(range(start, start + max(count, 1)))
    return changed
