"""Which tables and columns of the two sides are the same under different names.

``[tool.side-by-side]`` of a pyproject.toml gives patterns of Django's names with SQLAlchemy's:
``tables = {"shop_*" = "*"}`` and ``columns = {"shop_item.title" = "name"}``. What SQLAlchemy's
database has under another name is renamed to Django's before the two are compared.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass, field, replace

import sqlalchemy as sa

from side_by_side.check.results import Edit
from side_by_side.databases import KINDS, Address, connect
from side_by_side.schema.facts import Facts

#: A table and its columns' names.
Columns = Mapping[str, frozenset[str]]


@dataclass(frozen=True)
class NamePatterns:
    """Patterns of Django's names, each with SQLAlchemy's; ``*`` is the same text in both."""

    tables: Mapping[str, str] = field(default_factory=dict)
    columns: Mapping[str, str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.tables or self.columns)


@dataclass(frozen=True)
class Pairing:
    """The names that differ: Django's by SQLAlchemy's table, and by that and its column."""

    tables: Mapping[str, str] = field(default_factory=dict)
    columns: Mapping[tuple[str, str], str] = field(default_factory=dict)
    #: The patterns that pair nothing.
    unused: tuple[str, ...] = ()

    def only(self, existing: Columns) -> "Pairing":
        """Return the names of the tables that a database has."""
        return Pairing(
            {own: name for own, name in self.tables.items() if own in existing},
            {key: name for key, name in self.columns.items() if key[0] in existing},
        )

    def place(self, place: tuple[str, ...]) -> tuple[str, ...]:
        """Return ``(table,)`` or ``(table, column)`` of SQLAlchemy with Django's names."""
        table = self.tables.get(place[0], place[0])
        return (table, *(self.columns.get((place[0], column), column) for column in place[1:]))

    def edit(self, edit: Edit, table: str) -> Edit:
        """Return an edit of a table's model with SQLAlchemy's names in its strings."""
        words = {new: old for old, new in self.tables.items()}
        owner = next((old for old, new in self.tables.items() if new == table), table)
        words |= {new: old for (of, old), new in self.columns.items() if of == owner}
        if not words or not edit.text:
            return edit
        pattern = re.compile(rf"(?<!\w)({'|'.join(map(re.escape, words))})(?!\w)")

        def rename(text: re.Match[str]) -> str:
            return pattern.sub(lambda word: words[word.group()], text.group())

        return replace(edit, text=re.sub(r'"[^"\n]*"', rename, edit.text))


def columns_of(facts: Facts) -> Columns:
    """Return the columns of the tables of a schema."""
    columns: dict[str, set[str]] = {}
    for key in facts:
        if key.id == "table.exists":
            columns.setdefault(key.place[0], set())
        elif key.id == "column.exists":
            columns.setdefault(key.place[0], set()).add(key.place[1])
    return {table: frozenset(names) for table, names in columns.items()}


def pair_names(patterns: NamePatterns, django: Columns, sqlalchemy: Columns) -> Pairing:
    """Return the names that differ between two schemas.

    A table that has the same name on both sides is a pair already, and so is a column.
    """
    used: set[str] = set()
    entries = [(f"tables: {pattern}", pattern, name) for pattern, name in patterns.tables.items()]
    tables = _pairs(entries, django, sqlalchemy, used)
    columns: dict[tuple[str, str], str] = {}
    for own in sqlalchemy if patterns.columns else ():
        table = tables.get(own, own)
        if table in django:
            of_table = _column_entries(patterns, table)
            pairs = _pairs(of_table, django[table], sqlalchemy[own], used)
            columns.update({(own, name): column for name, column in pairs.items()})
    known = [f"tables: {name}" for name in patterns.tables]
    known += [f"columns: {name}" for name in patterns.columns]
    return Pairing(tables, columns, tuple(entry for entry in known if entry not in used))


def _column_entries(patterns: NamePatterns, table: str) -> list[tuple[str, str, str]]:
    """Return the patterns of a table's columns."""
    return [
        (f"columns: {pattern}", pattern.rpartition(".")[2], name)
        for pattern, name in patterns.columns.items()
        if _groups(pattern.rpartition(".")[0], table) is not None
    ]


def _pairs(
    entries: Iterable[tuple[str, str, str]],
    django: Iterable[str],
    sqlalchemy: Iterable[str],
    used: set[str],
) -> dict[str, str]:
    """Return Django's names by SQLAlchemy's, and add the entries that paired some to ``used``.

    An entry is what is added, a pattern of Django's names, and that of SQLAlchemy's.
    """
    free = set(sqlalchemy) - set(django)
    pairs: dict[str, str] = {}
    # What is written out comes before what a wildcard covers.
    ordered = sorted(entries, key=lambda entry: "*" in entry[0])
    for name in sorted(set(django) - set(sqlalchemy)):
        for entry, pattern, other in ordered:
            translated = _translate(name, pattern, other)
            if translated in free:
                free.remove(translated)
                pairs[translated] = name
                used.add(entry)
                break
    return pairs


def _groups(pattern: str, name: str) -> tuple[str, ...] | None:
    expression = "(.*)".join(map(re.escape, pattern.split("*")))
    match = re.fullmatch(expression, name)
    return match.groups() if match else None


