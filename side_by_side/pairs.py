"""Finds the pairs: the questions of a chapter and the two functions that answer each."""

import inspect
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from difflib import get_close_matches
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import Any

from shared_fixtures.question import Question, Trap
from side_by_side.errors import SideBySideError
from side_by_side.fixtures import FOLDER

SIDES = ("django", "sqlalchemy")


class UnknownNameError(SideBySideError):
    """A chapter or question that does not exist, with the names that come near."""

    def __init__(self, kind: str, name: str, known: list[str]) -> None:
        self.kind = kind
        self.name = name
        near = get_close_matches(name, known, n=3)
        listed = ", ".join(near or known[:8])
        if not near and len(known) > 8:
            listed += f" and {len(known) - 8} more"
        super().__init__(f"unknown {kind} {name!r}; there is {listed} (see side-by-side list)")


class UnpairedError(SideBySideError):
    """A question without its two functions, or a function without its twin or question."""

    def __init__(self, name: str, reason: str) -> None:
        self.name = name
        self.reason = reason
        super().__init__(f"{name}: {reason}")


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


def chapters() -> list[str]:
    """Return the names of all chapters, by name."""
    return sorted(path.parent.name for path in FOLDER.glob("*/rows.yaml"))


def check_chapters(names: list[str]) -> list[str]:
    """Return the chapters meant: those named, or all.

    Raises:
        UnknownNameError: A name is no chapter's.
        UnpairedError: A chapter has no models on a side, so that no rows could be loaded at all.
    """
    known = chapters()
    for name in names:
        if name not in known:
            raise UnknownNameError("chapter", name, known)
    for models in (f"{side}_side.{name}.models" for name in known for side in SIDES):
        if _missing(models):
            reason = "there is no such module; every chapter has models on each side"
            raise UnpairedError(models, reason)
    return names or known


def pairs(chapter: str) -> list[Pair]:
    """Return the pairs of a chapter, by topic and then in the order of the questions.

    Raises:
        UnpairedError: A question or function has no twin, or the twins differ in more than the
            session that SQLAlchemy's takes first.
    """
    return [pair for topic in _topics(chapter) for pair in _pairs_of_topic(chapter, topic)]


def find_pair(name: str) -> Pair:
    """Return the pair with an id such as ``academy.open_courses``.

    Raises:
        UnknownNameError: There is no such chapter or question.
    """
    chapter, _, question = name.partition(".")
    check_chapters([chapter])
    found = {pair.question.name: pair for pair in pairs(chapter)}
    if question not in found:
        raise UnknownNameError("question", name, [f"{chapter}.{known}" for known in found])
    return found[question]


@dataclass(frozen=True)
class TrappedPair:
    """A trap, with the pair whose question it answers wrongly.

    ``tempting`` is a pair of the trap itself: its question has the wrong answer.
    """

    trap: Trap
    of: Pair
    tempting: Pair


def traps(chapter: str) -> list[TrappedPair]:
    """Return the traps of a chapter, in their order; a chapter may have none.

    Raises:
        UnpairedError: A trap has no function or no question, or a function no trap.
    """
    place = f"shared_fixtures.{chapter}.traps"
    if _missing(place):
        return []
    listed: tuple[Trap, ...] = import_module(place).TRAPS
    _check_once(place, [trap.name for trap in listed])
    by_name = {pair.question.name: pair for pair in pairs(chapter)}
    for trap in listed:
        if trap.of not in by_name:
            raise UnpairedError(f"{place}.{trap.name}", f"there is no question {trap.of!r}")
    functions = {
        side: _tempting(
            chapter, side, [(t.name, by_name[t.of].topic) for t in listed if t.side == side]
        )
        for side in SIDES
    }
    found = []
    for trap in listed:
        of, function = by_name[trap.of], functions[trap.side][trap.name]
        question = replace(
            of.question,
            name=trap.name,
            answer=trap.answer,
            unordered=trap.unordered,
            only_on=trap.only_on or of.question.only_on,
        )
        found.append(TrappedPair(trap, of, Pair(chapter, "traps", question, function, function)))
    return found


