"""Chooses the names under which a module imports what its source refers to."""

import ast
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from side_by_side.column_types.column_type import BASE, SQLALCHEMY
from side_by_side.column_types.source import Builtin, Name, Reference, Source, literal
from side_by_side.port.references import ClassReference, EnumerationReference, TableReference

Names = dict[Reference, str]


@dataclass(frozen=True)
class Scope:
    """What decides the names in one module: its application, and what it defines itself."""

    #: The label of the module's application, empty in a single file.
    label: str
    #: The modules of the applications; empty in a single file.
    modules: Mapping[str, str]
    taken: frozenset[str]
    #: The variables of the tables that no class maps.
    tables: Mapping[str, str]
    #: What the file imports already.
    known: Mapping[Name, str]


def resolve(body: Source, scope: Scope) -> Names:
    """Return a name for each reference: one that nothing else in the module has."""
    taken = set(scope.taken)
    names: Names = {}
    for reference in body.references:
        match reference:
            case TableReference(name):
                names[reference] = scope.tables.get(name) or literal(name)
            case EnumerationReference(name) | Builtin(name):
                names[reference] = name
            case ClassReference(label, name):
                is_own = not scope.label or label == scope.label
                names[reference] = name if is_own else _free(name, taken, scope.modules[label])
            case Name(module, name) if module == SQLALCHEMY and name:
                package = Name(SQLALCHEMY)
                if package not in names:
                    names[package] = _imported(package, scope, taken)
                names[reference] = f"{names[package]}.{name}"
            case Name():
                names[reference] = names.get(reference) or _imported(reference, scope, taken)
    return names


def _imported(name: Name, scope: Scope, taken: set[str]) -> str:
    if name in scope.known:
        return scope.known[name]
    if name.module == BASE and scope.known:
        # The file defines these itself.
        return name.name
    return _free(name.name or {SQLALCHEMY: "sa"}.get(name.module, name.module), taken, "")


def _free(name: str, taken: set[str], module: str) -> str:
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
            case ClassReference(label, name) if scope.modules and label != scope.label:
                lines[reference] = import_line(f".{scope.modules[label]}", name, bound)
            case Name() if reference in scope.known:
                continue
            case Name(module, name) if module == BASE:
                if not scope.known:
                    lines[reference] = import_line(base_module, name, bound)
            case Name(module, name) if not (module == SQLALCHEMY and name):
                lines[reference] = import_line(module, name, bound)
    return lines


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
    """Return the source of a class, where ``builtins.`` qualifies types that an attribute hides."""
    hidden = frozenset(attributes)

    def replacement(reference: Reference) -> Reference | Source:
        if isinstance(reference, Builtin) and reference.name in hidden:
            return Source((Name("builtins"), f".{reference.name}"))
        return reference

    return source.replace(replacement)
