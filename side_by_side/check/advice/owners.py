"""What new tables of a file belong to: the base of its classes, or its metadata."""

import ast
import inspect
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import MappedColumn, declared_attr

from side_by_side.check.advice.models_source import COLUMNLESS, Module, Sources, called_name


@dataclass(frozen=True)
class Owner:
    """The base of new classes and the metadata of new tables, as a file names them.

    ``base`` is empty where the file has none without columns; ``style`` is how its classes declare
    their columns. ``options`` are the arguments of the tables of that base.
    """

    base: str
    metadata: str
    style: str
    options: dict[str, object]
    #: The module from which the file has to import the base, empty where it has it.
    module: str = ""


def owner_of(module: Module, metadata: sa.MetaData, sources: Sources) -> Owner | None:
    """Return what new tables of a file belong to, None where it has nothing of that kind."""
    names = [name for name, spot in sources.tables.items() if spot.module is module]
    metadatas = {id(table.metadata) for table in metadata.tables.values()} | {id(metadata)}
    styles = {sources.styles[name] for name in names if name in sources.styles}
    style = next((item for item in ("sqlmodel", "dataclass") if item in styles), "mapped")
    bases = list(_bases(module, sources, names))
    # A base that the file names comes before one that it has to import.
    for is_inherited in (False, True):
        for base, value in bases:
            for plain in _plain_bases(value, metadatas):
                own = base if plain is value else _spelled(plain, module)
                imported = "" if own else _importable(plain)
                if (own or imported) and (is_inherited or plain is value):
                    options = getattr(plain, "__table_args__", None)
                    own = own or plain.__name__
                    of_all = dict(options) if isinstance(options, dict) else {}
                    return Owner(own, f"{own}.metadata", style, of_all, imported)
    found = _metadata_of(module, sources, metadatas)
    return Owner("", found, style, {}) if found else None


def _bases(module: Module, sources: Sources, names: list[str]) -> Iterator[tuple[str, type]]:
    """Give the bases of the classes of a file, as it names them."""
    for name in names:
        node = sources.tables[name].node
        for base in node.bases if isinstance(node, ast.ClassDef) else ():
            value = module.value(ast.unparse(base))
            if isinstance(value, type):
                yield ast.unparse(base), value


def _spelled(class_: type, module: Module) -> str:
    """Return how a file can name a class: itself, or as an attribute such as ``db.Model``."""
    own = str(class_.__name__)
    if module.value(own) is class_:
        return own
    for name in sorted(module.bound):
        if getattr(module.value(name), own, None) is class_:
            return f"{name}.{own}"
    return ""


def _importable(class_: type) -> str:
    """Return the module from which a class can be imported, empty where there is none."""
    module = class_.__module__
    is_there = getattr(sys.modules.get(module), class_.__name__, None) is class_
    return module if is_there else ""


def _plain_bases(value: type, metadatas: set[int]) -> Iterator[type]:
    """Give a class and those that it inherits from, where they bring a metadata and no column."""
    for base in value.__mro__:
        # A base may make the name of each table by a function, as SQLModel itself does.
        is_named = isinstance(vars(base).get("__tablename__"), str)
        is_mapped = hasattr(base, "__table__") or is_named
        if is_mapped or id(getattr(base, "metadata", None)) not in metadatas:
            continue
        if not _has_columns(base):
            yield base


def _has_columns(class_: type) -> bool:
    if getattr(class_, "model_fields", None):
        # The class has no attributes for the fields of SQLModel.
        return True
    for base in class_.__mro__:
        if base.__module__.partition(".")[0] in COLUMNLESS:
            continue
        if any("Mapped[" in str(item) for item in inspect.get_annotations(base).values()):
            return True
        if any(_is_column(name, value) for name, value in vars(base).items()):
            return True
    return False


def _is_column(name: str, value: Any) -> bool:
    if isinstance(value, declared_attr):
        return not name.startswith("__")
    return isinstance(value, sa.Column | MappedColumn)


def _metadata_of(module: Module, sources: Sources, metadatas: set[int]) -> str:
    """Return the metadata of the tables in a file, as it names it."""
    for spot in sources.tables.values():
        node = spot.node if spot.module is module else None
        is_table = called_name(node).strip("_") == "Table"
        if is_table and isinstance(node, ast.Call) and len(node.args) > 1:
            text = ast.unparse(node.args[1])
            if id(module.value(text)) in metadatas:
                return text
    # A table may have to stand before the classes of the file.
    values = {name: module.value(name) for name in sorted(module.bound)}
    for name, value in sorted(values.items(), key=lambda item: hasattr(item[1], "__table__")):
        if id(value) in metadatas:
            return name
        if id(getattr(value, "metadata", None)) in metadatas:
            return f"{name}.metadata"
    return ""
