"""Renders Alembic operations for tables, with all that is implicit in models."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from side_by_side.column_types import common
from side_by_side.column_types.column_type import ColumnType
from side_by_side.column_types.source import EMPTY, Piece, Source, call, code, join, literal
from side_by_side.databases.kinds import KINDS
from side_by_side.port.alembic.branches import Key
from side_by_side.port.further_uniques import unique_columns
from side_by_side.port.model import (
    Column,
    ForeignKeys,
    Index,
    Part,
    Reference,
    Table,
    TableItem,
    TableStatement,
    Unique,
)
from side_by_side.port.read.columns import implicit_indexes
from side_by_side.port.read.constraints import merge_forms
from side_by_side.port.read.offline_editors import generated_name
from side_by_side.port.read.portable_sql import KEPT_WORDS
from side_by_side.port.references import base, sa
from side_by_side.port.write.table_items import (
    group_indexes,
    group_items,
    index_options,
    index_parts,
    item_sources,
    key_source,
)
from side_by_side.port.write.tables import plain_column

ALL_KINDS = tuple(KINDS)
#: An operation, and the kinds of database that it is for.
Line = tuple[tuple[str, ...], Piece]

CONDITIONS = {
    ("mariadb",): code("if dialect in {}:", base("MARIADB")),
    ("postgresql",): code('if dialect == "postgresql":'),
    ("sqlite",): code('if dialect == "sqlite":'),
    ("sqlite", "postgresql"): code("if dialect not in {}:", base("MARIADB")),
    ("sqlite", "mariadb"): code('if dialect != "postgresql":'),
    ("postgresql", "mariadb"): code('if dialect != "sqlite":'),
}


def block(lines: Iterable[Line]) -> list[Source]:
    """Return operations as the lines of a function, grouped by kind of database."""
    statements: list[Piece] = []
    asks_dialect = False
    for kinds, group in groupby(lines, key=lambda line: line[0]):
        if kinds == ALL_KINDS:
            statements += [source for _, source in group]
        elif kinds:
            asks_dialect = True
            statements += [CONDITIONS[kinds], *(code("    {}", source) for _, source in group)]
    if asks_dialect:
        statements.insert(0, "dialect = op.get_context().dialect.name")
    return [code("    {}", line) for line in statements]


def create_table(table: Table, late: list[Key]) -> Iterator[Line]:
    """Yield what creates a table and its indexes; PostgreSQL gets the ``late`` keys afterwards."""
    table_kinds = _expand_kinds(table.kinds)
    later = [column.name for owner, column, _ in late if owner is table]
    yield table_kinds, _create(table, later)
    for kinds, source in _indexes(table):
        yield tuple(kind for kind in kinds if kind in table_kinds), source
    for kinds, item in [*table.table_items, *_together(table)]:
        if isinstance(item, Unique) and item.is_further and "postgresql" in _expand_kinds(kinds):
            yield _only("postgresql", table), _create_unique(table, item)
    for kinds, item in table.table_items:
        if isinstance(item, TableStatement):
            yield _expand_kinds(kinds), execute(literal(item.statement))


def execute(statement: str) -> Source:
    """Return the operation that runs a statement verbatim; the statement is given as source."""
    return code("op.execute({})", call(base("verbatim_sql"), statement))


def drop_table(table: Table) -> Line:
    """Return the operation that drops a table."""
    return _expand_kinds(table.kinds), call(
        "op.drop_table", literal(table.bare_name), *_schema(table)
    )


def add_key(key: Key) -> Line:
    """Return the operation that adds a foreign key on PostgreSQL; others create it with a table."""
    table, column, reference = key
    names = [_key_name(table, column, reference), table.bare_name, reference.bare_table]
    listed = [*map(literal, names), f"[{literal(column.name)}]", f"[{literal(reference.column)}]"]
    schemas = {"source_schema": table.schema, "referent_schema": reference.schema}
    listed += [f"{name}={literal(schema)}" for name, schema in schemas.items() if schema]
    arguments = ", ".join([*listed, *_actions(reference)])
    return _only("postgresql", table), f"op.create_foreign_key({arguments})"


def drop_key(key: Key) -> Line:
    """Return the operation that drops a foreign key that ``add_key`` added."""
    table, column, reference = key
    name = literal(_key_name(table, column, reference))
    arguments = ", ".join([literal(table.bare_name), 'type_="foreignkey"', *_schema(table)])
    operation = f"op.drop_constraint({name}, {arguments})"
    return _only("postgresql", table), operation


def without_checks(lines: list[Line]) -> list[Line]:
    """Return operations with the foreign key checks of MariaDB off."""
    only = ("mariadb",)
    why = "# The tables refer to each other, so one is created before its target."
    off, on = ((only, f'op.execute("SET foreign_key_checks = {to}")') for to in (0, 1))
    return [(only, why), off, *lines, on] if lines else []


def _expand_kinds(kinds: Iterable[str]) -> tuple[str, ...]:
    """Return kinds of database in a fixed order: all where none or all of them are given."""
    named = set(kinds) or set(KINDS)
    return tuple(kind for kind in KINDS if kind in named)


def _only(kind: str, table: Table) -> tuple[str, ...]:
    return (kind,) if kind in _expand_kinds(table.kinds) else ()


def _create(table: Table, late: list[str]) -> Source:
    entries: list[Piece] = [literal(table.bare_name), *map(column_source, table.columns)]
    entries += key_source(table.columns, table.key_name)
    # As in the models, keys of several columns come first.
    entries += item_sources(
        [entry for entry in table.table_items if isinstance(entry[1], ForeignKeys)], {}
    )
    for column in table.columns:
        if column.reference:
            key = _key(table, column, column.reference)
            is_late = column.name in late
            kinds = "('sqlite', 'mariadb')"
            entries.append(call(base("only_on"), kinds, key) if is_late else key)
        if column.unique:
            entries.append(call(sa("UniqueConstraint"), literal(column.name)))
    items = [entry for entry in table.table_items if not isinstance(entry[1], Index | ForeignKeys)]
    last = [entry for entry in items if isinstance(entry[1], Unique) and table.constraints_last]
    first = [entry for entry in items if entry not in last]
    created = [_on_creation(*entry) for entry in [*first, *_together(table), *last]]
    entries += item_sources([entry for entry in created if entry[0]], {})
    if table.comment:
        entries.append(f"comment={literal(table.comment)}")
    if table.tablespace:
        entries.append(f"postgresql_tablespace={literal(table.tablespace)}")
    entries += _schema(table)
    entries += [f"{name}={literal(value)}" for name, value in table.options.items()]
    if any(
        (column.identity and column.key is not None) or column.serial for column in table.columns
    ):
        entries.append("sqlite_autoincrement=True")
    # The last comma keeps each entry on its own line.
    return code("op.create_table({},)", join(", ", entries))


def column_source(column: Column) -> Source:
    """Return a column without its constraints and indexes, which have their own lines and names."""
    return plain_column(
        replace(
            column,
            attribute=column.name,
            type=frozen(column.type),
            reference=None,
            unique=False,
            index=None,
            default=EMPTY,
            onupdate=EMPTY,
            sort_order=None,
        )
    )


def frozen(type_: ColumnType) -> ColumnType:
    """Return a type without the enumeration, whose members may change."""
    if type_.name != "choice":
        return type_
    arguments = () if type_.length is None else (type_.length,)
    return replace(common.STRING, arguments=arguments)


def _key(table: Table, column: Column, reference: Reference) -> Source:
    target = f"{reference.table}.{reference.column}"
    entries = [f"[{literal(column.name)}]", f"[{literal(target)}]"]
    entries.append(f"name={literal(_key_name(table, column, reference))}")
    return call(sa("ForeignKeyConstraint"), *entries, *_actions(reference))


def _key_name(table: Table, column: Column, reference: Reference) -> str:
    suffix = f"_fk_{reference.bare_table}_{reference.column}"
    return reference.name or generated_name("postgresql", table.bare_name, [column.name], suffix)


def _actions(reference: Reference) -> list[str]:
    options = []
    if reference.on_delete:
        options.append(f"ondelete={literal(reference.on_delete.upper())}")
    if reference.on_update:
        options.append(f"onupdate={literal(reference.on_update.upper())}")
    if reference.deferrable.startswith("initially"):
        initially = reference.deferrable.rpartition(" ")[2].upper()
        options += ["deferrable=True", f"initially={literal(initially)}"]
    return options


def _names(table: str, columns: tuple[str, ...]) -> dict[str, list[str]]:
    """Return the names of a ``unique_together`` constraint, with the kinds of database of each."""
    names: dict[str, list[str]] = {}
    for kind in KINDS:
        name = generated_name(kind, table, list(columns), "_uniq")
        names.setdefault(name, []).append(kind)
    return names


def _together(table: Table) -> list[tuple[tuple[str, ...], TableItem]]:
    """Return the constraints that make columns unique together; SQLite has an index instead."""
    known = unique_columns(table) | {
        item.columns
        for _, item in table.table_items
        if isinstance(item, Unique) and not item.is_further
    }
    items: list[tuple[tuple[str, ...], TableItem]] = []
    for columns in table.together:
        for name, kinds in _names(table.bare_name, columns).items():
            if servers := tuple(kind for kind in kinds if kind != "sqlite"):
                items.append((servers, Unique(name, columns, is_further=columns in known)))
    return items


def _on_creation(kinds: tuple[str, ...], item: TableItem) -> tuple[tuple[str, ...], TableItem]:
    """Return an item of CREATE TABLE, without PostgreSQL where that creates it afterwards."""
    if not (isinstance(item, Unique) and item.is_further):
        return kinds, item
    others = tuple(kind for kind in _expand_kinds(kinds) if kind != "postgresql")
    return others, replace(item, is_further=False)


def _create_unique(table: Table, item: Unique) -> Source:
    names = [literal(item.name), literal(table.bare_name), literal(list(item.columns))]
    more = [f"deferrable=True, initially={literal(item.deferrable)}"] if item.deferrable else []
    if item.nulls_not_distinct:
        more.append("postgresql_nulls_not_distinct=True")
    return call("op.create_unique_constraint", *names, *_schema(table), *more)


def _indexes(table: Table) -> Iterator[Line]:
    """Yield the indexes in the order in which the models create them, which MariaDB shows."""
    keys = [column.name for column in table.columns if column.key is not None]
    plain = [column for column in table.columns if column.index]
    for column in plain:
        name = generated_name("postgresql", table.bare_name, [column.name])
        yield ALL_KINDS, _index(table, Index(name, (Part(column.name),)), [])
    for forms in group_items(table.table_items):
        for same in group_indexes(forms):
            by_kind = {kind: index for kinds, index in same for kind in kinds}
            yield _expand_kinds(by_kind), _index(table, same[0][1], index_options(by_kind))
    for column in table.columns:
        if column.index is not False:
            implicit = implicit_indexes(table.bare_name, column, keys, indexed=bool(column.index))
            for kinds, item in merge_forms(
                {kind: list(indexes) for kind, indexes in implicit.items()}
            ):
                if isinstance(item, Index) and not (column.index and not item.parts[0].opclass):
                    on = tuple(kind for kind in KINDS if kind in kinds)
                    yield on, _index(table, item, index_options({kinds[0]: item}))
    for columns in table.together:
        for name, named in _names(table.bare_name, columns).items():
            if "sqlite" in named:
                item = Index(name, tuple(map(Part, columns)), unique=True)
                yield ("sqlite",), _index(table, item, ["unique=True"])


def _index(table: Table, index: Index, options: list[Piece]) -> Source:
    descending = {column.name: descending_column(column.name) for column in table.columns}
    parts = code("[{}]", join(", ", index_parts(index, descending)))
    names = [literal(index.name), literal(table.bare_name)]
    return call("op.create_index", *names, parts, *_schema(table), *options)


def _schema(table: Table) -> list[str]:
    return [f"schema={literal(table.schema)}"] if table.schema else []


def descending_column(name: str) -> Source:
    """Return a column of an index in descending order."""
    column: Piece = literal(name)
    if name.lower() in KEPT_WORDS:
        column = call(sa("quoted_name"), column, quote="True")
    return code("{}.desc()", call(sa("column"), column))