def _translate(name: str, pattern: str, other: str) -> str:
    """Return the name with which a pattern pairs another, empty if it does not match."""
    groups = _groups(pattern, name)
    if groups is None:
        return ""
    first, *rest = other.split("*")
    return first + "".join(map("".join, zip(groups, rest, strict=False)))


def rename(address: Address, pairing: Pairing) -> None:
    """Rename the tables and columns of SQLAlchemy's scratch database to Django's names.

    The database changes all that refers to them: keys, checks, indexes and views.

    Source: https://www.postgresql.org/docs/18/sql-altertable.html,
    https://mariadb.com/kb/en/alter-table/ and https://www.sqlite.org/lang_altertable.html
    """
    with closing(connect(address)) as connection, closing(connection.cursor()) as cursor:
        for statement in _statements(address.kind, pairing):
            cursor.execute(statement)
        if address.kind == "postgresql":
            cursor.execute(DEFAULT_SEQUENCES, [list(pairing.tables), list(pairing.tables.values())])
            for (statement,) in cursor.fetchall():
                cursor.execute(statement)


#: The statements that give the sequences of renamed tables the names that they have by default.
DEFAULT_SEQUENCES = """
SELECT format('ALTER SEQUENCE %%I.%%I RENAME TO %%I', schema.nspname, sequence.relname,
              relation.relname || '_' || attribute.attname || '_seq')
FROM unnest(%s::text[], %s::text[]) AS renamed (old, new)
JOIN pg_catalog.pg_class relation ON relation.relname = regexp_replace(renamed.new, '^.*[.]', '')
JOIN pg_catalog.pg_namespace schema ON schema.oid = relation.relnamespace
JOIN pg_catalog.pg_depend dependency ON dependency.refobjid = relation.oid
    AND dependency.refclassid = 'pg_catalog.pg_class'::regclass
    AND dependency.classid = 'pg_catalog.pg_class'::regclass AND dependency.refobjsubid > 0
JOIN pg_catalog.pg_class sequence ON sequence.oid = dependency.objid AND sequence.relkind = 'S'
JOIN pg_catalog.pg_attribute attribute ON attribute.attrelid = relation.oid
    AND attribute.attnum = dependency.refobjsubid
WHERE sequence.relname
    LIKE replace(regexp_replace(renamed.old, '^.*[.]', ''), '_', '\\_') || '\\_%%\\_seq'
"""


def _statements(kind: str, pairing: Pairing) -> Iterable[str]:
    quote = KINDS[kind].quote_name

    def name_of(table: str) -> str:
        return ".".join(map(quote, table.split(".", 1) if kind == "postgresql" else [table]))

    for (table, column), new in pairing.columns.items():
        yield f"ALTER TABLE {name_of(table)} RENAME COLUMN {quote(column)} TO {quote(new)}"
    for table, new in pairing.tables.items():
        schema, _, bare = new.rpartition(".")
        own_schema, _, own = table.rpartition(".")
        if kind == "postgresql" and schema != own_schema:
            yield f"ALTER TABLE {name_of(table)} SET SCHEMA {quote(schema or 'public')}"
            table = f"{schema}.{own}" if schema else own
        if bare != own:
            yield f"ALTER TABLE {name_of(table)} RENAME TO {quote(bare)}"


def renamed_metadata(
    metadata: sa.MetaData, pairing: Pairing, name_of: Callable[[sa.Table], str]
) -> sa.MetaData:
    """Return a metadata by the names in the facts of the schema, Django's where they differ.

    Tables whose names are the same are those of the given one; the others are copies.
    """
    renamed = sa.MetaData(naming_convention=metadata.naming_convention)
    changed = {*pairing.tables, *(table for table, _ in pairing.columns)}
    for table in metadata.tables.values():
        own = name_of(table)
        (name,) = pairing.place((own,))
        schema, _, bare = name.rpartition(".")
        if own in changed:
            table = _renamed(table, own, bare, schema or None, pairing)
        renamed._add_table(name, None, table)
    return renamed


def _renamed(
    table: sa.Table, own: str, name: str, schema: str | None, pairing: Pairing
) -> sa.Table:
    """Return a copy of a table with Django's names, in a metadata of its own."""
    names = {column.name: pairing.place((own, column.name))[1] for column in table.columns}

    def words(text: str) -> str:
        return re.sub(r"\w+", lambda word: names.get(word.group(), word.group()), text)

    columns = [
        sa.Column(
            names[column.name],
            column.type.copy(),
            primary_key=column.primary_key,
            nullable=column.nullable,
            default=getattr(column.default, "arg", None),
            server_default=getattr(column.server_default, "arg", None),
        )
        for column in table.columns
    ]
    items: list[sa.UniqueConstraint | sa.CheckConstraint | sa.Index] = []
    for constraint in table.constraints:
        if isinstance(constraint, sa.CheckConstraint):
            items.append(sa.CheckConstraint(words(f"{constraint.sqltext}"), name=constraint.name))
        elif isinstance(constraint, sa.UniqueConstraint):
            of = [names[column.name] for column in constraint.columns]
            items.append(sa.UniqueConstraint(*of, name=constraint.name))
    for index in table.indexes:
        of = [names[column.name] for column in index.columns]
        items.append(sa.Index(index.name, *of, unique=index.unique))
    return sa.Table(name, sa.MetaData(), *columns, *items, schema=schema)
