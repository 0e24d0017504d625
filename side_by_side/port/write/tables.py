"""Writes the table of a many-to-many field that has no class."""

import textwrap

from side_by_side.port.model import Column, JoinTable, Reference
from side_by_side.port.write.classes import column_arguments, table_options
from side_by_side.port.write.imports import base, literal, sa
from side_by_side.port.write.table_items import key_source, other_sources, rule_sources


def table_source(found: JoinTable) -> str:
    """Return the source of a join table: short where it is a plain one."""
    options = table_options(found)
    others = found.columns[1:]
    if not options and _is_plain(found):
        said = ", ".join(
            f"{column.name}={literal(f'{column.reference.table}.{column.reference.column}')}"
            for column in others
            if column.reference
        )
        return f"{found.variable} = {base('many_to_many')}({literal(found.name)}, {said})\n"
    columns = [plain_column(column) for column in found.columns]
    entries = [*columns, *key_source(found.columns, found.key_name), *rule_sources(found.rules, {})]
    entries += [f"{name}={source}" for name, source in options.items()]
    listed = ", ".join([literal(found.name), f"{base('Base')}.metadata", *entries])
    lines = [f"# {line}" for remark in found.remarks for line in textwrap.wrap(remark, 92)]
    lines += [f"{found.variable} = {sa('Table')}({listed})"]
    lines += [
        f"{base('unique_together')}({found.variable}, {', '.join(map(literal, columns))})"
        for columns in found.uniques
    ]
    return "\n".join([*lines, *other_sources(found.rules, found.variable), ""])


#: The types of the keys that ``base.py`` annotates.
KEYS = {
    "BigKey": base("BIG_KEY"),
    "IntegerKey": sa("Integer"),
    "SmallKey": base("SMALL_KEY"),
}


def _is_plain(found: JoinTable) -> bool:
    """Whether a table is what ``many_to_many`` of ``base.py`` makes."""
    key, *others = found.columns
    return (
        key.identity
        and key.type.annotation == base("BigKey")
        and key.name == "id"
        and len(others) == 2
        and all(
            each.type.expression == sa("BigInteger")
            and each.reference
            and each.index is None
            and each.name.isidentifier()
            and each.name != "name"
            for each in others
        )
        and found.uniques == [tuple(column.name for column in others)]
        and not found.rules
        and not found.key_name
        and not any(
            column.comment or column.reference != _plain_reference(column) for column in others
        )
    )


def _plain_reference(column: Column) -> Reference | None:
    """Return a column's reference as Django makes it."""
    return column.reference and Reference(column.reference.table, column.reference.column)


def plain_column(column: Column) -> str:
    """Return the source of a column of a table that no class maps."""
    arguments = column_arguments(column, named=True, typed=True)
    if column.identity:
        kind = next(type_ for name, type_ in KEYS.items() if base(name) == column.type.annotation)
        arguments[1:1] = [kind, f"{sa('Identity')}()", "primary_key=True"]
    elif not column.null and column.key is None:
        arguments.append("nullable=False")
    return f"{sa('Column')}({', '.join(arguments)})"
