"""Finds the column type for what a database or Django spells."""

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from side_by_side.column_types import common, mariadb, postgresql, sqlite
from side_by_side.column_types.column_type import (
    BASE,
    POSTGRESQL,
    SQLALCHEMY,
    ColumnType,
    Options,
    array,
)
from side_by_side.column_types.common import ANY, Spelling, Table
from side_by_side.column_types.source import Source

TABLES: dict[str, Table] = {
    "sqlite": sqlite.TABLE,
    "postgresql": postgresql.TABLE,
    "mariadb": mariadb.TABLE,
}
#: For each general type, the one that stores its values in Django's column.
AS_DJANGO = {"Interval": common.DURATION, "JSON": common.DJANGO_JSON}
#: The types that all databases spell alike, so that a field may declare them for one alone.
ALIKE = ("String", "CHAR")

#: The values that drivers give for a spelling without a type of its own.
VALUES: dict[str, Source] = {
    **dict.fromkeys(("int", "integer", "bigint", "smallint", "tinyint", "mediumint"), common.INT),
    **dict.fromkeys(("serial", "bigserial"), common.INT),
    **dict.fromkeys(("varchar", "char", "character", "inet", "cidr", "macaddr"), common.STR),
    **dict.fromkeys(("text", "tinytext", "mediumtext", "longtext"), common.STR),
    **dict.fromkeys(("bool", "boolean"), common.BOOL),
    **dict.fromkeys(("real", "float", "double"), common.FLOAT),
    **dict.fromkeys(("blob", "bytea", "binary", "varbinary", "longblob"), common.BYTES),
}


@cache
def _pattern(spelling: str) -> re.Pattern[str]:
    escaped = re.escape(spelling).replace(r"\{n\}", r"(\d+)").replace(r"\{_\}", r"\d+")
    return re.compile(escaped)


@cache
def _entries(database: str, spelling: str) -> tuple[Spelling, ...]:
    """Return the entries of a table that a spelling fits, with its numbers as their arguments."""
    plain = re.sub(r",\s*", ", ", spelling.replace(" (", "("))
    return tuple(
        _with_numbers(entry, tuple(map(int, match.groups())))
        for form, entry in TABLES[database].items()
        if (match := _pattern(form).fullmatch(plain))
    )


def _with_numbers(entry: Spelling, numbers: tuple[int, ...]) -> Spelling:
    if not numbers:
        return entry
    general, django = (
        type_ and replace(type_, arguments=numbers) for type_ in (entry.general, entry.django)
    )
    return replace(entry, general=general, django=django)


def general_type(database: str, spelling: str, now: str = "") -> ColumnType | None:
    """Return SQLAlchemy's own type for a spelling of the catalogue, None where none is known.

    ``now`` is the class of the type that the model's column has: where Django stores its values in
    another way, the type is the one of ``base.py``.
    """
    if database == "postgresql" and spelling.endswith("[]"):
        inner = general_type(database, spelling.removesuffix("[]"))
        return array(inner) if inner and inner.module == SQLALCHEMY else None
    entries = _entries(database, spelling)
    if now in AS_DJANGO and any(AS_DJANGO[now] in entry.also for entry in entries):
        return AS_DJANGO[now]
    return next((entry.general for entry in entries if entry.general), None)


def catalogue_type(
    database: str, spelling: str, collation: str = "", *, checked: bool = False
) -> ColumnType:
    """Return the type that stores values as Django does, for a spelling of the catalogue.

    ``checked`` is whether a check keeps the column from negative numbers. A spelling without a type
    is declared as it is.
    """
    entries = _entries(database, spelling)
    chosen = next((entry.django for entry in entries if entry.django), None)
    if chosen is None and checked:
        further = (type_ for entry in entries for type_ in entry.also)
        chosen = next((type_ for type_ in further if type_.is_checked), None)
    if chosen is None or (collation and not chosen.is_text):
        word = re.split(r"[ (]", spelling)[0]
        python = ANY if spelling.endswith("]") else VALUES.get(word, ANY)
        return ColumnType("Declared", python, BASE, (spelling,)).collated(collation)
    return chosen.collated(collation)


def django_type(spellings: Mapping[str, str], *, checked: bool = False) -> ColumnType | None:
    """Return the type that Django's spellings on the databases have in common, or None.

    ``checked`` is whether Django declares a check with the column on any of them.
    """
    listed = {kind: spelling.lower() for kind, spelling in spellings.items()}
    if of_dialect := _of_postgresql(spellings):
        return of_dialect
    # SQLite declares no digits for a decimal number.
    is_decimal = listed.get("sqlite") == "decimal" and len(listed) > 1
    if is_decimal:
        del listed["sqlite"]
    several = [_types(kind, spelling) for kind, spelling in listed.items()]
    common_types = [
        type_
        for type_ in several[0]
        if type_.is_checked == checked and all(type_ in types for types in several[1:])
    ]
    for type_ in common_types:
        if is_decimal:
            if type_.name == "Money":
                return type_
        elif type_.name in ALIKE or {"sqlite", "postgresql"} <= listed.keys():
            return type_
    return None


def _of_postgresql(spellings: Mapping[str, str]) -> ColumnType | None:
    """Return a type of PostgreSQL alone, which a field declares for each database alike."""
    if len(set(spellings.values())) != 1 or "postgresql" not in spellings:
        return None
    entries = _entries("postgresql", spellings["postgresql"].lower())
    types = (entry.django for entry in entries if entry.django)
    return next((type_ for type_ in types if type_.module == POSTGRESQL), None)


def _types(database: str, spelling: str) -> list[ColumnType]:
    """Return the types that Django may mean by a spelling."""
    entries = _entries(database, spelling)
    return [
        type_ for entry in entries for type_ in (entry.django, *entry.also) if type_ is not None
    ]


def declared_type(spellings: Mapping[str, str]) -> tuple[ColumnType, bool]:
    """Return a type that only repeats spellings, and whether the databases themselves have it."""
    words = {re.split(r"[ (]", spelling.lower())[0] for spelling in spellings.values()}
    values = {VALUES.get(word) for word in words}
    python = values.pop() if len(values) == 1 else None
    if len(set(spellings.values())) == 1:
        declared = ColumnType("Declared", python or ANY, BASE, (next(iter(spellings.values())),))
    else:
        options: Options = tuple(spellings.items())
        declared = ColumnType("Declared", python or ANY, BASE, options=options)
    return declared, words <= VALUES.keys()
