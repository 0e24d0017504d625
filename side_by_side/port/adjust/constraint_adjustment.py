"""Converts constraints and indexes of the catalogue to items that SQLAlchemy can declare."""

import re
from collections.abc import Mapping

from side_by_side.port.adjust.catalogue_tables import (
    CatalogueTable,
    Place,
    Properties,
    schema_of,
    texts,
)
from side_by_side.port.model import (
    Check,
    ForeignKeys,
    Index,
    Part,
    Reference,
    TableItem,
    TableItems,
    TableStatement,
    Unique,
)
from side_by_side.port.read.offline_editors import editors
from side_by_side.port.read.portable_sql import remove_needless_quotes
from side_by_side.schema.facts import EXISTS, Value
from side_by_side.sql.quoting import name_of, quote_name, quote_string
from side_by_side.sql.tokens import strip_parentheses

#: The unusual properties that SQLAlchemy can declare, by the kind of constraint.
EXPRESSIBLE = {
    "unique": {"columns", "deferrable", "nulls_not_distinct", "valid", "method", "on_conflict"},
    "check": {"expression", "validated", "enforced", "on_conflict"},
    "index": {
        *("method", "keys", "include", "predicate", "unique", "nulls_not_distinct", "valid"),
        *("tablespace", "options"),
    },
}
#: The values that properties have by default.
USUAL = {
    "deferrable": "not deferrable",
    "valid": True,
    "validated": True,
    "enforced": True,
    "method": "btree",
    "on_conflict": "abort",
    "match": "simple",
}


def table_item(
    kind: str,
    table: CatalogueTable,
    place: Place,
    definitions: Mapping[tuple[str, str], str],
) -> TableItems:
    """Return one item of a table: one that SQLAlchemy can declare, or else its statement.

    ``definitions`` are the statements by the names of table and item.
    """
    what, name = place
    unusual = {
        key: value
        for key, value in table.table_items[place].items()
        if key != EXISTS and _is_unusual(key, value)
    }
    if kind == "mariadb":
        unusual = {
            key: value for key, value in unusual.items() if (key, value) != ("method", "default")
        }
    comments = _comments(kind, table, what, name, unusual)
    item: TableItem | None = None
    if unusual.keys() <= EXPRESSIBLE.get(what, set()) and "valid" not in unusual:
        item = _declarable(kind, what, name, unusual)
    if item is None:
        statement = definitions.get((table.name, name), "")
        return (((kind,), TableStatement(name, statement)), *comments) if statement else comments
    return ((_kinds(kind, item), item), *comments)


def _is_unusual(name: str, value: Value) -> bool:
    return value != USUAL[name] and value is not None if name in USUAL else bool(value)


def _kinds(kind: str, item: TableItem) -> tuple[str, ...]:
    """Return where an item is created: one with SQL only on the database of that SQL."""
    is_plain = isinstance(item, Unique | ForeignKeys) or (
        isinstance(item, Index)
        and not (item.condition or item.options or item.using)
        and all(part.column and not part.opclass for part in item.parts)
    )
    return tuple(editors()) if is_plain else (kind,)


def _declarable(kind: str, what: str, name: str, properties: Properties) -> TableItem | None:
    if what == "unique":
        columns = [name_of(column) for column in texts(properties["columns"])]
        if None in columns or "on_conflict" in properties:
            return None
        return Unique(
            _own_name(what, name),
            tuple(str(column) for column in columns),
            _initially(properties.get("deferrable")),
            nulls_not_distinct=bool(properties.get("nulls_not_distinct")),
        )
    if what == "check" and not properties.keys() - {"expression"}:
        condition = strip_parentheses(str(properties["expression"]), kind)
        return Check(_own_name(what, name), remove_needless_quotes(restore_lists(condition)))
    if what == "index":
        return _index(kind, name, properties)
    return None


#: How PostgreSQL shows ``column IN ('a', 'b')`` where the column is a varchar. Declared in this
#: form, the condition would change again.
_LISTED = re.compile(
    r"""\((\w+|"(?:[^"]|"")+")\)::text (= ANY|<> ALL) """
    r"""\(\(ARRAY\[((?:'(?:[^']|'')*'::character varying(?:, )?)+)\]\)::text\[\]\)"""
)


