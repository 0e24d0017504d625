"""The sequences of PostgreSQL that count keys: their names and options after the migrations."""

import re
from collections.abc import Iterable, Mapping

from side_by_side.port.adjust.catalogue_tables import CatalogueTable, Properties
from side_by_side.port.model import Column, TableStatement
from side_by_side.sql.quoting import name_of, quote_name, quote_string

_SEQUENCE = {
    "identity_type": "AS {}",
    "identity_increment": "INCREMENT BY {}",
    "identity_start": "START WITH {0} RESTART WITH {0}",
    "identity_min": "MINVALUE {}",
    "identity_max": "MAXVALUE {}",
    "identity_cache": "CACHE {}",
    "identity_cycle": "CYCLE",
}


def identity_sequence(
    table: str, column: str, before: Properties, after: Properties
) -> list[TableStatement]:
    """Return the statements that set the options and the name of an identity's sequence."""
    changed = {
        name: value
        for name, value in after.items()
        if name.startswith("identity_") and before.get(name) != value
    }
    sequence = quote_name("postgresql", default_name(table, column, "seq"))
    options = [form.format(changed[name]) for name, form in _SEQUENCE.items() if name in changed]
    statements = []
    if options:
        statement = f"ALTER SEQUENCE {sequence} {' '.join(options)}"
        statements.append(TableStatement(f"sequence_{column}", statement))
    if "identity_comment" in changed:
        text = quote_string(str(changed["identity_comment"]))
        statement = f"COMMENT ON SEQUENCE {sequence} IS {text}"
        statements.append(TableStatement(f"sequence_comment_{column}", statement))
    if "identity_sequence" in changed:
        name = quote_name("postgresql", str(changed["identity_sequence"]))
        statements.append(
            TableStatement(f"sequence_name_{column}", f"ALTER SEQUENCE {sequence} RENAME TO {name}")
        )
    return statements


def serial_sequences(
    columns: Iterable[Column], wanted: CatalogueTable, sequences: Mapping[str, Properties]
) -> list[TableStatement]:
    """Return the statements that set the type and the name of a ``serial``'s sequence."""
    statements = []
    for column in columns:
        default = str(wanted.columns[column.name].get("default") or "")
        named = re.fullmatch(r"nextval\('(?:public\.)?(.+)'::regclass\)", default)
        if not column.serial or named is None:
            continue
        name = name_of(named[1].replace("''", "'")) or named[1]
        sequence = quote_name("postgresql", default_name(wanted.bare_name, column.name, "seq"))
        spelling = sequences.get(name, {}).get("type")
        if spelling and spelling != wanted.columns[column.name]["type"]:
            statement = f"ALTER SEQUENCE {sequence} AS {spelling}"
            statements.append(TableStatement(f"sequence_type_{column.name}", statement))
        if name != default_name(wanted.bare_name, column.name, "seq"):
            statement = f"ALTER SEQUENCE {sequence} RENAME TO {quote_name('postgresql', name)}"
            statements.append(TableStatement(f"sequence_name_{column.name}", statement))
    return statements


def default_name(table: str, column: str, label: str) -> str:
    """Return the name that PostgreSQL generates for an unnamed object, shortened in the same way.

    Source: ``makeObjectName`` in PostgreSQL's ``src/backend/commands/indexcmds.c``.
    """
    room = 63 - len(label) - (2 if column else 1)
    first, second = len(table.encode()), len(column.encode())
    while first + second > room:
        if first > second:
            first -= 1
        else:
            second -= 1
    cut = (
        table.encode()[:first].decode(errors="ignore"),
        column.encode()[:second].decode(errors="ignore"),
    )
    return "_".join([*filter(None, cut), label])
