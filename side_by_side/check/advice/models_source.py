"""Where a person's SQLAlchemy models say each table and column, as syntax that can be rewritten."""

import ast
import io
import sys
import tokenize
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from types import ModuleType
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import ColumnProperty, InstrumentedAttribute, Mapper
from sqlalchemy.orm.mapper import _all_registries

Assignment = ast.Assign | ast.AnnAssign

#: Packages whose classes say no column, and whose long modules would be parsed in vain.
COLUMNLESS = ("sqlalchemy", "typing", "builtins")


class Module:
    """One file of models: its lines, its classes by qualified name, what it imports."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.text = path.read_text(encoding="utf-8")
        self.lines = self.text.splitlines()
        self.tree = ast.parse(self.text)

    @property
    def shown(self) -> str:
        """The path, relative to the current folder where it lies in it."""
        folder = Path.cwd()
        return str(self.path.relative_to(folder) if self.path.is_relative_to(folder) else self.path)

    @cached_property
    def classes(self) -> dict[str, ast.ClassDef]:
        """Return the classes by the name that ``__qualname__`` gives them."""
        found: dict[str, ast.ClassDef] = {}
        waiting: list[tuple[str, ast.AST]] = [("", self.tree)]
        while waiting:
            prefix, parent = waiting.pop()
            for node in ast.iter_child_nodes(parent):
                if isinstance(node, ast.ClassDef):
                    found[prefix + node.name] = node
                    waiting.append((f"{prefix}{node.name}.", node))
                elif isinstance(node, ast.FunctionDef):
                    waiting.append((f"{prefix}{node.name}.<locals>.", node))
                elif not isinstance(node, ast.expr):
                    waiting.append((prefix, node))
        return found

    @cached_property
    def tables(self) -> dict[str, ast.Call]:
        """Return the calls of ``Table`` by the name of the table."""
        found = {}
        for node in ast.walk(self.tree):
            name = first_text(node) if called(node) == "Table" else None
            if name is not None and isinstance(node, ast.Call):
                found[name] = node
        return found

    @cached_property
    def imports(self) -> dict[str, str]:
        """Return how the file calls what it imports: the full name -> the name in the file."""
        found: dict[str, str] = {}
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                found |= {each.name: each.asname or each.name for each in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                for each in node.names:
                    found[f"{node.module}.{each.name}"] = each.asname or each.name
        return found

    def spelled(self, module: str, name: str) -> tuple[str, str]:
        """Return how to write an imported name here, and the import that is still missing."""
        if (own := self.imports.get(f"{module}.{name}")) is not None:
            return own, ""
        if (own := self.imports.get(module)) is not None:
            return f"{own}.{name}", ""
        return name, f"from {module} import {name}"


@dataclass(frozen=True)
class Spot:
    """A piece of syntax in a file: an attribute of a class, or the call of a column."""

    module: Module
    node: ast.stmt | ast.expr
    #: The attribute's name, where it is one.
    name: str = ""

    @property
    def place(self) -> str:
        """``file:line``."""
        return f"{self.module.shown}:{self.node.lineno}"

    def rewritten(self, text: str) -> str:
        """Return the whole lines of the piece, with the text in its place."""
        lines = self.module.lines
        last = lines[(self.node.end_lineno or self.node.lineno) - 1].encode()
        # The offsets of syntax count bytes.
        before = lines[self.node.lineno - 1].encode()[: self.node.col_offset].decode()
        return before + text + last[self.node.end_col_offset or 0 :].decode()


@dataclass
class Sources:
    """All that is known of where a metadata's tables and columns are written."""

    tables: dict[str, Spot] = field(default_factory=dict)
    columns: dict[tuple[str, str], Spot] = field(default_factory=dict)

    def places(self) -> dict[tuple[str, ...], str]:
        """Return ``file:line`` of each table and column."""
        found: dict[tuple[str, ...], str] = {
            (name,): spot.place for name, spot in self.tables.items()
        }
        return found | {place: spot.place for place, spot in self.columns.items()}


def sources(metadata: sa.MetaData) -> Sources:
    """Return where each table of the metadata is written, as far as there is a source."""
    found = Sources()
    modules: dict[str, Module | None] = {}
    mappers = [
        mapper
        for mapper in _all_mappers()
        if isinstance(mapper.local_table, sa.Table) and mapper.local_table.metadata is metadata
    ]
    names = {mapper.class_.__module__ for mapper in mappers}
    for mapper in sorted(mappers, key=lambda each: len(list(each.iterate_to_root()))):
        _mapped(mapper, found, modules)
    if len(found.tables) < len(metadata.tables):
        tops = {name.partition(".")[0] for name in names} or _tops(metadata)
        _plain(metadata, found, [_module(name, modules) for name in _loaded(tops)])
    return found


def _all_mappers() -> list[sa.orm.Mapper[Any]]:
    """Return the mappers of all classes that were mapped; one that could not be is held as well."""
    managers = [each for registry in list(_all_registries()) for each in list(registry._managers)]
    return [manager.mapper for manager in managers if manager.is_mapped]


