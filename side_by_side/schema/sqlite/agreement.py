"""Cross-checks a parsed CREATE TABLE with what the pragmas return for the same table."""

from collections.abc import Iterable, Sequence

from side_by_side.schema.sqlite.catalogue import ColumnRow, ForeignKeyRow, IndexRow
from side_by_side.schema.sqlite.constraints import primary_key_columns
from sqlalchemy_django.sqlite_ddl.definitions import CreateTable, ForeignKey
from sqlalchemy_django.sqlite_ddl.tokens import fold

#: ``hidden`` in pragma_table_xinfo for generated columns, virtual and stored.
_GENERATED, _STORED = 2, 3


class DisagreementError(Exception):
    """A statement was parsed as something else than SQLite understood."""


def require_agreement(
    table: CreateTable,
    columns: Sequence[ColumnRow],
    foreign_keys: Sequence[ForeignKeyRow],
    indexes: Iterable[IndexRow],
) -> None:
    """Require that the parsed table is the table that SQLite has.

    Raises: DisagreementError with the part that differs.
    """
    for part, parsed, actual in (
        ("columns", [_folded(column.name) for column in table.columns], _names(columns)),
        ("generated columns", _parsed_generated(table), _generated(columns)),
        ("primary key", _parsed_primary_key(table), _folded(*primary_key_columns(columns))),
        ("foreign keys", sorted(map(_parsed_key, table.foreign_keys)), _actual_keys(foreign_keys)),
    ):
        if parsed != actual:
            raise DisagreementError(f"parsed the {part} as {parsed!r}, but SQLite has {actual!r}")
    _require_superset(table, columns, indexes)


def _require_superset(
    table: CreateTable, columns: Sequence[ColumnRow], indexes: Iterable[IndexRow]
) -> None:
    not_null = {column.name for column in columns if column.not_null}
    if not {column.name for column in table.columns if column.last("not_null")} <= not_null:
        raise DisagreementError(f"SQLite has only {sorted(not_null)!r} not null")
    uniques = {frozenset(fold(term.column) for term in key.terms) for key in table.uniques}
    for index in indexes:
        unique = frozenset(fold(term.column or "") for term in index.terms)
        if index.origin == "u" and unique not in uniques:
            raise DisagreementError(f"SQLite has a unique constraint on {sorted(unique)!r}")


def _folded(*names: str) -> tuple[str, ...]:
    return tuple(fold(name) for name in names)


def _names(columns: Sequence[ColumnRow]) -> list[tuple[str, ...]]:
    return [_folded(column.name) for column in columns]


def _parsed_generated(table: CreateTable) -> list[tuple[str, bool]]:
    return [
        (column.name, generated.is_stored)
        for column in table.columns
        if (generated := column.last("generated")) is not None
    ]


def _generated(columns: Sequence[ColumnRow]) -> list[tuple[str, bool]]:
    return [
        (column.name, column.hidden == _STORED)
        for column in columns
        if column.hidden in {_GENERATED, _STORED}
    ]


def _parsed_primary_key(table: CreateTable) -> tuple[str, ...]:
    terms = table.primary_key.terms if table.primary_key else ()
    # A column that is listed twice counts once.
    return tuple(dict.fromkeys(fold(term.column) for term in terms))


def _parsed_key(key: ForeignKey) -> tuple[str, ...]:
    return _folded(
        key.table,
        *key.columns,
        *key.targets,
        key.actions.get("update", "no action"),
        key.actions.get("delete", "no action"),
    )


def _actual_keys(keys: Sequence[ForeignKeyRow]) -> list[tuple[str, ...]]:
    return sorted(
        _folded(
            key.table,
            *(source for source, _ in key.pairs),
            *(target for _, target in key.pairs if target is not None),
            key.on_update,
            key.on_delete,
        )
        for key in keys
    )