def restore_lists(condition: str) -> str:
    """Return a condition of PostgreSQL's with its lists of texts as they were written."""

    def plain_list(match: re.Match[str]) -> str:
        word = "IN" if match[2] == "= ANY" else "NOT IN"
        return f"{match[1]} {word} ({match[3].replace('::character varying', '')})"

    return _LISTED.sub(plain_list, condition)


def _own_name(what: str, name: str) -> str:
    """Return a constraint's name, empty for the place of one that has none on SQLite."""
    return "" if name.startswith((f"{what} (", f"{what} ")) else name


def _initially(deferrable: object) -> str:
    words = str(deferrable or "").split()
    return words[1].upper() if words[:1] == ["initially"] else ""


def _index(kind: str, name: str, properties: Properties) -> Index | None:
    parts = [_part(kind, key) for key in texts(properties["keys"])]
    method = str(properties.get("method", ""))
    if kind == "mariadb" and method:
        return None
    options = ", ".join(texts(properties.get("options")))
    return Index(
        name,
        tuple(parts),
        unique=bool(properties.get("unique")),
        using=method,
        include=texts(properties.get("include")),
        options=options,
        tablespace=str(properties.get("tablespace") or ""),
        condition=remove_needless_quotes(restore_lists(str(properties.get("predicate") or ""))),
        nulls_not_distinct=bool(properties.get("nulls_not_distinct")),
    )


def _part(kind: str, key: str) -> Part:
    column = name_of(key)
    if column is not None:
        return Part(column=column)
    words = key.rsplit(" ", 1)
    column = name_of(words[0])
    if kind == "postgresql" and column is not None and words[1].endswith("_ops"):
        return Part(column=column, opclass=words[1])
    return Part(expression=remove_needless_quotes(_requoted(kind, key)))


def _requoted(kind: str, key: str) -> str:
    """Return a key of MariaDB's with its column in the quotes that the catalogue leaves out."""
    if kind != "mariadb":
        return key
    return re.sub(r"^\w+", lambda match: quote_name(kind, match[0]), key)


def _comments(
    kind: str, table: CatalogueTable, what: str, name: str, properties: Properties
) -> TableItems:
    """Return the statement for an item's comment, and remove the comment from its properties."""
    text = properties.pop("comment", None) if kind == "postgresql" else None
    if not text:
        return ()
    schema = f"{quote_name(kind, table.schema)}." if table.schema else ""
    target = (
        f"INDEX {schema}{quote_name(kind, name)}"
        if what == "index"
        else f"CONSTRAINT {quote_name(kind, name)} ON {table.quoted(kind)}"
    )
    statement = f"COMMENT ON {target} IS {quote_string(str(text))}"
    return (((kind,), TableStatement(f"comment_{name}", statement)),)


def is_expressible(properties: Properties) -> bool:
    """Whether SQLAlchemy can declare a foreign key."""
    known = {"columns", "references", "referenced_columns", "on_delete", "on_update", "deferrable"}
    unusual = {name for name, value in properties.items() if _is_unusual(name, value)}
    return unusual <= {EXISTS, *known}


def reference_of(kind: str, name: str, properties: Properties) -> Reference:
    """Return the reference that a foreign key of one column is."""
    keys = foreign_keys_of(kind, name, properties)
    return Reference(
        keys.table,
        keys.targets[0],
        keys.name,
        schema_of(str(properties["references"])) if kind == "postgresql" else "",
        keys.on_delete,
        keys.on_update,
        keys.deferrable,
    )


def foreign_keys_of(kind: str, name: str, properties: Properties) -> ForeignKeys:
    """Return a foreign key of the catalogue."""
    deletes, updates = (
        "" if properties[name] == "no action" else str(properties[name]).upper()
        for name in ("on_delete", "on_update")
    )
    # MariaDB cannot wait, and on the other databases it is Django's way.
    deferrable = str(properties.get("deferrable") or "initially deferred")
    return ForeignKeys(
        "" if name.startswith("foreign key (") else name,
        texts(properties["columns"]),
        target_table(kind, properties),
        texts(properties["referenced_columns"]),
        deletes,
        updates,
        deferrable,
    )


def target_table(kind: str, key: Properties) -> str:
    """Return the bare name of the table that a foreign key refers to."""
    name = str(key["references"])
    table = name_of(name.removeprefix("public.")) if kind == "postgresql" else name
    return table or name
