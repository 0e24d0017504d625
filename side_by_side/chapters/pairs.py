"""Finds the pairs: the questions of a chapter and the two functions that answer each."""

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from shared_fixtures.question import Question
from side_by_side.chapters.chapter_modules import (
    FOLDER,
    ROOT,
    import_chapter_module,
    is_missing_module,
)
from side_by_side.chapters.check_pairs import SIDES, UnpairedError, check_pairs
from side_by_side.chapters.questions import (
    UnknownNameError,
    find_question_name,
    read_questions,
    read_topics,
)
from side_by_side.chapters.requirements import require_drivers


@dataclass(frozen=True)
class Pair:
    """One question and the two functions that answer it, found by the same path and name."""

    chapter: str
    topic: str
    question: Question
    django: Callable[..., Any]
    sqlalchemy: Callable[..., Any]

    @property
    def id(self) -> str:
        """The chapter and the function's name, as typed on the command line."""
        return f"{self.chapter}.{self.question.name}"

    @property
    def is_async(self) -> bool:
        """Whether the functions are defined with ``async def``, and run in an event loop."""
        return any(map(inspect.iscoroutinefunction, (self.django, self.sqlalchemy)))

    def function(self, side: str) -> Callable[..., Any]:
        """Return the function of one side."""
        return self.django if side == "django" else self.sqlalchemy


def all_chapters() -> list[str]:
    """Return the names of all chapters, sorted."""
    return sorted(path.parent.name for path in FOLDER.glob("*/rows.yaml"))


def select_chapters(names: list[str]) -> list[str]:
    """Return the named chapters, or all if none is named.

    Raises:
        UnknownNameError: There is no chapter of a name.
        UnpairedError: A chapter has no models on a side, so that no rows can be loaded, or it has
            models and no rows.
    """
    known = all_chapters()
    for name in names:
        if name in known:
            continue
        if all((ROOT / f"{side}_side" / name).is_dir() for side in SIDES):
            reason = f"there is no such file; the chapter {name!r} has models, and needs rows"
            raise UnpairedError(f"shared_fixtures/{name}/rows.yaml", reason)
        raise UnknownNameError("chapter", name, known)
    for models in (f"{side}_side.{name}.models" for name in names or known for side in SIDES):
        if is_missing_module(models):
            reason = "there is no such module; every chapter has models on each side"
            raise UnpairedError(models, reason)
    return names or known


def find_pairs(chapter: str) -> list[Pair]:
    """Return the pairs of a chapter, by topic and then in the order of the questions.

    Raises:
        UnpairedError: A question lacks a function, a function lacks a question, or the two
            functions differ in more than the session that SQLAlchemy's takes first.
    """
    return [pair for topic in read_topics(chapter) for pair in _pairs_of_topic(chapter, topic)]


def find_pair(name: str) -> Pair:
    """Return the pair with an id such as ``academy.open_courses``, or with a unique name.

    Raises:
        UnknownQuestionError: No question has the name, or several have it.
        UnpairedError: A question or function of the same topic is not a pair.
    """
    wanted = find_question_name(name, all_chapters())
    [pair] = [
        pair
        for pair in _pairs_of_topic(wanted.chapter, wanted.topic)
        if pair.question.name == wanted.question
    ]
    return pair


def _pairs_of_topic(chapter: str, topic: str) -> Iterator[Pair]:
    ending = f".{topic}" if topic else ""
    questions = read_questions(chapter, topic)
    path = f"{chapter}.queries{ending}"
    functions = {side: functions_of_module(side, path) for side in SIDES}
    check_pairs(
        import_chapter_module(f"shared_fixtures.{chapter}.questions{ending}"),
        [question.name for question in questions],
        functions,
        {side: file_of_module(f"{side}_side.{path}") for side in SIDES},
        [question.name for question in questions if question.commits],
        [question.name for question in questions if question.together],
    )
    for question in questions:
        django, sqlalchemy = (functions[side][question.name] for side in SIDES)
        yield Pair(chapter, topic, question, django, sqlalchemy)


def functions_of_module(side: str, path: str) -> dict[str, Callable[..., Any]]:
    """Return the functions that a module of a side defines, in its order.

    Functions whose names start with an underscore are left out.

    Raises:
        UnpairedError: There is no such module.
        MissingDriverError: The chapter needs a driver that is not installed.
    """
    from side_by_side.chapters.django_setup import set_up

    name = f"{side}_side.{path}"
    require_drivers(path.partition(".")[0])
    # Django's models can be imported only after Django's set-up.
    set_up()
    if is_missing_module(name):
        raise UnpairedError(name, "there is no such module; every topic has one on each side")
    module = import_chapter_module(name)
    return {
        function.__name__: function
        for function in vars(module).values()
        if inspect.isfunction(function)
        and function.__module__ == name
        and not function.__name__.startswith("_")
    }


def file_of_module(name: str) -> Path:
    """Return the file of a module, which need not be imported."""
    spec = find_spec(name)
    return Path(str(spec and spec.origin))


def source_of(function: Callable[..., Any]) -> tuple[Path, int, str]:
    """Return the file, the first line and the text of a function."""
    lines, first = inspect.getsourcelines(function)
    return Path(inspect.getfile(function)), first, "".join(lines)
