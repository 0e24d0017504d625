"""Finds the traps: tempting ports of a pair that run and return a wrong answer."""

import pkgutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from difflib import get_close_matches
from importlib.util import find_spec
from typing import Any

from shared_fixtures.question import Trap
from side_by_side.chapters.chapter_modules import import_chapter_module, is_missing_module
from side_by_side.chapters.check_pairs import (
    SIDES,
    UnpairedError,
    check_functions,
    check_has_function,
    location_of_question,
)
from side_by_side.chapters.pairs import Pair, file_of_module, find_pairs, functions_of_module
from side_by_side.chapters.questions import read_traps


@dataclass(frozen=True)
class TrappedPair:
    """A trap, with the pair whose question it answers wrongly.

    ``tempting`` is that pair with the trap itself on its side, and the wrong answer.
    """

    trap: Trap
    of: Pair
    tempting: Pair


def find_traps(chapter: str) -> list[TrappedPair]:
    """Return the traps of a chapter, in their order; a chapter may have none.

    Raises:
        UnpairedError: A trap lacks a function or a question, or a function lacks a trap.
    """
    if is_missing_module(f"shared_fixtures.{chapter}.traps"):
        return []
    traps = read_traps(chapter)
    pairs = {pair.question.name: pair for pair in find_pairs(chapter)}
    _check_questions(chapter, traps, pairs)
    functions = {
        side: _functions_of_side(
            chapter, side, [(t.name, pairs[t.of].topic) for t in traps if t.side == side]
        )
        for side in SIDES
    }
    return [trapped_pair(pairs[trap.of], trap, functions[trap.side][trap.name]) for trap in traps]


def find_traps_of_pair(pair: Pair) -> list[TrappedPair]:
    """Return the traps of one pair, in their order; only the functions of its topic are read.

    Raises:
        UnpairedError: A trap of the topic has no function.
    """
    if is_missing_module(f"shared_fixtures.{pair.chapter}.traps"):
        return []
    module = import_chapter_module(f"shared_fixtures.{pair.chapter}.traps")
    traps = []
    for trap in read_traps(pair.chapter):
        if trap.of == pair.question.name:
            [path] = _names_by_module(pair.chapter, trap.side, [(trap.name, pair.topic)]).keys()
            functions = functions_of_module(trap.side, path)
            file = file_of_module(f"{trap.side}_side.{path}")
            check_has_function(module, "trap", trap.name, trap.side, functions, file)
            traps.append(trapped_pair(pair, trap, functions[trap.name]))
    return traps


def _check_questions(chapter: str, traps: tuple[Trap, ...], pairs: dict[str, Pair]) -> None:
    module = import_chapter_module(f"shared_fixtures.{chapter}.traps")
    for trap in traps:
        if trap.of not in pairs:
            near = get_close_matches(trap.of, pairs, n=1)
            cure = f"write of={near[0]!r}" if near else f"name one of {chapter}'s questions"
            reason = f"the trap {trap.name!r} is of={trap.of!r}, which is not a question; {cure}"
            raise UnpairedError(location_of_question(module, trap.name), reason)


def trapped_pair(of: Pair, trap: Trap, function: Callable[..., Any]) -> TrappedPair:
    """Return a trap, whose function is given, with the pair that it answers wrongly."""
    question = replace(
        of.question,
        name=trap.name,
        answer=trap.answer,
        unordered=trap.unordered,
        only_on=trap.only_on or of.question.only_on,
    )
    functions = {"django": of.django, "sqlalchemy": of.sqlalchemy, trap.side: function}
    return TrappedPair(trap, of, Pair(of.chapter, "traps", question, **functions))


def _functions_of_side(
    chapter: str, side: str, traps: list[tuple[str, str]]
) -> dict[str, Callable[..., Any]]:
    """Return one side's functions of traps, which are given as (name, topic of the question)."""
    module = import_chapter_module(f"shared_fixtures.{chapter}.traps")
    names_by_module: dict[str, tuple[str, ...]] = dict.fromkeys(_trap_modules(chapter, side), ())
    names_by_module |= _names_by_module(chapter, side, traps)
    functions: dict[str, Callable[..., Any]] = {}
    for path, names in names_by_module.items():
        functions_of_path = functions_of_module(side, path)
        file = file_of_module(f"{side}_side.{path}")
        check_functions(module, "trap", list(names), side, functions_of_path, file)
        functions |= functions_of_path
    return functions


def _names_by_module(
    chapter: str, side: str, traps: list[tuple[str, str]]
) -> dict[str, tuple[str, ...]]:
    """Return the names of traps by the module that has their functions.

    That is one module, or a package with a module for each topic.
    """
    path = f"{chapter}.traps"
    is_package = bool(_submodules(f"{side}_side.{path}"))
    names: dict[str, tuple[str, ...]] = {}
    for name, topic in traps:
        module = f"{path}.{topic}" if is_package else path
        names[module] = (*names.get(module, ()), name)
    return names


def _trap_modules(chapter: str, side: str) -> list[str]:
    path = f"{chapter}.traps"
    modules = _submodules(f"{side}_side.{path}")
    if not modules and not is_missing_module(f"{side}_side.{path}"):
        return [path]
    return [f"{path}.{module}" for module in modules]


def _submodules(name: str) -> list[str]:
    """Return the names of the modules in a package; none for a module or a missing package."""
    spec = None if is_missing_module(name) else find_spec(name)
    folders = spec.submodule_search_locations if spec else None
    return [module.name for module in pkgutil.iter_modules(folders or [])]
