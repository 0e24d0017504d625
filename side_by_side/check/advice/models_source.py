"""Where SQLAlchemy models declare each table and column, as syntax that can be rewritten."""

import ast
import sys
from dataclasses import dataclass, field, is_dataclass
from functools import cached_property
from pathlib import Path
from types import ModuleType
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import ColumnProperty, InstrumentedAttribute, Mapper
from sqlalchemy.orm.mapper import _all_registries

Assignment = ast.Assign | ast.AnnAssign

#: Packages whose classes declare no columns, so that their long modules need not be parsed.
COLUMNLESS = ("sqlalchemy", "typing", "builtins")


class Module:
    """One file of models: its lines, classes and imports."""

    def __init__(self, path: Path, python_name: str = "") -> None:
        self.path = path
        self.python_name = python_name
        self.text = path.read_text(encoding="utf-8")
        self.lines = self.text.splitlines()
        self.tree = ast.parse(self.text)

    @property
    def name(self) -> str:
        """The path, relative to the current folder if it is inside it."""
        folder = Path.cwd()
        return str(self.path.relative_to(folder) if self.path.is_relative_to(folder) else self.path)

    @cached_property
    def classes(self) -> dict[str, ast.ClassDef]:
        """Return the classes by their ``__qualname__``."""
        classes: dict[str, ast.ClassDef] = {}
        waiting: list[tuple[str, ast.AST]] = [("", self.tree)]
        while waiting:
            prefix, parent = waiting.pop()
            for node in ast.iter_child_nodes(parent):
                if isinstance(node, ast.ClassDef):
                    classes[prefix + node.name] = node
                    waiting.append((f"{prefix}{node.name}.", node))
                elif isinstance(node, ast.FunctionDef):
                    waiting.append((f"{prefix}{node.name}.<locals>.", node))
                elif not isinstance(node, ast.expr):
                    waiting.append((prefix, node))
        return classes

    @cached_property
    def tables(self) -> dict[str, ast.Call]:
        """Return the calls of ``Table`` by the table's name."""
        calls = {}
        for node in ast.walk(self.tree):
            name = first_text(node) if called_name(node) == "Table" else None
            if name is not None and isinstance(node, ast.Call):
                calls[name] = node
        return calls

    def statement(self, node: ast.AST) -> ast.stmt:
        """Return the statement at the top level that contains a node."""
        line = getattr(node, "lineno", 1)
        return next(
            item
            for item in self.tree.body
            if min([item.lineno, *(one.lineno for one in getattr(item, "decorator_list", []))])
            <= line
            <= (item.end_lineno or item.lineno)
        )

    def value(self, expression: str) -> Any:
        """Return the value of a name, or of a dotted one, in the loaded module, else None."""
        value: Any = sys.modules.get(self.python_name)
        for part in expression.split("."):
            value = getattr(value, part, None)
        return value

    @property
    def is_own(self) -> bool:
        """Whether the file is the user's, and not one of an installed package."""
        return not {"site-packages", "dist-packages"} & set(self.path.parts)

    @cached_property
    def imports(self) -> dict[str, str]:
        """Return the names imported at the top level: the full name -> the name in the file.

        What only type checkers import is not among them.
        """
        names: dict[str, str] = {}
        for node in self._statements:
            if isinstance(node, ast.Import):
                names |= {alias.name: alias.asname or alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom):
                module = self._absolute(node)
                for alias in node.names:
                    names[f"{module}.{alias.name}"] = alias.asname or alias.name
        return names

    def _absolute(self, node: ast.ImportFrom) -> str:
        """Return the full name of the module that names are imported from."""
        if not node.level:
            return node.module or ""
        parts = self.python_name.split(".")
        is_package = self.path.name == "__init__.py"
        kept = parts[: len(parts) - node.level + is_package]
        return ".".join([*kept, *([node.module] if node.module else [])])

    @cached_property
    def _statements(self) -> list[ast.stmt]:
        """Return the statements of the top level, and those of ``try`` and ``if`` there."""
        found: list[ast.stmt] = []
        waiting = list(self.tree.body)
        while waiting:
            node = waiting.pop(0)
            if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
                continue
            found.append(node)
            if isinstance(node, ast.If | ast.Try | ast.With):
                waiting += [
                    item for item in ast.iter_child_nodes(node) if isinstance(item, ast.stmt)
                ]
        return found

    @cached_property
    def bound(self) -> frozenset[str]:
        """Return all names that the file gives to something at its top level."""
        names = {name.partition(".")[0] for name in self.imports.values()}
        for node in self._statements:
            if isinstance(node, ast.ClassDef | ast.FunctionDef):
                names.add(node.name)
            else:
                names |= {
                    item.id
                    for item in ast.walk(node)
                    if isinstance(item, ast.Name) and isinstance(item.ctx, ast.Store)
                }
        return frozenset(names)

    @cached_property
    def has_future_import(self) -> bool:
        """Whether the first import is from ``__future__``, before which none may stand."""
        return any(
            isinstance(node, ast.ImportFrom) and node.module == "__future__"
            for node in self.tree.body
        )


