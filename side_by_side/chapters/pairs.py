"""Finds the pairs: the questions of a chapter and the two functions that answer each."""

import inspect
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from difflib import get_close_matches
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from shared_fixtures.question import Question, Trap
from side_by_side.chapters.chapter_modules import ROOT, import_chapter_module, is_missing_module
from side_by_side.chapters.check_pairs import (
    SIDES,
    UnpairedError,
    check_functions,
    check_has_function,
    check_pairs,
    location_of_question,
)
from side_by_side.chapters.questions import (
    UnknownNameError,
    find_question_name,
    read_questions,
    read_topics,
    read_traps,
)
from side_by_side.chapters.rows import FOLDER


@dataclass(frozen=True)
class Pair:
    """One question and its two answers, found by the same path and name."""

    chapter: str
    topic: str
    question: Question
    django: Callable[..., Any]
    sqlalchemy: Callable[..., Any]

    @property
    def id(self) -> str:
        """What people type: the chapter and the function's name."""
        return f"{self.chapter}.{self.question.name}"

    def function(self, side: str) -> Callable[..., Any]:
        """Return the function of one side."""
        return self.django if side == "django" else self.sqlalchemy


def all_chapters() -> list[str]:
    """Return the names of all chapters, by name."""
    return sorted(path.parent.name for path in FOLDER.glob("*/rows.yaml"))


def select_chapters(names: list[str]) -> list[str]:
    """Return the chapters meant: those named, or all.

    Raises:
        UnknownNameError: A name is no chapter's.
        UnpairedError: A chapter has no models on a side, so that no rows could be loaded at all, or
            it has models and no rows yet.
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
        UnpairedError: A question or function has no twin, or the twins differ in more than the
            session that SQLAlchemy's takes first.
    """
    return [pair for topic in read_topics(chapter) for pair in _pairs_of_topic(chapter, topic)]


def find_pair(name: str) -> Pair:
    """Return the pair with an id such as ``academy.open_courses``, or with a name that is unique.

    Raises:
        UnknownQuestionError: No question has the name, or several have it.
        UnpairedError: The chapter's topic has a question or function without its twin.
    """
    found = find_question_name(name, all_chapters())
    [pair] = [
        pair
        for pair in _pairs_of_topic(found.chapter, found.topic)
        if pair.question.name == found.question
    ]
    return pair


@dataclass(frozen=True)
class TrappedPair:
    """A trap, with the pair whose question it answers wrongly.

    ``tempting`` is a pair of the trap itself: its question has the wrong answer.
    """

    trap: Trap
    of: Pair
    tempting: Pair


def find_traps(chapter: str) -> list[TrappedPair]:
    """Return the traps of a chapter, in their order; a chapter may have none.

    Raises:
        UnpairedError: A trap has no function or no question, or a function no trap.
    """
    if is_missing_module(f"shared_fixtures.{chapter}.traps"):
        return []
    return _traps_among(chapter, find_pairs(chapter))


def find_traps_of_pair(pair: Pair) -> list[TrappedPair]:
    """Return the traps of one pair, in their order; only the functions of its topic are looked at.

    Raises:
        UnpairedError: A trap of the topic has no function.
    """
    if is_missing_module(f"shared_fixtures.{pair.chapter}.traps"):
        return []
    module = import_chapter_module(f"shared_fixtures.{pair.chapter}.traps")
    found = []
    for trap in read_traps(pair.chapter):
        if trap.of == pair.question.name:
            [place] = _places(pair.chapter, trap.side, [(trap.name, pair.topic)]).keys()
            functions = _functions(trap.side, place)
            file = _file_of(f"{trap.side}_side.{place}")
            check_has_function(module, "trap", trap.name, trap.side, functions, file)
            found.append(_trapped(pair, trap, functions[trap.name]))
    return found


