"""Puts classes together to modules, and settles under which names they import."""

import ast
import re

from side_by_side.databases.kinds import KINDS
from side_by_side.port.model import Class, Module, Port
from side_by_side.port.write.base_source import base_source
from side_by_side.port.write.classes import class_source, enumeration_source, mixin_source
from side_by_side.port.write.imports import literal, marks, unmarked
from side_by_side.port.write.tables import table_source

#: Builtin types in annotations, which an attribute of the same name would hide.
BUILTINS = ("int", "str", "bool", "float", "bytes", "list", "dict", "type", "object")

Names = dict[tuple[str, str], str]


def package_files(port: Port) -> dict[str, str]:
    """Return the files of a package: ``base.py`` and a module for each application."""
    listed = [module.name for module in port.modules]
    together = ", ".join(["base", *listed])
    exported = ", ".join(map(literal, sorted(["Base", "base", *listed])))
    found = {
        "__init__.py": (
            f'"""Models ported from Django, a module for each application.{_history(port)}"""\n\n'
            f"from . import {together}\nfrom .base import Base\n\n"
            f"__all__ = [{exported}]\n{closing_comment(port)}"
        ),
        "base.py": base_source(),
    }
    places = {module.label: module.name for module in port.modules}
    for module in port.modules:
        found[f"{module.name}.py"] = module_source(module, places)
    return found


def single_file(port: Port) -> str:
    """Return the one file: ``base.py`` first, then all classes."""
    whole = Module("", "")
    for module in port.modules:
        whole.tables += module.tables
        whole.mixins += module.mixins
        whole.enumerations += module.enumerations
        whole.classes += module.classes
    body = _body(whole)
    known = _bound(base_source())
    names = _resolved(whole, body, {}, known)
    lines = [line for key, line in _imports(names, "", {}).items() if key not in known]
    head, _, rest = base_source().partition("\n\nimport ")
    head = head.replace('"""\n', f'{_history(port)[1:]}"""\n', 1) if port.migrated_on else head
    told = closing_comment(port)
    return "\n".join([head, "", *lines, f"import {rest}", "", unmarked(body, names), told])


def _history(port: Port) -> str:
    """Return what the docstring says of a port of a migrated database."""
    if not port.migrated_on:
        return ""
    kind = KINDS[port.migrated_on].title
    return f"\n\nThe tables of the models are those that the migrations make on {kind}.\n"


def closing_comment(port: Port) -> str:
    """Return what the models do not hold, as a comment; nothing where they hold all."""
    lines = []
    for kind, statements in port.statements.items():
        if statements:
            title = KINDS[kind].title
            lines += ["", f"# What models cannot hold, and the migrations make on {title}:"]
        for each in statements:
            when = "before the tables" if each.before else "after the tables"
            lines.append(f"#\n# {each.what}, {when}:")
            lines += [f"#     {line}".rstrip() for line in each.up.strip().splitlines()]
    if port.differing:
        kind = KINDS[port.migrated_on].title
        lines += ["", f"# What differs from the database that the migrations make on {kind}:", "#"]
        lines += [f"# {line}" for line in port.differing]
    return "\n".join([*lines, ""]) if lines else ""


def module_source(module: Module, places: dict[str, str]) -> str:
    """Return the source of an application's module.

    ``places`` are the modules of the labels.
    """
    body = _body(module)
    names = _resolved(module, body, places, {})
    bases = {each.parent for each in module.classes if each.parent}
    runtime: list[str] = []
    typing: list[str] = []
    for key, line in _imports(names, module.label, places).items():
        label, _, name = key[1].partition(".")
        late = key[0] == "class" and (label, name) not in bases
        (typing if late else runtime).append(f"    {line}" if late else line)
    head = [f'"""The models of the Django application ``{module.label}``."""', ""]
    if typing:
        runtime.append("from typing import TYPE_CHECKING")
        typing = ["", "if TYPE_CHECKING:", *typing]
    return "\n".join([*head, *runtime, *typing, "", unmarked(body, names)])


def _body(module: Module) -> str:
    parts = [table_source(table) for table in module.tables]
    parts += [enumeration_source(each) for each in module.enumerations]
    parts += [mixin_source(mixin) for mixin in module.mixins]
    parts += [_without_hidden(each, class_source(each)) for each in module.classes]
    return "\n\n".join(parts)


def _without_hidden(found: Class, source: str) -> str:
    """Name builtin types in full where an attribute of the class has the name of one."""
    attributes = {column.attribute for column in found.columns}
    attributes |= {relation.attribute for relation in found.relations}
    attributes |= {proxy.attribute for proxy in found.proxies}
    for name in attributes & set(BUILTINS):
        source = re.sub(rf"(?<=[\[ |\"])\b{name}\b(?=[\] |\[,])", f"§builtins:§.{name}", source)
    return source


def _resolved(
    module: Module,
    body: str,
    places: dict[str, str],
    known: Names,
) -> Names:
    """Return the name for each mark: one that nothing in the module has already."""
    taken = {each.name for each in module.classes} | {each.variable for each in module.tables}
    taken |= {mixin.name for mixin in module.mixins}
    taken |= {each.name for each in module.enumerations}
    for mixin in module.mixins:
        taken |= {column.attribute for column in mixin.columns}
    for each in module.classes:
        taken |= {column.attribute for column in each.columns}
        taken |= {relation.attribute for relation in each.relations}
        taken |= {proxy.attribute for proxy in each.proxies}
    variables = {table.name: table.variable for table in module.tables}
    found: Names = {}
    for kind, name in dict.fromkeys(marks(body)):
        if (kind, name) in known:
            found[kind, name] = known[kind, name]
        elif kind == "join":
            found[kind, name] = variables.get(name) or literal(name)
        elif kind == "enumeration":
            found[kind, name] = name.partition(".")[2]
        elif kind == "class":
            label, _, class_name = name.partition(".")
            own = not module.label or label == module.label
            found[kind, name] = class_name if own else _free(class_name, taken, places[label])
        elif kind == "base" and known:
            found[kind, name] = name
        else:
            short = name or {"sqlalchemy": "sa"}.get(kind, kind)
            found[kind, name] = _free(short, taken, "")
    return found


def _free(name: str, taken: set[str], module: str) -> str:
    wanted = name
    if wanted in taken and module:
        wanted = f"{module.title().replace('_', '')}{name}"
    while wanted in taken:
        wanted += "_"
    taken.add(wanted)
    return wanted


def _imports(names: Names, own: str, places: dict[str, str]) -> Names:
    """Return the line that imports each name; a single file, without places, holds all itself."""
    found: Names = {}
    for (kind, name), bound in names.items():
        if kind in ("join", "enumeration") or (kind in ("base", "class") and not places):
            continue
        if kind == "class":
            label, _, class_name = name.partition(".")
            if label == own:
                continue
            found[kind, name] = _line(f".{places[label]}", class_name, bound)
        elif kind == "base":
            found[kind, name] = _line(".base", name, bound)
        elif name:
            found[kind, name] = _line(kind, name, bound)
        else:
            found[kind, name] = f"import {kind}" + (f" as {bound}" if bound != kind else "")
    return found


def _line(module: str, name: str, bound: str) -> str:
    return f"from {module} import {name}" + (f" as {bound}" if bound != name else "")


def _bound(source: str) -> Names:
    """Return what a source imports, with the names that it gives."""
    found: Names = {}
    for node in ast.parse(source).body:
        if isinstance(node, ast.Import):
            for alias in node.names:
                found[alias.name, ""] = alias.asname or alias.name
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                found[str(node.module), alias.name] = alias.asname or alias.name
    return found
