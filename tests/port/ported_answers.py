"""Run as a process of its own: asks every question through a port of the chapters.

Arguments: the port, and the address of a SQLite database that Django built and loaded. Prints what
is wrong with each answer, as JSON.

The query functions of ``sqlalchemy_side`` are imported with the port's modules in the place of the
models written by hand. What a port cannot carry is lent to its classes: the methods that a class
has in Python, and what else its module holds that is not mapped.
"""

import importlib
import json
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path
from types import CellType, FunctionType, ModuleType
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.associationproxy import AssociationProxy
from sqlalchemy.orm import QueryableAttribute, configure_mappers

output, address = Path(sys.argv[1]), sys.argv[2]

SIDE = "sqlalchemy_side"
LIBRARY = "sqlalchemy_django"


def written() -> dict[str, ModuleType]:
    """Import the models written by hand, and return their modules by name."""
    importlib.import_module(f"{SIDE}.all_models")
    return {
        name: module
        for name, module in sys.modules.items()
        if name.startswith(f"{SIDE}.") and name.split(".")[2:3] == ["models"]
    }


def put_in_place(port: ModuleType, hands: dict[str, ModuleType]) -> None:
    """Let every module of models be the port's from now on, for all who import one."""
    tables = sys.modules[f"{LIBRARY}.base"].Base.metadata
    for name in [name for name in sys.modules if name.startswith((f"{SIDE}.", f"{LIBRARY}."))]:
        del sys.modules[name]
    sys.modules[f"{LIBRARY}.base"] = vars(sys.modules[LIBRARY])["base"] = port.base
    lend_defaults(tables, port.base.Base.metadata)
    spaces: dict[str, dict[str, Any]] = {}
    for name, hand in hands.items():
        label = name.split(".")[1]
        standing = spaces.setdefault(label, dict(vars(getattr(port, label))))
        module = sys.modules[name] = ModuleType(name)
        vars(module).update(namespace(hand, standing, port.base.Base))
        if hasattr(hand, "__path__"):
            module.__path__ = []
    for name, hand in hands.items():
        for key, value in vars(hand).items():
            if is_class_of(hand, value) and hasattr(sys.modules[name], key):
                lend(value, getattr(sys.modules[name], key), vars(sys.modules[name]))


def lend_defaults(hands: sa.MetaData, port: sa.MetaData) -> None:
    """Give columns the defaults that are functions of the project's own."""
    for name, table in port.tables.items():
        for column in table.columns:
            default: Any = hands.tables[name].c[column.name].default
            if column.default is None and default is not None and default.is_callable:
                column._init_items(default._copy())


def is_class_of(hand: ModuleType, value: object) -> bool:
    """Whether a value is a mapped class that a module itself defines."""
    return isinstance(value, type) and is_mapped(value) and value.__module__ == hand.__name__


def is_mapped(value: object) -> bool:
    """Whether a value is a mapped class."""
    return isinstance(value, type) and sa.inspect(value, raiseerr=False) is not None


def namespace(hand: ModuleType, standing: dict[str, Any], base: Any) -> dict[str, Any]:
    """Return a module's names with the port's classes and tables, and all else as it is."""
    found: dict[str, Any] = {}
    for name, value in vars(hand).items():
        if name.startswith("__"):
            continue
        if isinstance(value, sa.Table):
            if value.name in base.metadata.tables:
                found[name] = base.metadata.tables[value.name]
        elif name in standing:
            found[name] = standing[name]
        elif not is_mapped(value):
            found[name] = value
    for name, value in found.items():
        if isinstance(value, FunctionType) and value.__module__ == hand.__name__:
            found[name] = at_home(value, found)
    return found


def at_home(function: Any, names: dict[str, Any], owner: type | None = None) -> Any:
    """Return a function that finds the port's classes under the names that it uses."""
    cells = function.__closure__
    if cells and owner is not None:
        free = function.__code__.co_freevars
        cells = tuple(
            CellType(owner) if name == "__class__" else cell
            for name, cell in zip(free, cells, strict=True)
        )
    made = FunctionType(function.__code__, names, function.__name__, function.__defaults__, cells)
    made.__kwdefaults__ = function.__kwdefaults__
    return made


def lend(hand: type, ported: type, names: dict[str, Any]) -> None:
    """Give a class the methods that were written by hand, where it has nothing of the name."""
    known: Any = sa.inspect(ported).all_orm_descriptors
    for base in hand.__mro__:
        for name, value in methods(base):
            if name not in known and name not in vars(ported):
                setattr(ported, name, value_at_home(value, names, ported))


def methods(written: type) -> Iterator[tuple[str, Any]]:
    """Yield what is Python's only among the attributes of a class of this project."""
    if not written.__module__.startswith(f"{SIDE}."):
        return
    for name, value in vars(written).items():
        own = name == "__str__" or not name.startswith("_")
        if own and not isinstance(value, QueryableAttribute | sa.MetaData | AssociationProxy):
            yield name, value


def value_at_home(value: Any, names: dict[str, Any], owner: type) -> Any:
    """Return a method of any kind that finds the port's classes."""
    if isinstance(value, FunctionType):
        return at_home(value, names, owner)
    if isinstance(value, property):
        return property(at_home(value.fget, names, owner))
    if isinstance(value, classmethod | staticmethod):
        return type(value)(at_home(value.__func__, names, owner))
    return value


def answers(base: Any) -> dict[str, list[str]]:
    """Ask every question, and return what is wrong, by the pair's id."""
    from contextlib import ExitStack, closing

    from side_by_side.chapters.pairs import all_chapters, find_pairs
    from side_by_side.chapters.results import compare_answer, compare_objects, compare_rows
    from side_by_side.chapters.row_locks import LockWatch
    from side_by_side.chapters.sides import make_sides
    from side_by_side.chapters.stored_rows import row_reader
    from side_by_side.databases import connect, parse_address

    asked: Any = importlib.import_module("side_by_side.chapters.sides.sqlalchemy_rows")
    assert asked.Base is base, "the models written by hand would answer"
    at = parse_address(address)
    sides = {side.name: side for side in make_sides()}
    problems = {}
    with ExitStack() as stack:
        connection = stack.enter_context(closing(connect(at)))
        askers = [
            stack.enter_context(side.question_runner(at, by_key=False)) for side in sides.values()
        ]
        for chapter in all_chapters():
            pairs = [
                pair
                for pair in find_pairs(chapter)
                if pair.question.is_asked_on(at.kind) and not pair.question.commits
            ]
            if not pairs:
                # All tables of the chapter may be those of another database.
                continue
            tables = {place[0] for place in sides["django"].locations(chapter)}
            reader = row_reader(at.kind, connection, tables)
            for pair in pairs:
                django, ported = (ask(pair, reader, LockWatch()) for ask in askers)
                wrong = compare_answer(pair.question, at.kind, ported)
                wrong += compare_objects(django, ported)
                if pair.question.writes:
                    wrong += compare_rows(django, ported)
                problems[pair.id] = [f"{problem}" for problem in wrong] + (
                    [ported.error] if wrong else []
                )
    return problems


hands = written()
sys.path.insert(0, str(output.parent))
port = importlib.import_module(output.name)
configure_mappers()
warnings.simplefilter("error")
put_in_place(port, hands)
json.dump(answers(port.base.Base), sys.stdout, indent=1)
