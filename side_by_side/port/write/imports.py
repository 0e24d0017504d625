"""Chooses the names under which a module imports what its source refers to."""

import ast
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from side_by_side.column_types.column_type import BASE, SQLALCHEMY
from side_by_side.column_types.source import Builtin, Name, Reference, Source, code, literal
from side_by_side.port.references import ClassReference, EnumerationReference, TableReference

Names = dict[Reference, str]

BUILTINS = Name("builtins")
PACKAGE = Name(SQLALCHEMY)
#: The names under which modules are imported, where they are not their own.
PACKAGES = {SQLALCHEMY: "sa"}


@dataclass(frozen=True)
class Scope:
    """What decides the names in one file: what it defines, and what its classes hide."""

    #: The module of the file, and those of the applications by their labels.
    file: str = ""
    files: Mapping[str, str] = field(default_factory=dict)
    #: Names that nothing else in the file can have: those of its classes, and of ``base.py`` where
    #: the file begins with it.
    defined: frozenset[str] = frozenset()
    #: The attributes of its classes, which hide a name of the module in the body of the class.
    attributes: frozenset[str] = frozenset()
    #: The variables of the tables that no class maps.
    tables: Mapping[str, str] = field(default_factory=dict)
    #: What the file has from ``base.py``, where it begins with it.
    known: Mapping[Name, str] = field(default_factory=dict)

    def is_own(self, label: str) -> bool:
        """Whether the classes of an application stand in the file."""
        return self.files.get(label, self.file) == self.file


def resolve(body: Source, scope: Scope) -> Names:
    """Return a name for each reference: one that nothing else in the file has or hides."""
    taken = {*scope.defined, *scope.attributes, *scope.known.values()}
    taken |= {part.name for part in body.references if isinstance(part, Builtin)}
    names: Names = {}
    # What the file defines itself keeps its name before anything that it imports.
    for reference in body.references:
        match reference:
            case TableReference(name):
                variable = scope.tables.get(name)
                names[reference] = _free(variable, taken) if variable else literal(name)
            case EnumerationReference(name):
                names[reference] = _free(name, taken)
            case ClassReference(label, name) if scope.is_own(label):
                names[reference] = name
    for reference in body.references:
        match reference:
            case ClassReference(label, name) if not scope.is_own(label):
                names[reference] = _free(name, taken, scope.files[label])
            case Builtin(name) if name not in scope.defined:
                names[reference] = name
            case Builtin(name):
                builtins = names.setdefault(BUILTINS, _imported(BUILTINS, names, scope, taken))
                names[reference] = f"{builtins}.{name}"
            case Name(module, name) if module == SQLALCHEMY and name:
                package = names.setdefault(PACKAGE, _imported(PACKAGE, names, scope, taken))
                names[reference] = f"{package}.{name}"
            case Name():
                names[reference] = _imported(reference, names, scope, taken)
    return names


def _imported(name: Name, names: Names, scope: Scope, taken: set[str]) -> str:
    if name in names:
        return names[name]
    known = scope.known.get(name)
    if known and known not in scope.attributes:
        return known
    return _free(known or name.name or PACKAGES.get(name.module, name.module), taken)


def _free(name: str, taken: set[str], module: str = "") -> str:
    """Reserve and return a name; one that is taken gets that of its ``module`` in front."""
    wanted = name
    if wanted in taken and module:
        wanted = f"{module.title().replace('_', '')}{name}"
    while wanted in taken:
        wanted += "_"
    taken.add(wanted)
    return wanted


def import_lines(names: Names, scope: Scope, base_module: str = ".base") -> dict[Reference, str]:
    """Return the line that imports each reference, for those that need an import."""
    lines: dict[Reference, str] = {}
    for reference, bound in names.items():
        match reference:
            case ClassReference(label, name) if not scope.is_own(label):
                lines[reference] = import_line(f".{scope.files[label]}", name, bound)
            case Name() if scope.known.get(reference) == bound:
                continue
            case Name(module, name) if module == BASE:
                if not scope.known:
                    lines[reference] = import_line(base_module, name, bound)
            case Name(module, name) if not (module == SQLALCHEMY and name):
                lines[reference] = import_line(module, name, bound)
    return lines


def alias_lines(names: Names) -> list[str]:
    """Return the second names of what the file has from ``base.py``, where a class hides it."""
    return [
        f"{bound} = {reference.name}"
        for reference, bound in names.items()
        if isinstance(reference, Name) and reference.module == BASE and bound != reference.name
    ]


def import_line(module: str, name: str, bound: str) -> str:
    """Return the statement that imports a name, or a module, under the name given."""
    if name:
        return f"from {module} import {name}" + (f" as {bound}" if bound != name else "")
    return f"import {module}" + (f" as {bound}" if bound != module else "")


def imported_names(source: str) -> dict[Name, str]:
    """Return what a source imports, with the name of each in that source."""
    names: dict[Name, str] = {}
    for node in ast.parse(source).body:
        if isinstance(node, ast.Import):
            for alias in node.names:
                names[Name(alias.name)] = alias.asname or alias.name
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                names[Name(str(node.module), alias.name)] = alias.asname or alias.name
    return names


def qualify_builtins(source: Source, attributes: Iterable[str]) -> Source:
    """Return the source of a class, where ``builtins.`` qualifies names that an attribute hides."""
    hidden = frozenset(attributes)

    def replacement(reference: Reference) -> Reference | Source:
        if isinstance(reference, Builtin) and reference.name in hidden:
            return code("{}.{}", BUILTINS, reference.name)
        return reference

    return source.replace(replacement)
