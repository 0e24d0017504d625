"""The options of a table as a whole: its comment, and how it is stored."""

from dataclasses import replace
from typing import TypeVar

from side_by_side.databases.kinds import KINDS
from side_by_side.port.adjust.catalogue_tables import Properties, texts
from side_by_side.port.model import Table, TableStatement
from side_by_side.sql.quoting import quote_name

#: Properties that SQLAlchemy has an option for, and the option without the dialect's name.
OPTIONS = {
    "sqlite": {"strict": "strict"},
    "postgresql": {
        "tablespace": "tablespace",
        "access_method": "using",
    },
    "mariadb": {
        "engine": "engine",
        "collation": "collate",
        "row_format": "row_format",
    },
}

#: The values that a table has by default.
USUAL = (None, False, "heap", "InnoDB")


T = TypeVar("T", bound=Table)


def adjust_options(kind: str, table: T, before: Properties, after: Properties) -> T:
    """Return a table with the options that differ from the defaults."""
    differing = {
        name for name in before.keys() | after.keys() if before.get(name) != after.get(name)
    }
    options = dict(table.options)
    # A new table is compared with what every table of the port has, not with nothing.
    for name, option in OPTIONS[kind].items():
        if name in differing and after.get(name) not in USUAL:
            names = [f"{dialect}_{option}" for dialect in KINDS[kind].dialects]
            options |= dict.fromkeys(names, after[name])
    if kind == "sqlite" and after.get("without_rowid"):
        options["sqlite_with_rowid"] = False
    comment = str(after.get("comment") or "") if "comment" in differing else table.comment
    statements = _statements(table, differing, after) if kind == "postgresql" else []
    items = (*table.table_items, *(((kind,), statement) for statement in statements))
    return replace(table, options=options, comment=comment, table_items=items)


def _statements(table: Table, differing: set[str], after: Properties) -> list[TableStatement]:
    """Return the statements for what SQLAlchemy has no option for."""
    clauses: dict[str, str] = {}
    if "options" in differing and after.get("options"):
        clauses["options"] = f"SET ({', '.join(texts(after['options']))})"
    if after.get("persistence") == "unlogged":
        clauses["unlogged"] = "SET UNLOGGED"
    identity = str(after.get("replica_identity", ""))
    if "replica_identity" in differing and identity in ("nothing", "full"):
        clauses["replica_identity"] = f"REPLICA IDENTITY {identity.upper()}"
    if identity.startswith("index ") and "replica_identity" in differing:
        index = quote_name("postgresql", identity.removeprefix("index "))
        clauses["replica_identity"] = f"REPLICA IDENTITY USING INDEX {index}"
    if "clustered_on" in differing and after.get("clustered_on"):
        clauses["clustered"] = f"CLUSTER ON {quote_name('postgresql', str(after['clustered_on']))}"
    name = quote_name("postgresql", table.bare_name)
    if table.schema:
        name = f"{quote_name('postgresql', table.schema)}.{name}"
    return [
        TableStatement(what, f"ALTER TABLE {name} {clause}") for what, clause in clauses.items()
    ]