def _tempting(
    chapter: str, side: str, listed: list[tuple[str, str]]
) -> dict[str, Callable[..., Any]]:
    """Return one side's functions of the traps listed, each with the topic of its question.

    They stand in one module, or in a package with a module for each topic.
    """
    path = f"{chapter}.traps"
    modules = _submodules(f"{side}_side.{path}")
    asked: dict[str, list[str]] = {f"{path}.{module}": [] for module in modules}
    if not modules and not _missing(f"{side}_side.{path}"):
        asked[path] = []
    for name, topic in listed:
        asked.setdefault(f"{path}.{topic}" if modules else path, []).append(name)
    found: dict[str, Callable[..., Any]] = {}
    for module, names in asked.items():
        functions = _functions(side, module)
        _check_names(f"shared_fixtures.{path}", names, side, functions)
        found |= functions
    return found


def _submodules(name: str) -> list[str]:
    """Return the names of the modules in a package; of a module, or of nothing, there are none."""
    spec = None if _missing(name) else find_spec(name)
    folders = spec.submodule_search_locations if spec else None
    return [module.name for module in pkgutil.iter_modules(folders or [])]


def _topics(chapter: str) -> list[str]:
    """Return the names of the modules of questions, ``""`` where there is only one."""
    package = import_module(f"shared_fixtures.{chapter}.questions")
    if not hasattr(package, "__path__"):
        return [""]
    listed: list[str] = list(package.TOPICS)
    present = sorted(module.name for module in pkgutil.iter_modules(package.__path__))
    if sorted(listed) != present:
        place = f"shared_fixtures.{chapter}.questions"
        raise UnpairedError(place, f"TOPICS is {sorted(listed)}, and the modules are {present}")
    return listed


def _pairs_of_topic(chapter: str, topic: str) -> Iterator[Pair]:
    ending = f".{topic}" if topic else ""
    module = import_module(f"shared_fixtures.{chapter}.questions{ending}")
    questions: tuple[Question, ...] = module.QUESTIONS
    functions = {side: _functions(side, f"{chapter}.queries{ending}") for side in SIDES}
    _check_pairing(module.__name__, questions, functions)
    for question in questions:
        django, sqlalchemy = (functions[side][question.name] for side in SIDES)
        yield Pair(chapter, topic, question, django, sqlalchemy)


def _functions(side: str, path: str) -> dict[str, Callable[..., Any]]:
    """Return the functions that a module of queries defines, in its order."""
    name = f"{side}_side.{path}"
    # Django's models can be imported only after Django's set-up, which is done there.
    import_module("side_by_side.sides.django")
    if _missing(name):
        raise UnpairedError(name, "there is no such module; every topic has one on each side")
    module: ModuleType = import_module(name)
    return {
        function.__name__: function
        for function in vars(module).values()
        if inspect.isfunction(function)
        and function.__module__ == name
        and not function.__name__.startswith("_")
    }


def _missing(name: str) -> bool:
    try:
        return find_spec(name) is None
    except ModuleNotFoundError:
        return True


def _check_pairing(
    place: str, questions: tuple[Question, ...], functions: dict[str, dict[str, Callable[..., Any]]]
) -> None:
    """Hold that questions and functions have the same names in the same order."""
    asked = [question.name for question in questions]
    _check_once(place, asked)
    for side, found in functions.items():
        _check_names(place, asked, side, found)
    for name in asked:
        _check_parameters(name, functions)


def _check_once(place: str, asked: list[str]) -> None:
    for name in asked:
        if asked.count(name) > 1:
            raise UnpairedError(f"{place}.{name}", "is asked twice; give one another name")


def _check_names(
    place: str, asked: list[str], side: str, found: dict[str, Callable[..., Any]]
) -> None:
    """Hold that one side's functions have the names asked for, in that order."""
    for name in asked:
        if name not in found:
            raise UnpairedError(f"{place}.{name}", f"has no function on the {side} side")
    for name in found:
        if name not in asked:
            raise UnpairedError(f"{side}_side: {name}", f"has no question in {place}")
    if list(found) != asked:
        raise UnpairedError(place, f"the functions of the {side} side are in another order")


def _check_parameters(name: str, functions: dict[str, dict[str, Callable[..., Any]]]) -> None:
    django, sqlalchemy = (
        list(inspect.signature(functions[side][name]).parameters) for side in SIDES
    )
    if ["session", *django] != sqlalchemy:
        raise UnpairedError(
            name, f"takes {django} on the django side, so sqlalchemy's is to take session first"
        )


def source_of(function: Callable[..., Any]) -> tuple[Path, int, str]:
    """Return the file, the first line and the text of a function."""
    lines, first = inspect.getsourcelines(function)
    return Path(inspect.getfile(function)), first, "".join(lines)
