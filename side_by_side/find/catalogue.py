"""Reads the pairs of all chapters as text: their questions, both functions, and their idioms.

Importing the models of both sides would take a second, so the functions are parsed instead.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from shared_fixtures.question import PerDatabase, Question, Refused
from side_by_side.chapters.chapter_modules import ROOT
from side_by_side.chapters.questions import read_questions, read_topics, read_traps
from side_by_side.find.definitions import Definition, Definitions, read_modules

SIDES = ("django", "sqlalchemy")


@dataclass(frozen=True)
class Code:
    """A function of one side: where it is, its text, and what it does in one line."""

    path: Path
    name: str
    definition: Definition
    #: The errors that are the answer.
    raises: frozenset[str]
    #: What the function can use: the definitions of its own module, and the models.
    own: Definitions
    models: Definitions

    @property
    def line(self) -> int:
        """The first line of the function, decorators included."""
        return self.definition.line

    @property
    def text(self) -> str:
        """The function as it is written."""
        return self.definition.text

    @property
    def doc(self) -> str:
        """The docstring of the function, empty if it has none."""
        return self.definition.doc

    @cached_property
    def idioms(self) -> frozenset[str]:
        """The idioms of the function itself, and the errors that it raises."""
        return self.raises.union(self.definition.idioms)

    @cached_property
    def lower_idioms(self) -> frozenset[str]:
        """The same in lower case."""
        return frozenset(idiom.lower() for idiom in self.idioms)

    @cached_property
    def used(self) -> list[Definition]:
        """The helpers and models that the function uses, directly or not."""
        waiting, done = set(self.definition.uses), {self.name}
        found = []
        while waiting:
            name = waiting.pop()
            done.add(name)
            if helper := self.own.get(name):
                found.append(helper)
                waiting.update(use for use in helper.uses if use not in done)
            elif model := self.models.get(name):
                # A class has what it inherits, and not what it only refers to.
                found.append(model)
                waiting.update(base for base in model.bases if base not in done)
        return found

    @cached_property
    def borrowed(self) -> frozenset[str]:
        """The idioms of what the function uses, without its own."""
        return frozenset(idiom for part in self.used for idiom in part.idioms) - self.idioms

    @cached_property
    def all_idioms(self) -> frozenset[str]:
        """The idioms of the function and of what it uses."""
        return self.idioms | self.borrowed


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

    def names(self, side: str) -> frozenset[str]:
        """The idioms of one side, those of helpers and models included."""
        return self.code[side].all_idioms

    @cached_property
    def whole(self) -> str:
        """All that may be searched, in lower case."""
        parts = [self.question.name.replace("_", " "), self.question.asks, *self.traps]
        for code in self.code.values():
            parts += [code.text, *code.raises, *(part.text for part in code.used)]
            parts += ["slice"] if "slice" in code.idioms else []
        return "\n".join(parts).lower()


def read_entries(chapters: Collection[str], words: Collection[str] = ()) -> list[Entry]:
    """Return the pairs of some chapters, by topic and in the order of their questions.

    A question without a function is left out; ``compare`` reports it. With ``words``, topics are
    left out in which one of them occurs nowhere.

    Raises:
        UnpairedError: The questions or traps of a chapter cannot be read.
    """
    topics = {
        chapter: [topic for topic in read_topics(chapter) if _has_words(chapter, topic, words)]
        for chapter in chapters
    }
    models = {(side, chapter): _models(side, chapter) for side in SIDES for chapter in chapters}
    queries = {
        (side, chapter, topic): _path(f"{side}_side", chapter, topic)
        for side in SIDES
        for chapter in chapters
        for topic in topics[chapter]
    }
    modules = read_modules(
        [*queries.values(), *(path for part in models.values() for path in part)]
    )
    found = []
    for chapter in chapters:
        classes: dict[str, Definitions] = {side: {} for side in SIDES}
        for side in SIDES:
            for path in models[side, chapter]:
                classes[side] |= modules[path]
        reasons: dict[str, list[str]] = {}
        for trap in read_traps(chapter):
            reasons.setdefault(trap.of, []).append(trap.why)
        for topic in topics[chapter]:
            paths = {side: queries[side, chapter, topic] for side in SIDES}
            for question in read_questions(chapter, topic):
                code = _code(question, paths, modules, classes)
                if len(code) == len(SIDES):
                    why = tuple(reasons.get(question.name, ()))
                    found.append(Entry(chapter, topic, question, code, why))
    return found


def _code(
    question: Question,
    paths: Mapping[str, Path],
    modules: Mapping[Path, Definitions],
    classes: Mapping[str, Definitions],
) -> dict[str, Code]:
    """Return the function of each side that answers a question, where there is one."""
    code = {}
    for side, path in paths.items():
        own = modules[path]
        definition = own.get(question.name)
        if definition and definition.is_function:
            raises = frozenset(_errors(question.answer, side))
            code[side] = Code(path, question.name, definition, raises, own, classes[side])
    return code


def _has_words(chapter: str, topic: str, words: Collection[str]) -> bool:
    """Whether all words occur in the questions, functions, traps or models of a topic."""
    if not words:
        return True
    asked = ROOT / "shared_fixtures" / chapter
    questions = asked / "questions" / f"{topic}.py" if topic else asked / "questions.py"
    paths = [questions, asked / "traps.py", *asked.glob("traps/*.py")]
    for side in SIDES:
        paths += [_path(f"{side}_side", chapter, topic), *_models(side, chapter)]
    texts = [path.read_text(encoding="utf-8").lower() for path in paths if path.is_file()]
    return all(any(word.lower() in text for text in texts) for word in words)


def _errors(answer: Any, side: str) -> Iterator[str]:
    """Yield the errors that an answer contains: ``User.DoesNotExist`` also as ``DoesNotExist``."""
    if isinstance(answer, Refused):
        name = getattr(answer, side)
        yield from {name, name.rpartition(".")[2]} - {""}
    elif isinstance(answer, PerDatabase):
        for database in ("sqlite", "postgresql", "mariadb"):
            yield from _errors(getattr(answer, database), side)


def _path(package: str, chapter: str, topic: str) -> Path:
    folder = ROOT / package / chapter / "queries"
    return folder / f"{topic}.py" if topic else folder.with_suffix(".py")


def _models(side: str, chapter: str) -> Sequence[Path]:
    folder = ROOT / f"{side}_side" / chapter
    return sorted((*folder.glob("models.py"), *folder.glob("models/*.py")))
