"""Renders indexes and constraints."""

from collections.abc import Iterable, Mapping, Sequence

from side_by_side.column_types.column_type import POSTGRESQL
from side_by_side.column_types.source import Name, Piece, Source, call, code, literal
from side_by_side.port.further_uniques import is_further
from side_by_side.port.model import (
    Check,
    Column,
    Exclusion,
    ForeignKeys,
    Index,
    Reference,
    TableItem,
    TableStatement,
    Unique,
)
from side_by_side.port.read.offline_editors import editors
from side_by_side.port.read.portable_sql import string, text
from side_by_side.port.references import base, sa

#: The kinds of database that can index an expression or some of the rows, as in ``base.py``.
ABLE = {"sqlite", "postgresql"}

Kinds = tuple[str, ...]


def item_sources(
    items: Iterable[tuple[Kinds, TableItem]], attributes: dict[str, str]
) -> list[Source]:
    """Return the entries of ``__table_args__``. ``attributes`` are those of the columns."""
    return [source for forms in group_items(items) for source in _forms(forms, attributes)]


def group_items(items: Iterable[tuple[Kinds, TableItem]]) -> list[list[tuple[Kinds, TableItem]]]:
    """Return the items of CREATE TABLE, and indexes, grouped by name and class."""
    named: dict[tuple[str, type], list[tuple[Kinds, TableItem]]] = {}
    for kinds, item in items:
        if not (isinstance(item, TableStatement) or is_further(item)):
            named.setdefault((item.name, type(item)), []).append((kinds, item))
    return list(named.values())


def statement_sources(items: Iterable[tuple[Kinds, TableItem]], table: Piece) -> list[Source]:
    """Return the statements of items that are only SQL, which run after the table is created."""
    return [
        call(base("execute_after_create"), table, repr(tuple(kinds)), literal(item.statement))
        for kinds, item in items
        if isinstance(item, TableStatement)
    ]


def further_sources(items: Iterable[tuple[Kinds, TableItem]], table: Piece) -> list[Source]:
    """Return the unique constraints that PostgreSQL creates after the table, as statements."""
    return [
        call(base("add_unique"), table, unique_source(kinds, item, [*map(literal, item.columns)]))
        for kinds, item in items
        if isinstance(item, Unique) and item.is_further
    ]


def _forms(forms: list[tuple[Kinds, TableItem]], attributes: dict[str, str]) -> list[Source]:
    items = [item for _, item in forms]
    if all(isinstance(item, Index) for item in items):
        return [_index(alike, attributes) for alike in group_indexes(forms)]
    if len(forms) > 1 and {kind for kinds, _ in forms for kind in kinds} == set(editors()):
        conditions = {
            kind: item.condition
            for kinds, item in forms
            if isinstance(item, Check)
            for kind in kinds
        }
        if conditions:
            return [_named(sa("CheckConstraint"), [per_dialect(conditions)], items[0].name)]
    return [_on(kinds, _other_than_index(item), plain_on=set(editors())) for kinds, item in forms]


def group_indexes(forms: list[tuple[Kinds, TableItem]]) -> list[list[tuple[Kinds, Index]]]:
    """Return the forms of an index: together where they differ in options alone."""
    indexes = [(kinds, item) for kinds, item in forms if isinstance(item, Index)]
    if len({(_shape(index), index.unique) for _, index in indexes}) == 1:
        return [indexes]
    return [[form] for form in indexes]


def _shape(index: Index) -> tuple[tuple[str, str, bool], ...]:
    return tuple((part.column, part.expression, part.descending) for part in index.parts)


def per_dialect(spellings: Mapping[str, str]) -> Source:
    """Return the source of SQL: one text where all kinds of database have the same."""
    if len(set(spellings.values())) == 1:
        return text(next(iter(spellings.values())))
    return call(base("PerDialect"), **{kind: literal(sql) for kind, sql in spellings.items()})


def _on(kinds: Kinds, source: Source, *, plain_on: set[str]) -> Source:
    """Return an item's source, limited to some kinds of database where it is not on all."""
    if set(kinds) == plain_on:
        return source
    return call(base("only_on"), repr(tuple(kinds)), source)


def _named(kind: Name, arguments: Iterable[Piece], name: str, *more: Piece) -> Source:
    named = [f"name={literal(name)}"] if name else []
    return call(kind, *arguments, *named, *more)


def key_source(columns: Sequence[Column], name: str) -> list[Source]:
    """Return the primary key where its order or its name does not follow from the columns."""
    listed = [column for column in columns if column.key is not None]
    keys = sorted(listed, key=lambda column: column.key or 0)
    if keys == listed and not name:
        return []
    arguments = [literal(column.name) for column in keys]
    return [_named(sa("PrimaryKeyConstraint"), arguments, name)]