def _tops(metadata: sa.MetaData) -> set[str]:
    """Return the packages whose modules hold the metadata."""
    return {
        name.partition(".")[0]
        for name, module in list(sys.modules.items())
        if any(value is metadata for value in list(vars(module).values()))
    } - {"side_by_side"}


def _loaded(tops: set[str]) -> list[str]:
    return [name for name in list(sys.modules) if name.partition(".")[0] in tops]


def _module(name: str, known: dict[str, Module | None]) -> Module | None:
    if name not in known:
        loaded: ModuleType | None = sys.modules.get(name)
        path = getattr(loaded, "__file__", None)
        try:
            known[name] = Module(Path(path)) if path else None
        except (OSError, SyntaxError, UnicodeDecodeError):
            # Something compiled; it has no lines to show.
            known[name] = None
    return known[name]


def _mapped(mapper: Mapper[Any], found: Sources, modules: dict[str, Module | None]) -> None:
    table = mapper.local_table
    assert isinstance(table, sa.Table)  # the caller took no others
    bodies = [
        (module, module.classes[base.__qualname__])
        for base in mapper.class_.__mro__
        if base.__module__.partition(".")[0] not in COLUMNLESS
        if (module := _module(base.__module__, modules)) and base.__qualname__ in module.classes
    ]
    said = {name for _, body in bodies for name in _assigned(body)}
    own = "__tablename__" in said or any(key in said for key, _ in _column_attributes(mapper))
    if not own or "__table__" in said:
        # The class is mapped to a table that is written elsewhere.
        return
    name = table.fullname
    if name not in found.tables:
        found.tables[name] = Spot(bodies[0][0], bodies[0][1], bodies[0][1].name)
    for key, attribute in _column_attributes(mapper):
        for column in attribute.columns:
            spot = next(
                (
                    Spot(module, _assigned(body)[key], key)
                    for module, body in bodies
                    if key in _assigned(body)
                ),
                None,
            )
            if spot is not None and getattr(column, "table", None) is table:
                found.columns.setdefault((name, column.name), spot)


def _column_attributes(mapper: Mapper[Any]) -> list[tuple[str, ColumnProperty[Any]]]:
    """Return the attributes of columns, as ``mapper.column_attrs`` does.

    That would configure all mappers first, which costs more than all else here, and fails where
    one relationship is wrong. So would ``property``, of which ``prop`` is the plain half.
    """
    return [
        (key, attribute.prop)
        for key, attribute in mapper.all_orm_descriptors.items()
        if isinstance(attribute, InstrumentedAttribute)
        and isinstance(attribute.prop, ColumnProperty)
    ]


def _assigned(body: ast.ClassDef) -> dict[str, ast.stmt]:
    found: dict[str, ast.stmt] = {}
    for node in body.body:
        if isinstance(node, ast.Assign):
            found |= {each.id: node for each in node.targets if isinstance(each, ast.Name)}
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            found[node.target.id] = node
        elif isinstance(node, ast.FunctionDef):
            found[node.name] = node
    return found


def _plain(metadata: sa.MetaData, found: Sources, modules: list[Module | None]) -> None:
    """Find the tables that no class says."""
    for module in modules:
        for name, call in module.tables.items() if module else ():
            table = next((each for each in metadata.tables.values() if each.name == name), None)
            if module is None or table is None or table.fullname in found.tables:
                continue
            found.tables[table.fullname] = Spot(module, call)
            for argument in call.args:
                column = first_text(argument) if called(argument) == "Column" else None
                if column is not None:
                    found.columns[table.fullname, column] = Spot(module, argument)


def called(node: ast.AST | None) -> str:
    """Return the last part of the name of what is called, empty if nothing is."""
    if not isinstance(node, ast.Call):
        return ""
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def first_text(node: ast.AST) -> str | None:
    """Return the first argument of a call, if it is a text."""
    if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
        value = node.args[0].value
        return value if isinstance(value, str) else None
    return None


def written(node: ast.AST) -> str:
    """Return syntax as text, with the double quotes that formatters give it."""
    text = ast.unparse(node)
    tokens = []
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        string = token.string
        if token.type == tokenize.STRING and string.startswith("'") and '"' not in string:
            inner = string[1:-1].replace("\\'", "'")
            string = f'"{inner}"'
        tokens.append((token, string))
    return _joined(tokens)


def _joined(tokens: list[tuple[tokenize.TokenInfo, str]]) -> str:
    """Put tokens together with the spaces that were between them."""
    result, end = "", (1, 0)
    for token, string in tokens:
        if token.type in (tokenize.NEWLINE, tokenize.NL, tokenize.ENDMARKER):
            continue
        if token.start[0] != end[0]:
            result += "\n" + " " * token.start[1]
        else:
            result += " " * (token.start[1] - end[1])
        result += string
        end = token.end
    return result
