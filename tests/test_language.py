"""Plain English: no message, help, page or generated file has a word that reads odd."""

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import ROOT

#: Words with a plain counterpart, which STYLE names: report, declare, detect, next to, again ...
BANNED = re.compile(
    r"\b(tell|tells|telling|told|say|says|saying|said|notice|notices|noticed|noticing)\b"
    r"|\b(beside|anew|whatever|at rest|for ever|by itself|holds? that)\b"
    r"|(?<!there )\b(is|are|was|were) no\b(?! (longer|action)\b)",
    re.IGNORECASE,
)

#: What stays: where, which words, and why.
ALLOWED = {
    "side_by_side/check/report/github.py": ({"notice"}, "GitHub's word for the lowest level"),
    "docs/check.md": ({"notices"}, "likewise"),
    "side_by_side/cli/migrations.py": ({"noticed"}, "the deprecated name of a command"),
    "side_by_side/steps/detection/detection_report.py": ({"noticed"}, "likewise, in JSON"),
    "CHANGELOG.md": ({"noticed"}, "likewise"),
    "docs/json.md": ({"noticed"}, "likewise"),
    "docs/equality.md": ({"tell"}, "cannot tell is the third outcome"),
    "shared_fixtures/multiple_parents/questions/hiding.py": ({"hold that"}, "what columns hold"),
}

#: Their texts are messages, help and generated files, or stand in the code.
FOLDERS = ("side_by_side", "sqlalchemy_django")
#: The questions.
TEXTS = ("shared_fixtures",)
PAGES = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md", "alembic.ini", "Makefile")


def words_of(path: Path) -> Iterator[tuple[int, str]]:
    """Give the texts and comments of a module, each with its line."""
    source = path.read_text()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.lineno, node.value
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT:
            yield token.start[0], token.string


def banned_in(text: str) -> set[str]:
    """Return the banned words of a text."""
    return {" ".join(found.group().split()) for found in BANNED.finditer(text)}


def files() -> Iterator[tuple[Path, int, str]]:
    """Give every text of the project that is read, with its file and line."""
    for folder in (*FOLDERS, *TEXTS):
        for path in sorted((ROOT / folder).rglob("*.py")):
            yield from ((path, line, text) for line, text in words_of(path))
    others = [
        *(ROOT / page for page in PAGES),
        *sorted((ROOT / "docs").rglob("*.md")),
        *sorted((ROOT / "side_by_side").rglob("*.sql")),
        *sorted((ROOT / "sqlalchemy_django").rglob("*.mako")),
    ]
    for path in others:
        for line, text in enumerate(path.read_text().splitlines(), 1):
            yield path, line, text


def test_no_banned_word_is_used() -> None:
    """Messages, help, pages and generated files use the words of the field."""
    used: dict[str, set[str]] = {}
    lines = []
    for path, line, text in files():
        name = str(path.relative_to(ROOT))
        allowed, _reason = ALLOWED.get(name, (set(), ""))
        words = banned_in(text)
        used.setdefault(name, set()).update(words & allowed)
        if words - allowed:
            lines.append(f"{name}:{line}: {', '.join(sorted(words - allowed))}")
    assert lines == []
    assert {name: words for name, words in used.items() if words} == {
        name: words for name, (words, _reason) in ALLOWED.items()
    }


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It is told at once.", {"told"}),
        ("Say so, and notice it.", {"Say", "notice"}),
        ("a table is no\nview", {"is no"}),
        ("there is no table, and the view is no longer there", set()),
    ],
)
def test_banned_words_are_seen(text: str, words: set[str]) -> None:
    """Upper case and line ends hide nothing; what reads well is left alone."""
    assert banned_in(text) == words