@dataclass(frozen=True)
class Spot:
    """A piece of syntax in a file: an attribute of a class, or the call of a column."""

    module: Module
    node: ast.stmt | ast.expr
    #: The attribute's name, empty for a call.
    name: str = ""

    @property
    def location(self) -> str:
        """``file:line``."""
        return f"{self.module.name}:{self.node.lineno}"

    def rewritten(self, text: str) -> str:
        """Return the whole lines of the piece, with the piece replaced by the text."""
        lines = self.module.lines
        last = lines[(self.node.end_lineno or self.node.lineno) - 1].encode()
        # The offsets of syntax nodes count bytes.
        before = lines[self.node.lineno - 1].encode()[: self.node.col_offset].decode()
        return before + text + last[self.node.end_col_offset or 0 :].decode()


@dataclass
class Sources:
    """Where a metadata's tables and columns are declared, as far as known."""

    tables: dict[str, Spot] = field(default_factory=dict)
    columns: dict[tuple[str, str], Spot] = field(default_factory=dict)
    #: The classes by their tables.
    classes: dict[str, type] = field(default_factory=dict)

    @cached_property
    def styles(self) -> dict[str, str]:
        """Return how each class declares its columns: ``mapped``, ``dataclass`` or ``sqlmodel``."""
        return {name: _style(class_) for name, class_ in self.classes.items()}

    def locations(self) -> dict[tuple[str, ...], str]:
        """Return the ``file:line`` of each table and column."""
        tables: dict[tuple[str, ...], str] = {
            (name,): spot.location for name, spot in self.tables.items()
        }
        return tables | {column: spot.location for column, spot in self.columns.items()}


def _style(class_: type) -> str:
    if any(base.__module__.partition(".")[0] == "sqlmodel" for base in class_.__mro__):
        return "sqlmodel"
    return "dataclass" if is_dataclass(class_) else "mapped"


def find_sources(metadata: sa.MetaData) -> Sources:
    """Return where each table of the metadata is declared, as far as there is source code."""
    sources = Sources()
    modules: dict[str, Module | None] = {}
    mappers = [
        mapper
        for mapper in _all_mappers()
        if isinstance(mapper.local_table, sa.Table)
        and metadata.tables.get(mapper.local_table.key) is mapper.local_table
    ]
    names = {mapper.class_.__module__ for mapper in mappers}
    for mapper in sorted(mappers, key=lambda mapper: len(list(mapper.iterate_to_root()))):
        _add_mapped(mapper, sources, modules)
    if len(sources.tables) < len(metadata.tables):
        packages = {name.partition(".")[0] for name in names} or _packages_with(metadata)
        _add_plain(metadata, sources, [_module(name, modules) for name in _loaded(packages)])
    return sources


def _all_mappers() -> list[sa.orm.Mapper[Any]]:
    """Return the mappers of all mapped classes; registries also contain classes that failed."""
    managers = [item for registry in list(_all_registries()) for item in list(registry._managers)]
    return [manager.mapper for manager in managers if manager.is_mapped]


