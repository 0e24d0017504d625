"""Adjusts models to the tables that the migrations create."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from side_by_side.port.adjust.catalogue_tables import Catalogue
from side_by_side.port.adjust.existing_tables import existing_table
from side_by_side.port.adjust.table_adjustment import adjust_table
from side_by_side.port.model import Class, JoinTable, Module, Port, Statement
from side_by_side.port.naming import attribute_name
from side_by_side.port.read.read_models import Model, ReadModels
from side_by_side.port.remarks import Kind, Remark

LEFT_BEHIND = Kind("tables are of no Django model; the migrations left them behind")


@dataclass(frozen=True)
class Adjusted:
    """Adjusted models, and the statements for what SQLAlchemy cannot declare."""

    read: ReadModels
    statements: tuple[Statement, ...]


def adjust_models(read: ReadModels, current: Catalogue, wanted: Catalogue) -> Adjusted:
    """Return models with the tables that the migrations create.

    ``current`` is what the port of the models creates. A field without its column loses its
    attribute.
    """
    statements: list[Statement] = []
    tables: dict[Model, JoinTable] = {}
    classes: dict[Model, Class] = dict(read.classes)
    taken = dict(read.taken)
    attributes = dict(read.attributes)
    for model, table in read.tables.items():
        adjusted, further = adjust_table(table, current, wanted, lambda name: name)
        assert isinstance(adjusted, JoinTable)  # as it was given
        tables[model] = adjusted
        statements += further
    for model, class_ in read.classes.items():
        if not class_.table or class_.shared:
            continue
        names = set(taken[model])
        adjusted, further = adjust_table(class_, current, wanted, _attribute_of(model, names))
        assert isinstance(adjusted, Class)  # as it was given
        classes[model], taken[model] = adjusted, frozenset(names)
        statements += further
        kept = {column.attribute for column in adjusted.columns}
        for field in model._meta.local_concrete_fields:
            if attributes.get((model, field.name)) not in {None, *kept}:
                del attributes[model, field.name]
    changed = replace(read, tables=tables, classes=classes, taken=taken, attributes=attributes)
    return Adjusted(changed, tuple(statements))


def _attribute_of(model: Model, taken: set[str]) -> Callable[[str], str]:
    """Return a function that names columns without a field; relations keep their names."""
    fields = {field.name for field in model._meta.get_fields()}

    def attribute(name: str) -> str:
        reserved = attribute_name(name, taken | fields)
        taken.add(reserved)
        return reserved

    return attribute


def add_orphan_tables(
    port: Port, current: Catalogue, wanted: Catalogue, left_out: frozenset[str]
) -> tuple[Port, tuple[Statement, ...]]:
    """Return a port with the tables that the migrations left and no model has.

    Each is added to the application that its name starts with. A table that is not a plain one is
    left out, so that the comparison reports it.
    """
    statements: list[Statement] = []
    modules = list(port.modules)
    known = {table.table for table in port.tables} | left_out
    for name in sorted(wanted.tables.keys() - known):
        if not wanted.tables[name].is_plain:
            continue
        position = _module_of(modules, name)
        table, further = _orphan_table(modules[position], name, current, wanted)
        statements += further
        tables = (*modules[position].tables, table)
        modules[position] = replace(modules[position], tables=tables)
    return replace(port, modules=tuple(modules)), tuple(statements)


def _orphan_table(
    module: Module, name: str, current: Catalogue, wanted: Catalogue
) -> tuple[JoinTable, tuple[Statement, ...]]:
    taken = {table.variable for table in module.tables}
    taken |= {class_.name for class_ in module.classes}
    text = f"No Django model has the table {name}; the migrations left it behind."
    remark = Remark(LEFT_BEHIND, name, text)
    migrated = wanted.tables[name]
    blank = JoinTable(
        variable=attribute_name(migrated.bare_name.lower(), taken),
        table=name,
        schema=migrated.schema,
        remarks=(remark,),
    )
    blank = existing_table(blank, wanted)
    table, statements = adjust_table(blank, current, wanted, lambda column: column)
    assert isinstance(table, JoinTable)  # as it was given
    columns = tuple(replace(column, remarks=()) for column in table.columns)
    return replace(table, columns=columns), statements


def _module_of(modules: list[Module], table: str) -> int:
    """Return the position of the module whose label a table's name starts with, else the first."""
    fitting = [
        number for number, module in enumerate(modules) if table.startswith(f"{module.label}_")
    ]
    return max(fitting, key=lambda number: len(modules[number].label)) if fitting else 0