def _traps_among(chapter: str, found: list[Pair]) -> list[TrappedPair]:
    module = import_chapter_module(f"shared_fixtures.{chapter}.traps")
    every = read_traps(chapter)
    by_name = {pair.question.name: pair for pair in found}
    for trap in every:
        if trap.of not in by_name:
            near = get_close_matches(trap.of, by_name, n=1)
            cure = f"write of={near[0]!r}" if near else f"name one of {chapter}'s questions"
            reason = f"the trap {trap.name!r} is of={trap.of!r}, which is not a question; {cure}"
            raise UnpairedError(location_of_question(module, trap.name), reason)
    functions = {
        side: _tempting(
            chapter, side, [(t.name, by_name[t.of].topic) for t in every if t.side == side]
        )
        for side in SIDES
    }
    return [_trapped(by_name[trap.of], trap, functions[trap.side][trap.name]) for trap in every]


def _trapped(of: Pair, trap: Trap, function: Callable[..., Any]) -> TrappedPair:
    question = replace(
        of.question,
        name=trap.name,
        answer=trap.answer,
        unordered=trap.unordered,
        only_on=trap.only_on or of.question.only_on,
    )
    return TrappedPair(trap, of, Pair(of.chapter, "traps", question, function, function))


def _tempting(
    chapter: str, side: str, trapped: list[tuple[str, str]]
) -> dict[str, Callable[..., Any]]:
    """Return one side's functions of the traps listed, each with the topic of its question."""
    module = import_chapter_module(f"shared_fixtures.{chapter}.traps")
    found: dict[str, Callable[..., Any]] = {}
    asked = dict.fromkeys(_trap_modules(chapter, side), ()) | _places(chapter, side, trapped)
    for place, names in asked.items():
        functions = _functions(side, place)
        file = _file_of(f"{side}_side.{place}")
        check_functions(module, "trap", list(names), side, functions, file)
        found |= functions
    return found


def _places(chapter: str, side: str, trapped: list[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    """Return the names of traps by the module that has their functions.

    They stand in one module, or in a package with a module for each topic.
    """
    path = f"{chapter}.traps"
    in_topics = bool(_submodules(f"{side}_side.{path}"))
    found: dict[str, tuple[str, ...]] = {}
    for name, topic in trapped:
        place = f"{path}.{topic}" if in_topics else path
        found[place] = (*found.get(place, ()), name)
    return found


def _trap_modules(chapter: str, side: str) -> list[str]:
    path = f"{chapter}.traps"
    modules = _submodules(f"{side}_side.{path}")
    if not modules and not is_missing_module(f"{side}_side.{path}"):
        return [path]
    return [f"{path}.{module}" for module in modules]


def _submodules(name: str) -> list[str]:
    """Return the names of the modules in a package; of a module, or of nothing, there are none."""
    spec = None if is_missing_module(name) else find_spec(name)
    folders = spec.submodule_search_locations if spec else None
    return [module.name for module in pkgutil.iter_modules(folders or [])]


def _pairs_of_topic(chapter: str, topic: str) -> Iterator[Pair]:
    ending = f".{topic}" if topic else ""
    asked = read_questions(chapter, topic)
    path = f"{chapter}.queries{ending}"
    functions = {side: _functions(side, path) for side in SIDES}
    check_pairs(
        import_chapter_module(f"shared_fixtures.{chapter}.questions{ending}"),
        [question.name for question in asked],
        functions,
        {side: _file_of(f"{side}_side.{path}") for side in SIDES},
    )
    for question in asked:
        django, sqlalchemy = (functions[side][question.name] for side in SIDES)
        yield Pair(chapter, topic, question, django, sqlalchemy)


def _functions(side: str, path: str) -> dict[str, Callable[..., Any]]:
    """Return the functions that a module of queries defines, in its order."""
    from side_by_side.chapters.django_setup import set_up

    name = f"{side}_side.{path}"
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


def _file_of(name: str) -> Path:
    spec = find_spec(name)
    return Path(str(spec and spec.origin))


def source_of(function: Callable[..., Any]) -> tuple[Path, int, str]:
    """Return the file, the first line and the text of a function."""
    lines, first = inspect.getsourcelines(function)
    return Path(inspect.getfile(function)), first, "".join(lines)