def _packages_with(metadata: sa.MetaData) -> set[str]:
    """Return the top-level packages with a module that has the metadata as an attribute."""
    parts = {id(table.metadata) for table in metadata.tables.values()}
    return {
        name.partition(".")[0]
        for name, module in list(sys.modules.items())
        if any(id(value) in parts for value in list(vars(module).values()))
    } - {"side_by_side"}


def _loaded(packages: set[str]) -> list[str]:
    return [name for name in list(sys.modules) if name.partition(".")[0] in packages]


def _module(name: str, known: dict[str, Module | None]) -> Module | None:
    if name not in known:
        loaded: ModuleType | None = sys.modules.get(name)
        path = getattr(loaded, "__file__", None)
        try:
            known[name] = Module(Path(path), name) if path else None
        except (OSError, SyntaxError, UnicodeDecodeError):
            # A compiled module has no source lines.
            known[name] = None
    return known[name]


def _add_mapped(mapper: Mapper[Any], sources: Sources, modules: dict[str, Module | None]) -> None:
    table = mapper.local_table
    assert isinstance(table, sa.Table)  # the caller selected these
    bodies = [
        (module, module.classes[base.__qualname__])
        for base in mapper.class_.__mro__
        if base.__module__.partition(".")[0] not in COLUMNLESS
        if (module := _module(base.__module__, modules)) and base.__qualname__ in module.classes
    ]
    declared = {name for _, body in bodies for name in _assigned(body)}
    attributes = _column_attributes(mapper)
    is_declared = "__tablename__" in declared or any(key in declared for key, _ in attributes)
    if not is_declared or "__table__" in declared:
        # The class is mapped to a table that is declared elsewhere.
        return
    name = table.fullname
    if name not in sources.tables:
        sources.tables[name] = Spot(bodies[0][0], bodies[0][1], bodies[0][1].name)
        sources.classes[name] = mapper.class_
    for key, attribute in attributes:
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
                sources.columns.setdefault((name, column.name), spot)


def _column_attributes(mapper: Mapper[Any]) -> list[tuple[str, ColumnProperty[Any]]]:
    """Return the column attributes, as ``mapper.column_attrs`` does.

    ``column_attrs`` configures all mappers first, which takes longer than all other work here and
    fails if one relationship is wrong. ``property`` does the same; ``prop`` does not.
    """
    return [
        (key, attribute.prop)
        for key, attribute in mapper.all_orm_descriptors.items()
        if isinstance(attribute, InstrumentedAttribute)
        and isinstance(attribute.prop, ColumnProperty)
    ]


def _assigned(body: ast.ClassDef) -> dict[str, ast.stmt]:
    """Return the statements of a class that define an attribute, by its name."""
    statements: dict[str, ast.stmt] = {}
    for node in body.body:
        if isinstance(node, ast.Assign):
            statements |= {item.id: node for item in node.targets if isinstance(item, ast.Name)}
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            statements[node.target.id] = node
        elif isinstance(node, ast.FunctionDef):
            statements[node.name] = node
    return statements


def assigned_names(body: ast.ClassDef) -> set[str]:
    """Return the names of the attributes that a class assigns."""
    return set(_assigned(body))


def _add_plain(metadata: sa.MetaData, sources: Sources, modules: list[Module | None]) -> None:
    """Add the tables that no class declares."""
    for module in modules:
        for name, call in module.tables.items() if module else ():
            tables = (table for table in metadata.tables.values() if table.name == name)
            table = next(tables, None)
            if module is None or table is None or table.fullname in sources.tables:
                continue
            sources.tables[table.fullname] = Spot(module, call)
            for argument in call.args:
                column = first_text(argument) if called_name(argument) == "Column" else None
                if column is not None:
                    sources.columns[table.fullname, column] = Spot(module, argument)


def called_name(node: ast.AST | None) -> str:
    """Return the last part of the name of the called function, empty if it is not a call."""
    if not isinstance(node, ast.Call):
        return ""
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def first_text(node: ast.AST) -> str | None:
    """Return the first argument of a call, if it is a string literal."""
    if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
        value = node.args[0].value
        return value if isinstance(value, str) else None
    return None
