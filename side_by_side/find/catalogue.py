"""Reads the pairs of all chapters as text: their questions, both functions, and their idioms.

Importing the models of both sides would take a second, so the functions are parsed instead.
"""

import ast
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from shared_fixtures.question import Question
from side_by_side.chapters.chapter_modules import ROOT
from side_by_side.chapters.questions import read_questions, read_topics, read_traps
from side_by_side.find.idioms import idioms_of

SIDES = ("django", "sqlalchemy")


@dataclass(frozen=True)
class Code:
    """A function of one side: where it is, its text, and what it does in one line."""

    path: Path
    line: int
    text: str
    doc: str
    node: ast.FunctionDef | ast.AsyncFunctionDef
    module: ast.Module
    models: "Models"

    @cached_property
    def idioms(self) -> frozenset[str]:
        """The idioms of the function itself."""
        return idioms_of(self.node)

    @cached_property
    def borrowed(self) -> set[str]:
        """The idioms of the helpers and models that it uses, directly or not."""
        own, classes = _definitions(self.module), self.models.classes
        waiting, done = set(_names(self.node)), {self.node.name}
        found: set[str] = set()
        while waiting:
            name = waiting.pop()
            done.add(name)
            if name in own:
                found |= idioms_of(own[name])
                waiting |= set(_names(own[name])) - done
            elif name in classes:
                found |= idioms_of(classes[name])
        return found - self.idioms


@dataclass(frozen=True)
class Models:
    """The modules of a chapter's models on one side."""

    texts: tuple[str, ...]

    @cached_property
    def classes(self) -> dict[str, ast.stmt]:
        """The definitions of all modules."""
        found: dict[str, ast.stmt] = {}
        for text in self.texts:
            found |= _definitions(ast.parse(text))
        return found


@dataclass(frozen=True)
class Entry:
    """A pair as text. ``traps`` are the reasons of its traps."""

    chapter: str
    topic: str
    question: Question
    code: dict[str, Code]
    traps: tuple[str, ...]

    @property
    def id(self) -> str:
        """The chapter and the question's name, as typed on the command line."""
        return f"{self.chapter}.{self.question.name}"


def read_entries(chapters: Sequence[str], words: Sequence[str] = ()) -> Iterator[Entry]:
    """Yield the pairs of some chapters, by topic and in the order of their questions.

    With ``words``, modules are left out in which one of them occurs nowhere. A question without a
    function is left out, too; ``compare`` reports it.

    Raises:
        UnpairedError: The questions or traps of a chapter cannot be read.
    """
    for chapter in chapters:
        models = {side: _models(side, chapter) for side in SIDES}
        traps = _text(ROOT / "shared_fixtures" / chapter / "traps.py")
        for topic in read_topics(chapter):
            paths = {side: _path(f"{side}_side", chapter, "queries", topic) for side in SIDES}
            texts = {side: _text(path) for side, path in paths.items()}
            asked = _text(_path("shared_fixtures", chapter, "questions", topic))
            all_texts = (
                *texts.values(),
                asked,
                traps,
                *(text for each in models.values() for text in each.texts),
            )
            whole = "\n".join(all_texts).lower()
            if not all(word.lower() in whole for word in words):
                continue
            functions = {side: _functions(paths[side], texts[side], models[side]) for side in SIDES}
            reasons: dict[str, list[str]] = {}
            for trap in read_traps(chapter):
                reasons.setdefault(trap.of, []).append(trap.why)
            for question in read_questions(chapter, topic):
                if all(question.name in functions[side] for side in SIDES):
                    code = {side: functions[side][question.name] for side in SIDES}
                    why = tuple(reasons.get(question.name, ()))
                    yield Entry(chapter, topic, question, code, why)


def _path(package: str, chapter: str, part: str, topic: str) -> Path:
    folder = ROOT / package / chapter / part
    return folder / f"{topic}.py" if topic else folder.with_suffix(".py")


def _text(path: Path) -> str:
    """Return the text of a file, empty if there is none."""
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def _models(side: str, chapter: str) -> Models:
    folder = ROOT / f"{side}_side" / chapter
    paths = sorted((*folder.glob("models.py"), *folder.glob("models/*.py")))
    return Models(tuple(map(_text, paths)))


def _functions(path: Path, text: str, models: Models) -> dict[str, Code]:
    """Return the functions of a module by name."""
    module = ast.parse(text)
    lines = text.splitlines()
    return {
        node.name: Code(
            path,
            _first_line(node),
            "\n".join(lines[_first_line(node) - 1 : node.end_lineno]),
            ast.get_docstring(node) or "",
            node,
            module,
            models,
        )
        for node in module.body
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }


def _first_line(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return min(part.lineno for part in (node, *node.decorator_list))


@cache
def _names(node: ast.AST) -> frozenset[str]:
    """Return the names that a definition reads or writes."""
    return frozenset(inner.id for inner in ast.walk(node) if isinstance(inner, ast.Name))


@cache
def _definitions(module: ast.Module) -> dict[str, ast.stmt]:
    """Return what a module defines at its top level, by name."""
    found: dict[str, ast.stmt] = {}
    for node in module.body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            found[node.name] = node
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            found |= {target.id: node for target in targets if isinstance(target, ast.Name)}
    return found
