"""Checks that the questions and both sides have functions of the same names, in the same order."""

import inspect
from collections.abc import Callable, Collection, Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path
from types import ModuleType
from typing import Any

from shared_fixtures.question import Question, Trap
from side_by_side.chapters.chapter_modules import location_of_text, relative_path
from side_by_side.databases.kinds import KINDS
from side_by_side.errors import SideBySideError

SIDES = ("django", "sqlalchemy")

Functions = Mapping[str, Callable[..., Any]]


class UnpairedError(SideBySideError):
    """A question without a function, or a function without a question or counterpart."""

    def __init__(self, place: str, reason: str) -> None:
        self.place = place
        self.reason = reason
        super().__init__(f"{place}: {reason}")


def file_of(module: ModuleType) -> Path:
    """Return the file of a module."""
    return Path(str(module.__file__))


def location_of_question(module: ModuleType, name: str) -> str:
    """Return ``file:line`` of a question or trap in its module or package."""
    folders = [Path(folder) for folder in getattr(module, "__path__", [])]
    files = [file_of(module), *(path for folder in folders for path in sorted(folder.glob("*.py")))]
    locations = [location_of_text(file, f'"{name}"') for file in files]
    return next((location for location in locations if ":" in location), locations[0])


def location_of_function(function: Callable[..., Any]) -> str:
    """Return ``file:line`` of a function."""
    code = inspect.unwrap(function).__code__
    return f"{relative_path(code.co_filename)}:{code.co_firstlineno}"


def read_tuple(module: ModuleType, name: str, kind: type[Question] | type[Trap]) -> tuple[Any, ...]:
    """Return a module's questions or traps.

    Raises:
        UnpairedError: The module has no such tuple, an item is of another type, two have the same
            name, or one names a database or side that does not exist.
    """
    path = relative_path(file_of(module))
    items = getattr(module, name, None)
    word = kind.__name__
    if not isinstance(items, tuple | list):
        raise UnpairedError(path, f"write {name} = (...), a tuple of {word} objects")
    for item in items:
        if not isinstance(item, kind):
            raise UnpairedError(path, f"{name} holds {item!r}; write {word}(...) objects only")
        _check_databases(module, item)
    check_unique(module, [item.name for item in items])
    return tuple(items)


def _check_databases(module: ModuleType, item: Question | Trap) -> None:
    if isinstance(item, Trap) and item.side not in SIDES:
        reason = f"the trap {item.name!r} has side={item.side!r}; write 'django' or 'sqlalchemy'"
        raise UnpairedError(location_of_question(module, item.name), reason)
    if isinstance(item, Question) and item.without_sql and item.depends_on_database:
        reason = f"the answer to {item.name!r} depends on the database; leave out without_sql="
        raise UnpairedError(location_of_question(module, item.name), reason)
    if isinstance(item, Question) and item.commits and (item.locks or item.locked):
        reason = f"{item.name!r} commits, and its locks are not tried; leave out locks= or commits="
        raise UnpairedError(location_of_question(module, item.name), reason)
    if isinstance(item, Question) and item.together and not item.commits:
        reason = f"{item.name!r} has together=True, and no transaction of its own; add commits=True"
        raise UnpairedError(location_of_question(module, item.name), reason)
    for database in item.only_on:
        if database not in KINDS:
            known = ", ".join(KINDS)
            reason = f"{item.name!r} has only_on={item.only_on!r}; write a tuple of {known}"
            raise UnpairedError(location_of_question(module, item.name), reason)


def check_unique(module: ModuleType, names: Sequence[str]) -> None:
    """Check that no name is listed twice.

    Raises:
        UnpairedError: A name is.
    """
    for name in names:
        if names.count(name) > 1:
            place = location_of_question(module, name)
            raise UnpairedError(place, f"{name!r} is listed {names.count(name)} times; rename one")


def check_pairs(
    module: ModuleType,
    expected: Sequence[str],
    functions: Mapping[str, Functions],
    files: Mapping[str, Path],
    committing: Collection[str] = (),
    together: Collection[str] = (),
) -> None:
    """Check that a module's questions and both sides' functions are the same, in the same order.

    ``committing`` are the names of the questions that commit, ``together`` those of them that
    SQLAlchemy's side answers with both libraries.

    Raises:
        UnpairedError: They differ.
    """
    for side, own_functions in functions.items():
        check_functions(module, "question", expected, side, own_functions, files[side])
    for name in expected:
        _check_parameters(name, functions, commits=name in committing, alone=name not in together)


def check_functions(
    module: ModuleType,
    kind: str,
    expected: Sequence[str],
    side: str,
    own_functions: Functions,
    file: Path,
) -> None:
    """Check that one side's functions have the names of the questions, or traps, in that order.

    Raises:
        UnpairedError: A name is missing, unexpected or in another position.
    """
    for name in expected:
        check_has_function(module, kind, name, side, own_functions, file, expected)
    unexpected = [name for name in own_functions if name not in expected]
    questions = relative_path(file_of(module))
    for name in unexpected:
        location = location_of_function(own_functions[name])
        cure = f"add it to {questions}, or start the function's name with an underscore"
        raise UnpairedError(location, f"{name}() has no {kind}; {cure}")
    for name, other in zip(own_functions, expected, strict=True):
        if name != other:
            location = location_of_function(own_functions[name])
            reason = f"{name}() is in the position of {other}(), by the order of {questions}"
            raise UnpairedError(location, reason)


def check_has_function(
    module: ModuleType,
    kind: str,
    name: str,
    side: str,
    own_functions: Functions,
    file: Path,
    expected: Sequence[str] = (),
) -> None:
    """Check that a question, or a trap, has its function on one side.

    Raises:
        UnpairedError: It has none; the message suggests a function with a similar name.
    """
    if name in own_functions:
        return
    reason = f"the {kind} {name!r} has no function on the {side} side"
    if near := get_close_matches(
        name, [other for other in own_functions if other not in expected], n=1
    ):
        reason += f"; rename {near[0]}() at {location_of_function(own_functions[near[0]])}"
    else:
        parameter = "session" if side == "sqlalchemy" else ""
        reason += f"; write def {name}({parameter}) in {relative_path(file)}"
    raise UnpairedError(location_of_question(module, name), reason)


def _check_parameters(
    name: str, functions: Mapping[str, Functions], *, commits: bool, alone: bool
) -> None:
    django, sqlalchemy = (
        list(inspect.signature(functions[side][name]).parameters) for side in SIDES
    )
    loops = {side: inspect.iscoroutinefunction(functions[side][name]) for side in SIDES}
    if len(set(loops.values())) > 1:
        [side] = [side for side, has_loop in loops.items() if not has_loop]
        reason = f"write async def {name}, as on the other side, or def on both"
        raise UnpairedError(location_of_function(functions[side][name]), reason)
    if commits:
        known = [["engine"], ["engine", "other"], *([] if alone else [[]])]
        if django or sqlalchemy not in known:
            raise UnpairedError(
                location_of_function(functions["sqlalchemy"][name]),
                f"{name}({', '.join(sqlalchemy)}) commits, and must take (engine) or (engine, "
                "other); the django side takes nothing",
            )
        return
    if ["session", *django] != sqlalchemy:
        due = ", ".join(["session", *django])
        raise UnpairedError(
            location_of_function(functions["sqlalchemy"][name]),
            f"{name}({', '.join(sqlalchemy)}) must take ({due}): the session, and then what the "
            "django side takes",
        )
