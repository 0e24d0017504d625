"""How a file of models writes the names of other modules, and which imports it lacks."""

import ast
import sys
from collections.abc import Collection
from dataclasses import dataclass, field
from types import ModuleType

from side_by_side.check.advice.library import Import, OwnCopy, closure, source_of
from side_by_side.check.advice.models_source import Module
from side_by_side.column_types.column_type import BASE, SQLALCHEMY
from side_by_side.column_types.source import Builtin, Name, Reference, Source
from side_by_side.port.references import EnumerationReference

#: Before the names that stand for those of ``base.py`` until it is known how they are written.
PLACEHOLDER = "side_by_side_base_"

#: Where an object such as ``db`` of Flask-SQLAlchemy has the names of these modules.
OF_FACADE = (SQLALCHEMY, "sqlalchemy.orm")


@dataclass
class FileNames:
    """The names of one file, with those that the edits so far import or define."""

    module: Module
    own: OwnCopy
    #: The name in the file, by the module and name that it stands for.
    added: dict[tuple[str, str], str] = field(default_factory=dict)
    #: The names of the library that the edits define in the file.
    defined: dict[str, str] = field(default_factory=dict)
    #: The names of the tables that the edits add to the file.
    tables: set[str] = field(default_factory=set)

    def scope(self, hidden: Collection[str] = (), facade: str = "") -> "Scope":
        """Return the names inside a class whose attributes hide some of the file's."""
        return Scope(self, frozenset(hidden), facade)

    def is_taken(self, name: str) -> bool:
        """Whether the file has a name, or an edit gives it one."""
        return any(
            name in names
            for names in (
                self.module.bound,
                self.added.values(),
                self.defined.values(),
                self.tables,
            )
        )


@dataclass
class Scope:
    """The names in one edit of a file; it collects the imports and definitions that it lacks."""

    file: FileNames
    hidden: frozenset[str]
    #: The name of an object that has SQLAlchemy's names, such as ``db``.
    facade: str = ""
    #: The import lines that the file lacks, by the names that they give it.
    lines: dict[str, str] = field(default_factory=dict)
    #: The names of the library that the edit needs to be defined, by their names in the file.
    needed: dict[str, str] = field(default_factory=dict)
    #: Whether the edit declares a foreign key that MariaDB must not render as deferrable.
    needs_mariadb_rule: bool = False

    @property
    def imports(self) -> set[str]:
        """The import lines that the file lacks."""
        return set(self.lines.values())

    def keep(self, used: Collection[str]) -> None:
        """Forget the imports and definitions whose names the edit does not use after all."""
        self.lines = {name: line for name, line in self.lines.items() if name in used}
        self.needed = {name: wanted for name, wanted in self.needed.items() if name in used}

    def spell(self, module: str, name: str = "") -> str:
        """Return how the file writes a name of a module, or a module, and record its import."""
        if self.facade and name and self._is_of_facade(module, name):
            return f"{self.facade}.{name}"
        if not name:
            return self._spell_module(module)
        imports = self.file.module.imports
        known = imports.get(f"{module}.{name}") or self.file.added.get((module, name))
        if known and self._is_visible(known):
            if f"{module}.{name}" not in imports:
                self._record(module, name, known)
            return known
        package = imports.get(module)
        if package and self._is_visible(package):
            return f"{package}.{name}"
        own = name
        while self.file.is_taken(own) or own in self.hidden:
            own += "_"
        self.file.added[module, name] = own
        self._record(module, name, own)
        return own

    def _is_of_facade(self, module: str, name: str) -> bool:
        loaded = sys.modules.get(self.file.module.python_name)
        value = getattr(loaded, self.facade.partition(".")[0], None)
        return module in OF_FACADE and hasattr(value, name)

    def _is_visible(self, spelled: str) -> bool:
        return spelled.partition(".")[0] not in self.hidden

    def _record(self, module: str, name: str, own: str) -> None:
        renamed = f" as {own}" if own != name else ""
        self.lines[own] = f"from {module} import {name}{renamed}"

    def _spell_module(self, module: str) -> str:
        imports = self.file.module.imports
        known = imports.get(module) or self.file.added.get((module, ""))
        if known and self._is_visible(known):
            if module not in imports:
                self._record_module(module, known)
            return known
        parent, _, last = module.rpartition(".")
        if parent:
            return self.spell(parent, last)
        own = {SQLALCHEMY: "sa"}.get(module, module)
        while self.file.is_taken(own) or own in self.hidden:
            own += "_"
        self.file.added[module, ""] = own
        self._record_module(module, own)
        return own

    def _record_module(self, module: str, own: str) -> None:
        self.lines[own] = f"import {module}" + (f" as {own}" if own != module else "")

    def has_own(self, name: str) -> bool:
        """Whether the user's files define a name of the library."""
        return name in self.file.own.names

    def spell_library(self, name: str) -> str:
        """Return a name of the library: of the user's own copy, or defined by the edit."""
        if name in self.file.own.names:
            module, own = self.file.own.names[name]
            if module == self.file.module.python_name:
                return own
            return self.spell(module, own)
        return self._define(name)

    def _define(self, name: str) -> str:
        file = self.file
        for item in closure([name]):
            if item.name not in file.defined:
                own = item.name
                while own in file.module.bound or own in self.hidden:
                    own = f"_django{own}" if own.startswith("_") else f"Django{own}"
                file.defined[item.name] = own
        self.needed[file.defined[name]] = name
        return file.defined[name]

    def definitions(self, without: Collection[str]) -> tuple[list[str], set[str]]:
        """Return the source of the definitions that the edit needs, and their names.

        ``without`` are those that an earlier edit of the file has.
        """
        top = Scope(self.file, frozenset())
        texts, names = [], set[str]()
        for item in closure(self.needed.values()):
            if item.name in without:
                continue
            names.add(item.name)
            texts.append(
                source_of(
                    item,
                    lambda name: self.file.defined.get(name, name),
                    lambda wanted: _import(top, wanted),
                )
            )
        self.lines |= top.lines
        return texts, names

    def parse(self, source: Source) -> ast.expr:
        """Return source as a syntax node, with placeholders for the names of ``base.py``."""
        return ast.parse(source.render(self._reference), mode="eval").body

    def _reference(self, reference: Reference) -> str:
        if isinstance(reference, Name):
            if reference.module == BASE:
                return f"{PLACEHOLDER}{reference.name}"
            return self.spell(reference.module, reference.name)
        if isinstance(reference, Builtin) and reference.name in self.hidden:
            return f"{self.spell('builtins')}.{reference.name}"
        assert isinstance(reference, Builtin | EnumerationReference)  # nothing else in a column
        return reference.name


def _import(scope: Scope, wanted: Import) -> str:
    return scope.spell(wanted.module, wanted.name)


def facade_of(call: ast.AST | None, module: Module) -> str:
    """Return the object whose ``Column`` or ``Model`` a file uses, such as ``db``."""
    function = call.func if isinstance(call, ast.Call) else call
    if not (isinstance(function, ast.Attribute) and isinstance(function.value, ast.Name)):
        return ""
    value = getattr(sys.modules.get(module.python_name), function.value.id, None)
    return "" if value is None or isinstance(value, ModuleType) else function.value.id
