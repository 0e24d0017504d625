"""A table that the models lack, as a class or a call of ``Table`` in the style of a file."""

import ast
from collections.abc import Callable
from typing import Any

import sqlalchemy as sa

from side_by_side.check.advice.declarations import CallDeclaration, ClassDeclaration, Declaration
from side_by_side.check.advice.file_names import FileNames, Scope, facade_of
from side_by_side.check.advice.layout import lay_out, lay_out_call
from side_by_side.check.advice.models_source import Sources, Spot, called_name
from side_by_side.check.advice.table_rewrite import TableRewrite
from side_by_side.check.advice.units import units_of
from side_by_side.port.model import Class, JoinTable


def new_table(
    table: Class | JoinTable,
    file: FileNames,
    metadata: sa.MetaData,
    sources: Sources,
    kind: str,
    defaults: Callable[[str], object],
    *,
    is_django: bool,
) -> tuple[str, Scope, set[str]] | None:
    """Return the source of a table, the names that it needs, and the tables that it refers to.

    None where the file has no base and no metadata that it could belong to.
    """
    base = _base_of(file, metadata, sources)
    owner = base or _metadata_of(file, sources)
    if not owner:
        return None
    is_class = bool(base) and isinstance(table, Class) and not _is_other_style(file, sources)
    facade = facade_of(ast.parse(owner, mode="eval").body, file.module)
    hidden = {column.attribute for column in table.columns} if is_class else set()
    scope = file.scope(hidden, facade)
    node: ast.ClassDef | ast.Call
    if is_class:
        node = ast.ClassDef("_", [], [], [ast.Pass()], [])
    else:
        node = ast.Call(ast.Name("Table"), [], [])
    spot = Spot(file.module, node)
    own: Declaration = (ClassDeclaration if is_class else CallDeclaration)(spot, scope)
    rewrite = TableRewrite(
        kind=kind,
        actual=sa.Table(table.table, sa.MetaData()),
        wanted=table,
        own=own,
        spots={},
        style="mapped",
        convention=dict(metadata.naming_convention),
        is_django=is_django,
        defaults=defaults,
        refers=lambda _: True,
        is_new=True,
    )
    for column in table.columns:
        rewrite.add_column(column.name)
    for unit in units_of(table):
        rewrite.add_unit(unit)
    scope.keep(own.names())
    for name, value in table.options.items():
        own.arguments.set_option(name, ast.parse(repr(value), mode="eval").body)
    text = (
        _class_text(table, own, base, _class_name(table, file, sources))
        if is_class
        else _call_text(table, own, f"{base}.metadata" if base else owner, file)
    )
    return text, scope, rewrite.targets


def _class_text(table: Class | JoinTable, own: Declaration, base: str, name: str) -> str:
    assert isinstance(own, ClassDeclaration)  # as it was made
    lines = [f"class {name}({base}):", f'    """The table ``{table.table}`` of Django."""', ""]
    lines += [f'    __tablename__ = "{table.table}"']
    if own.arguments.items or own.arguments.options:
        lines += own.argument_lines(4)
    lines.append("")
    lines += [f"    {lay_out(node, 4)}" for node in own.inserted.values()]
    return "\n".join(lines)


def _call_text(table: Class | JoinTable, own: Declaration, metadata: str, file: FileNames) -> str:
    function = ast.parse(own.scope.spell("sqlalchemy", "Table"), mode="eval").body
    owner = ast.parse(metadata, mode="eval").body
    columns: list[Any] = list(own.inserted.values())
    call = ast.Call(
        function,
        [ast.Constant(table.table), owner, *columns, *own.arguments.items],
        [ast.keyword(name, value) for name, value in own.arguments.options.items()],
    )
    variable = table.table if table.table.isidentifier() else "table"
    while file.is_taken(variable):
        variable += "_"
    return lay_out_call(call, 0, f"{variable} = ", "")


def _class_name(table: Class | JoinTable, file: FileNames, sources: Sources) -> str:
    name = table.name if isinstance(table, Class) else table.variable
    taken = {class_.__name__ for class_ in sources.classes.values()}
    if name in taken or file.is_taken(name):
        label = table.label if isinstance(table, Class) else ""
        name = f"{label.title().replace('_', '')}{name}"
    while name in taken or file.is_taken(name):
        name += "_"
    return name


def _base_of(file: FileNames, metadata: sa.MetaData, sources: Sources) -> str:
    """Return the base of the classes in a file, as they name it."""
    for spot in sources.tables.values():
        if spot.module is not file.module or not isinstance(spot.node, ast.ClassDef):
            continue
        for base in spot.node.bases:
            value = file.module.value(ast.unparse(base))
            if not isinstance(value, type):
                continue
            is_mapped = hasattr(value, "__table__") or "__tablename__" in vars(value)
            if getattr(value, "metadata", None) is metadata and not is_mapped:
                return ast.unparse(base)
    return ""


def _metadata_of(file: FileNames, sources: Sources) -> str:
    """Return the metadata of the tables in a file, as they name it."""
    for spot in sources.tables.values():
        node = spot.node if spot.module is file.module else None
        is_table = called_name(node).strip("_") == "Table"
        if is_table and isinstance(node, ast.Call) and len(node.args) > 1:
            return ast.unparse(node.args[1])
    return ""


def _is_other_style(file: FileNames, sources: Sources) -> bool:
    """Whether the classes of a file are not plain declarative ones."""
    return any(
        sources.styles.get(name) in ("sqlmodel", "dataclass")
        for name, spot in sources.tables.items()
        if spot.module is file.module
    )
