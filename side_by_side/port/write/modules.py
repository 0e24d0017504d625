"""Renders the modules of a port from its classes, tables and enumerations."""

from collections.abc import Mapping, Sequence

from side_by_side.column_types.column_type import BASE
from side_by_side.column_types.source import Name, Source, join, literal
from side_by_side.databases.kinds import KINDS
from side_by_side.port.base_source import base_source, used_names
from side_by_side.port.model import Class, Mixin, Module, Port
from side_by_side.port.references import ClassReference, EnumerationReference
from side_by_side.port.write.classes import (
    attributes_of,
    class_source,
    enumeration_source,
    mixin_source,
)
from side_by_side.port.write.imports import (
    Names,
    Scope,
    alias_lines,
    import_lines,
    imported_names,
    resolve,
)
from side_by_side.port.write.tables import table_source


def package_files(port: Port) -> dict[str, str]:
    """Return the files of a package: ``base.py`` and a module for each application."""
    named = [(module.file, module.name) for module in port.modules]
    listed = list(dict.fromkeys(name for pair in named for name in pair))
    together = ", ".join(["base", *listed])
    exported = ", ".join(map(literal, sorted(["Base", "base", *listed])))
    files = {
        "__init__.py": (
            '"""SQLAlchemy models ported from Django, one module per application.'
            f'{_history(port)}"""\n\n'
            f"from . import {together}\nfrom .base import Base\n\n"
            f"__all__ = [{exported}]\n{closing_comment(port)}"
        ),
        "base.py": base_source(),
    }
    files_of = {module.label: module.file for module in port.modules}
    for file in dict.fromkeys(files_of.values()):
        of_file = [module for module in port.modules if module.file == file]
        files[f"{file}.py"], names = module_source(of_file, files_of)
        for module in of_file:
            if module.name != file:
                files[f"{module.name}.py"] = _exporting(module, names)
    return files


def single_file(port: Port) -> str:
    """Return the one file: ``base.py`` first, then all classes."""
    body = join("\n\n", _bodies(port.modules))
    source = base_source()
    known = {Name(BASE, name): name for name in used_names()} | imported_names(source)
    scope = _scope(port.modules, {}, known)
    names = resolve(body, scope)
    lines = import_lines(names, scope).values()
    aliases = alias_lines(names)
    head, _, rest = source.partition("\n\nimport ")
    # The docstring ends with the head.
    head = head.removesuffix('"""') + _history(port)[1:] + '"""'
    parts = [head, "", *lines, f"import {rest}", "", *aliases, "", body.render(names)]
    return "\n".join([*parts, closing_comment(port)])


def _history(port: Port) -> str:
    """Return the part of the docstring about a port of the migrations."""
    if not port.migrated_on:
        return ""
    kind = KINDS[port.migrated_on].title
    return f"\n\nThe tables are those that the migrations create on {kind}.\n"


def closing_comment(port: Port) -> str:
    """Return what the models do not declare, as a comment; empty where they declare everything."""
    lines = []
    for kind, statements in port.statements.items():
        if statements:
            title = KINDS[kind].title
            lines += ["", f"# Created by the migrations on {title}, and not by models:"]
        for statement in statements:
            when = "before the tables" if statement.before else "after the tables"
            lines.append(f"#\n# {statement.what}, {when}:")
            lines += [f"#     {line}".rstrip() for line in statement.up.strip().splitlines()]
    if port.differing:
        kind = KINDS[port.migrated_on].title
        lines += ["", f"# Differences from the database that the migrations create on {kind}:", "#"]
        lines += [f"# {line}" for line in port.differing]
    return "\n".join([*lines, ""]) if lines else ""


def module_source(modules: Sequence[Module], files: Mapping[str, str]) -> tuple[str, Names]:
    """Return the source of the module of an application, or of several, and the names in it.

    ``files`` are the names of the modules, by the labels of their applications.
    """
    body = join("\n\n", _bodies(modules))
    scope = _scope(modules, files, {})
    names = resolve(body, scope)
    needed = {reference for class_ in _classes(modules) for reference in class_.needs}
    runtime: list[str] = []
    typing: list[str] = []
    for reference, line in import_lines(names, scope).items():
        late = isinstance(reference, ClassReference) and reference not in needed
        (typing if late else runtime).append(f"    {line}" if late else line)
    head = [f'"""{_title(modules)}"""', ""]
    if typing:
        runtime.append("from typing import TYPE_CHECKING")
        typing = ["", "if TYPE_CHECKING:", *typing]
    return "\n".join([*head, *runtime, *typing, "", body.render(names)]), names


def _title(modules: Sequence[Module]) -> str:
    if len(modules) == 1:
        return f"The models of the Django application ``{modules[0].label}``."
    listed = "".join(f"\n- ``{module.label}``" for module in modules)
    return f"The models of Django applications that inherit from each other:\n{listed}\n"


def _exporting(module: Module, names: Names) -> str:
    """Return the source of a module whose classes another module defines."""
    listed = [names[EnumerationReference(item.name)] for item in module.enumerations]
    listed += [class_.name for class_ in module.classes]
    return (
        f'"""The models of the Django application ``{module.label}``."""\n\n'
        f"from .{module.file} import {', '.join(sorted(listed))}\n\n"
        f"__all__ = [{', '.join(map(literal, sorted(listed)))}]\n"
    )


def _bodies(modules: Sequence[Module]) -> list[Source]:
    """Return the definitions of modules: tables, enumerations, mixins and classes."""
    return [
        *(table_source(table) for module in modules for table in module.tables),
        *(enumeration_source(item) for module in modules for item in module.enumerations),
        *(mixin_source(mixin) for module in modules for mixin in module.mixins),
        *(class_source(item) for item in _classes(modules)),
    ]


def _classes(modules: Sequence[Module]) -> list[Class]:
    """Return the classes of modules, each after those that it needs."""
    listed = {
        ClassReference(class_.label, class_.name): class_
        for module in modules
        for class_ in module.classes
    }
    order: dict[ClassReference, Class] = {}
    for start in listed:
        # Not recursive: a chain of a thousand classes would be too deep.
        left = [start]
        while left:
            needed = [
                reference
                for reference in listed[left[-1]].needs
                if isinstance(reference, ClassReference)
                and reference in listed
                and reference not in order
            ]
            if needed:
                left += needed
            else:
                reference = left.pop()
                order.setdefault(reference, listed[reference])
    return list(order.values())


def _scope(modules: Sequence[Module], files: Mapping[str, str], known: Mapping[Name, str]) -> Scope:
    """Return the scope of a file; ``known`` is what it has from ``base.py``."""
    owners: list[Mixin | Class] = []
    for module in modules:
        owners += [*module.mixins, *module.classes]
    tables = {table.table: table.variable for module in modules for table in module.tables}
    return Scope(
        modules[0].file,
        files,
        frozenset(owner.name for owner in owners),
        frozenset(name for owner in owners for name in attributes_of(owner)),
        tables,
        known,
    )
