"""Tables that the migrations leave and no model knows."""

from collections.abc import Iterable, Mapping

from side_by_side.port.adjust.adjustment import Adjuster
from side_by_side.port.adjust.catalogue_tables import Table
from side_by_side.port.model import JoinTable, Module, Port
from side_by_side.port.naming import attribute_name


def add_left_over(port: Port, adjuster: Adjuster, names: Iterable[str]) -> None:
    """Add the tables of these names to the modules that they belong to by their names.

    What is no plain table is left out, so that the comparison tells it.
    """
    for name in sorted(names):
        wanted = adjuster.wanted[name]
        if not wanted.is_plain:
            continue
        module = _module(port.modules, name)
        taken = {table.variable for table in module.tables}
        taken |= {each.name for each in module.classes}
        found = JoinTable(attribute_name(name.lower(), taken), name, [], [])
        found.remarks.append(f"No model of Django's has the table {name}; migrations left it.")
        adjuster.adjust(found, lambda column: column)
        for column in found.columns:
            column.remarks.clear()
        module.tables.append(found)


def _module(modules: list[Module], name: str) -> Module:
    """Return the module of the application whose label the name starts with, else the first."""
    fitting = [each for each in modules if name.startswith(f"{each.label}_")]
    return max(fitting, key=lambda each: len(each.label)) if fitting else modules[0]


def unknown(wanted: Mapping[str, Table], port: Port, left_out: frozenset[str]) -> set[str]:
    """Return the names of tables that are neither in a port nor left out of it."""
    known = {table.name for module in port.modules for table in module.tables}
    known |= {each.table for module in port.modules for each in module.classes if each.table}
    return wanted.keys() - known - left_out