def reference_source(reference: Reference) -> Source:
    """Return the foreign key of a column: Django's kind where it is checked at commit."""
    target = literal(f"{reference.table}.{reference.column}")
    is_deferred = reference.deferrable == "initially deferred" and not reference.on_update
    if is_deferred:
        # The class is deferred already.
        return _referring(base("DeferredForeignKey"), [target], reference, deferrable="")
    return _referring(sa("ForeignKey"), [target], reference, deferrable=reference.deferrable)


def _referring(
    kind: Name, arguments: list[str], keys: Reference | ForeignKeys, *, deferrable: str
) -> Source:
    actions = {"ondelete": keys.on_delete, "onupdate": keys.on_update}
    more = [f"{name}={literal(action)}" for name, action in actions.items() if action]
    if deferrable.startswith("initially"):
        more.append(f"deferrable=True, initially={literal(deferrable.split()[1].upper())}")
    return _named(kind, arguments, keys.name, *more)


def _deferrable(value: str) -> list[str]:
    return ["deferrable=True", f"initially={value!r}"] if value else []


def unique_source(kinds: Kinds, item: Unique, columns: list[str]) -> Source:
    """Return a unique constraint on columns, which are given as source."""
    return _on(kinds, _unique(item, columns), plain_on=set(editors()))


def _unique(item: Unique, columns: list[str]) -> Source:
    more = _deferrable(item.deferrable)
    if item.nulls_not_distinct:
        more.append("postgresql_nulls_not_distinct=True")
    return _named(sa("UniqueConstraint"), columns, item.name, *more)


def _other_than_index(item: TableItem) -> Source:
    if isinstance(item, Check):
        return _named(sa("CheckConstraint"), [string(item.condition)], item.name)
    if isinstance(item, Unique):
        return _unique(item, [literal(name) for name in item.columns])
    if isinstance(item, ForeignKeys):
        targets = [f"{item.table}.{target}" for target in item.targets]
        arguments = [literal(list(item.columns)), literal(targets)]
        kind = sa("ForeignKeyConstraint")
        return _referring(kind, arguments, item, deferrable=item.deferrable)
    assert isinstance(item, Exclusion)  # the only other class
    parts = [code("({}, {})", text(sql), literal(operator)) for sql, operator in item.parts]
    more: list[Piece] = [f"using={literal(item.using)}"]
    if item.condition:
        more.append(code("where={}", text(item.condition)))
    kind = Name(POSTGRESQL, "ExcludeConstraint")
    return _named(kind, parts, item.name, *more, *_deferrable(item.deferrable))


def _index(forms: list[tuple[Kinds, Index]], attributes: dict[str, str]) -> Source:
    by_kind = {kind: index for kinds, index in forms for kind in kinds}
    first = forms[0][1]
    directed = {name: f"{source}.desc()" for name, source in attributes.items()}
    parts = index_parts(first, directed)
    source = call(sa("Index"), literal(first.name), *parts, *index_options(by_kind))
    is_partial = "postgresql" in by_kind and bool(by_kind["postgresql"].condition)
    needs_able = is_partial or any(part.expression for part in first.parts)
    return _on(
        tuple(by_kind),
        source,
        plain_on=ABLE & set(editors()) if needs_able else set(editors()),
    )


def index_parts(index: Index, descending: Mapping[str, Piece]) -> list[Piece]:
    """Return the columns and expressions; ``descending`` has the source of descending columns."""
    return [
        text(part.expression)
        if part.expression
        else descending[part.column]
        if part.descending
        else literal(part.column)
        for part in index.parts
    ]


def index_options(by_kind: dict[str, Index]) -> list[Piece]:
    """Return the options of an index, which each kind of database has in its own form."""
    options: list[Piece] = ["unique=True"] if next(iter(by_kind.values())).unique else []
    if "postgresql" in by_kind:
        options += _on_postgresql(by_kind["postgresql"])
    for kind in ("postgresql", "sqlite"):
        if kind in by_kind and by_kind[kind].condition:
            options.append(code("{}_where={}", kind, text(by_kind[kind].condition)))
    return options


def _on_postgresql(index: Index) -> list[str]:
    arguments = []
    if index.using:
        arguments.append(f"postgresql_using={literal(index.using)}")
    if ops := {part.column: part.opclass for part in index.parts if part.opclass}:
        arguments.append(f"postgresql_ops={literal(ops)}")
    if index.include:
        arguments.append(f"postgresql_include={literal(list(index.include))}")
    if index.options:
        pairs = (option.split("=", 1) for option in index.options.split(", "))
        options = {name.strip(): value.strip() for name, value in pairs}
        arguments.append(f"postgresql_with={literal(options)}")
    if index.tablespace:
        arguments.append(f"postgresql_tablespace={literal(index.tablespace)}")
    if index.nulls_not_distinct:
        arguments.append("postgresql_nulls_not_distinct=True")
    return arguments
