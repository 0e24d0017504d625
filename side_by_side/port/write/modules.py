"""Renders the modules of a port from its classes, tables and enumerations."""

from collections.abc import Mapping, Sequence

from side_by_side.column_types.source import Name, Source, join, literal
from side_by_side.databases.kinds import KINDS
from side_by_side.port.base_source import base_source
from side_by_side.port.model import Module, Port
from side_by_side.port.references import ClassReference
from side_by_side.port.write.classes import class_source, enumeration_source, mixin_source
from side_by_side.port.write.imports import Scope, import_lines, imported_names, resolve
from side_by_side.port.write.tables import table_source


def package_files(port: Port) -> dict[str, str]:
    """Return the files of a package: ``base.py`` and a module for each application."""
    listed = [module.name for module in port.modules]
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
    places = {module.label: module.name for module in port.modules}
    for module in port.modules:
        files[f"{module.name}.py"] = module_source(module, places)
    return files


def single_file(port: Port) -> str:
    """Return the one file: ``base.py`` first, then all classes."""
    body = join("\n\n", _bodies(port.modules))
    scope = _scope("", port.modules, {}, imported_names(base_source()))
    names = resolve(body, scope)
    lines = import_lines(names, scope).values()
    head, _, rest = base_source().partition("\n\nimport ")
    head = head.replace('"""\n', f'{_history(port)[1:]}"""\n', 1) if port.migrated_on else head
    return "\n".join(
        [head, "", *lines, f"import {rest}", "", body.render(names), closing_comment(port)]
    )


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


def module_source(module: Module, places: Mapping[str, str]) -> str:
    """Return the source of an application's module.

    ``places`` are the names of the modules, by the labels of their applications.
    """
    body = join("\n\n", _bodies([module]))
    scope = _scope(module.label, [module], places, {})
    names = resolve(body, scope)
    bases = {class_.parent for class_ in module.classes}
    runtime: list[str] = []
    typing: list[str] = []
    for reference, line in import_lines(names, scope).items():
        late = isinstance(reference, ClassReference) and reference not in bases
        (typing if late else runtime).append(f"    {line}" if late else line)
    head = [f'"""The models of the Django application ``{module.label}``."""', ""]
    if typing:
        runtime.append("from typing import TYPE_CHECKING")
        typing = ["", "if TYPE_CHECKING:", *typing]
    return "\n".join([*head, *runtime, *typing, "", body.render(names)])


def _bodies(modules: Sequence[Module]) -> list[Source]:
    """Return the definitions of modules: tables, enumerations, mixins and classes."""
    return [
        *(table_source(table) for module in modules for table in module.tables),
        *(enumeration_source(item) for module in modules for item in module.enumerations),
        *(mixin_source(mixin) for module in modules for mixin in module.mixins),
        *(class_source(item) for module in modules for item in module.classes),
    ]


def _scope(
    label: str, modules: Sequence[Module], places: Mapping[str, str], known: Mapping[Name, str]
) -> Scope:
    """Return the scope of a file; ``known`` is what it imports already."""
    taken: set[str] = set()
    for module in modules:
        taken |= {class_.name for class_ in module.classes}
        taken |= {table.variable for table in module.tables}
        taken |= {mixin.name for mixin in module.mixins}
        taken |= {enumeration.name for enumeration in module.enumerations}
        for mixin in module.mixins:
            taken |= {column.attribute for column in mixin.columns}
        for class_ in module.classes:
            taken |= {column.attribute for column in class_.columns}
            taken |= {relation.attribute for relation in class_.relations}
            taken |= {proxy.attribute for proxy in class_.proxies}
    variables = {table.table: table.variable for module in modules for table in module.tables}
    return Scope(label, places, frozenset(taken), variables, known)
