"""Declares explicitly what ``base.py`` adds to a table, for metadata of another kind."""

from dataclasses import replace

from side_by_side.column_types.common import DJANGO_JSON
from side_by_side.databases.kinds import KINDS
from side_by_side.port.adjust.implicit_ddl import UNCHECKED
from side_by_side.port.model import (
    Check,
    Class,
    Column,
    Index,
    JoinTable,
    Part,
    Table,
    TableItem,
    TableItems,
    Unique,
)
from side_by_side.port.read.columns import implicit_indexes
from side_by_side.port.read.constraints import merge_forms
from side_by_side.port.read.offline_editors import generated_name
from side_by_side.port.read.portable_sql import is_plain_name
from side_by_side.sql.quoting import quote_name

ALL = tuple(KINDS)


def explicit_table(
    table: Class | JoinTable, *, types_bring_checks: bool, named: frozenset[str] = frozenset()
) -> Class | JoinTable:
    """Return a table with its implicit indexes and checks as items, and its options.

    ``types_bring_checks`` is whether the types of a copy of ``base.py`` bring their checks.
    ``named`` are the kinds of constraints that the naming convention refuses without a name.
    """
    keys = [column.name for column in table.columns if column.key is not None]
    columns: list[Column] = []
    items: TableItems = ()
    for column in table.columns:
        column, further = _with_indexes(table, column, keys, is_named="ix" in named)
        if not types_bring_checks:
            further += _checks(table.table, column, is_named="ck" in named)
            column = replace(column, checks={})
        column, of_column = _with_names(table.table, column, named)
        columns.append(column)
        items += further + of_column
    items += _together(table)
    is_counted = any(column.identity for column in table.columns)
    options = {"sqlite_autoincrement": True} if is_counted else {}
    return replace(
        table,
        columns=tuple(columns),
        table_items=(*items, *table.table_items),
        together=(),
        options=options | dict(table.options),
    )


def with_together(table: Class | JoinTable) -> Class | JoinTable:
    """Return a table with the columns of ``Meta.unique_together`` as items."""
    return replace(table, table_items=(*_together(table), *table.table_items), together=())


def _with_indexes(
    table: Table, column: Column, keys: list[str], *, is_named: bool
) -> tuple[Column, TableItems]:
    """Return a column with its index, and the indexes that only some databases have.

    One with a name is only on the databases on which Django has it.
    """
    if column.index is False:
        return replace(column, index=None), ()
    implicit = implicit_indexes(table.table, column, keys, indexed=bool(column.index))
    plain = [kind for kind, listed in implicit.items() if _plain(listed)]
    others: dict[str, list[TableItem]] = {
        kind: [index for index in listed if index not in _plain(listed)]
        for kind, listed in implicit.items()
    }
    is_all = set(plain) == set(ALL) or not (is_named or _serves_mariadb(table, column))
    if plain and is_all:
        return replace(column, index=True), merge_forms(others)
    for kind in plain:
        others[kind] += _plain(implicit[kind])
    return replace(column, index=None), merge_forms(others)


def _with_names(table: str, column: Column, named: frozenset[str]) -> tuple[Column, TableItems]:
    """Return a column without what needs a name, and this with a name."""
    items: TableItems = ()
    if column.unique and "uq" in named:
        items += unique_forms(table, column.name)
        column = replace(column, unique=False)
    if column.index and "ix" in named:
        name = generated_name("postgresql", table, [column.name])
        items += ((ALL, Index(name, (Part(column.name),))),)
        column = replace(column, index=None)
    if column.reference and not column.reference.name and "fk" in named:
        target = f"_fk_{column.reference.bare_table}_{column.reference.column}"
        name = generated_name("postgresql", table, [column.name], target)
        column = replace(column, reference=replace(column.reference, name=name))
    return column, items


def unique_forms(table: str, column: str, **names: str) -> TableItems:
    """Return the unique constraint of a column with the name that each database gives it.

    ``names`` are those that are known, by kinds of databases.
    """
    named = dict.fromkeys(ALL, f"{table}_{column}_key"[:63]) | {"mariadb": column} | names
    return merge_forms({kind: [Unique(named[kind], (column,))] for kind in ALL})


def _plain(indexes: list[Index]) -> list[Index]:
    return [index for index in indexes if not any(part.opclass for part in index.parts)]


def _serves_mariadb(table: Table, column: Column) -> bool:
    """Whether another index on MariaDB starts with a column, so that its key needs none."""
    starts = [columns[0] for columns in table.together]
    starts += [other.name for other in table.columns if other.key == 0]
    for kinds, item in table.table_items:
        if "mariadb" in kinds and isinstance(item, Index) and item.parts:
            starts.append(item.parts[0].column)
        elif "mariadb" in kinds and isinstance(item, Unique):
            starts.append(item.columns[0])
    return column.name in starts


def _checks(table: str, column: Column, *, is_named: bool) -> TableItems:
    """Return the checks that a column or its type brings, as those of a table.

    With ``is_named``, they have the names of the databases: MariaDB gives that of the column.
    """
    items = _unnamed_checks(table, column)
    if not is_named:
        return items
    forms: dict[str, list[TableItem]] = {}
    for kinds, item in items:
        for kind in kinds:
            is_check = isinstance(item, Check) and kind == "mariadb"
            forms[kind] = [replace(item, name=column.name) if is_check else item]
    return merge_forms(forms)


def _unnamed_checks(table: str, column: Column) -> TableItems:
    name = f"{table}_{column.name}_check"[:63]
    if column.checks:
        forms: dict[str, list[TableItem]] = {
            kind: [Check(name, condition)] for kind, condition in column.checks.items()
        }
        return merge_forms(forms)
    if column.type in UNCHECKED:
        return _check(name, column.name, "{} >= 0", ALL)
    if column.type.name == DJANGO_JSON.name and column.type.module == DJANGO_JSON.module:
        return _check(name, column.name, "JSON_VALID({0}) OR {0} IS NULL", ("sqlite",))
    return ()


def _check(name: str, column: str, condition: str, kinds: tuple[str, ...]) -> TableItems:
    if is_plain_name(column):
        return ((kinds, Check(name, condition.format(column))),)
    forms: dict[str, list[TableItem]] = {
        kind: [Check(name, condition.format(quote_name(kind, column)))] for kind in kinds
    }
    return merge_forms(forms)


def _together(table: Table) -> TableItems:
    """Return ``Meta.unique_together``: on SQLite an index, elsewhere a constraint."""
    items: TableItems = ()
    for columns in table.together:
        forms: dict[str, list[TableItem]] = {}
        for kind in ALL:
            name = generated_name(kind, table.table, list(columns), "_uniq")
            index = Index(name, tuple(map(Part, columns)), unique=True)
            forms[kind] = [index if kind == "sqlite" else Unique(name, columns)]
        items += merge_forms(forms)
    return items
