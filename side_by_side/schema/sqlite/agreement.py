"""Holds the parsed text of a table against what the pragmas tell of the same table."""

from collections.abc import Iterable, Sequence

from side_by_side.schema.sqlite.catalogue import ColumnRow, ForeignKeyRow, IndexRow
from side_by_side.schema.sqlite.constraints import primary_key_columns
from side_by_side.schema.sqlite.errors import UnreadableTextError
from side_by_side.schema.sqlite.table_text import ForeignKey, TableText
from side_by_side.schema.sqlite.tokens import fold

#: What pragma_table_xinfo says of columns that are generated and of those that are stored too.
_GENERATED, _STORED = 2, 3


def require_agreement(
    text: TableText,
    columns: Sequence[ColumnRow],
    foreign_keys: Sequence[ForeignKeyRow],
    indexes: Iterable[IndexRow],
) -> None:
    """Return if what was parsed is what SQLite itself understood.

    Raises: UnreadableTextError naming the part that was understood otherwise.
    """
    for part, parsed, told in (
        ("columns", [_folded(column.name) for column in text.columns], _names(columns)),
        ("generated columns", _parsed_generated(text), _generated(columns)),
        ("primary key", _parsed_primary_key(text), _folded(*primary_key_columns(columns))),
        ("foreign keys", sorted(map(_parsed_key, text.foreign_keys)), _told_keys(foreign_keys)),
    ):
        if parsed != told:
            raise UnreadableTextError(f"its {part} read as {parsed!r}, but SQLite has {told!r}")
    _require_known(text, columns, indexes)


def _require_known(
    text: TableText, columns: Sequence[ColumnRow], indexes: Iterable[IndexRow]
) -> None:
    told = {column.name for column in columns if column.not_null}
    if not {column.name for column in text.columns if column.not_null} <= told:
        raise UnreadableTextError(f"SQLite has only {sorted(told)!r} not null")
    uniques = {frozenset(fold(term.column) for term in key.terms) for key in text.uniques}
    for index in indexes:
        unique = frozenset(fold(term.column or "") for term in index.terms)
        if index.origin == "u" and unique not in uniques:
            raise UnreadableTextError(f"SQLite has a unique constraint on {sorted(unique)!r}")


def _folded(*names: str) -> tuple[str, ...]:
    return tuple(fold(name) for name in names)


def _names(columns: Sequence[ColumnRow]) -> list[tuple[str, ...]]:
    return [_folded(column.name) for column in columns]


def _parsed_generated(text: TableText) -> list[tuple[str, bool]]:
    return [(column.name, column.stored) for column in text.columns if column.generated]


def _generated(columns: Sequence[ColumnRow]) -> list[tuple[str, bool]]:
    return [
        (column.name, column.hidden == _STORED)
        for column in columns
        if column.hidden in {_GENERATED, _STORED}
    ]


def _parsed_primary_key(text: TableText) -> tuple[str, ...]:
    terms = text.primary_key.terms if text.primary_key else []
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


def _told_keys(keys: Sequence[ForeignKeyRow]) -> list[tuple[str, ...]]:
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
