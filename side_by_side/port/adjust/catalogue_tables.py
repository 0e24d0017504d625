"""The facts of a database, put together by table."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from side_by_side.schema.facts import Facts, Key, Listing, Value
from side_by_side.sql.quoting import name_of, quote_name

#: The kinds of objects that a table declares.
ITEM_KINDS = ("primary_key", "unique", "check", "foreign_key", "index", "exclusion")

Properties = dict[str, Value]

#: The key of a constraint or index: its kind and its name.
Place = tuple[str, str]

#: Properties of tables that no model declares: of virtual tables, partitions and the like.
SPECIAL = ("module", "partition_of", "partition_by", "inherits", "of_type")


@dataclass(frozen=True)
class CatalogueTable:
    """A table as the catalogue has it."""

    name: str
    #: That of PostgreSQL which stands before the name, empty for the usual one.
    schema: str = ""
    #: Whether the name is a whole: MariaDB has no schemas.
    is_verbatim: bool = False
    properties: Properties = field(default_factory=dict)
    columns: dict[str, Properties] = field(default_factory=dict)
    #: By kind and name; the order is the server's own.
    table_items: dict[tuple[str, str], Properties] = field(default_factory=dict)

    @property
    def order(self) -> list[str]:
        """The names of the columns in their order."""
        listed = self.properties.get("columns")
        return list(listed) if isinstance(listed, Listing) else list(self.columns)

    @property
    def is_plain(self) -> bool:
        """Whether a model can declare it: it is stored on its own, without a dot in its name."""
        is_usual = not any(self.properties.get(name) for name in SPECIAL)
        return is_usual and bool(self.columns) and (self.is_verbatim or "." not in self.bare_name)

    @property
    def bare_name(self) -> str:
        """The name in the schema."""
        return self.name.removeprefix(f"{self.schema}.") if self.schema else self.name

    def quoted(self, kind: str) -> str:
        """Return the name as SQL."""
        name = quote_name(kind, self.bare_name)
        return f"{quote_name(kind, self.schema)}.{name}" if self.schema else name

    @property
    def key(self) -> tuple[str, ...]:
        """The columns of the primary key in its order; empty for a table without one."""
        return next((columns_of(item) for item in self.of("primary_key").values()), ())

    def of(self, kind: str) -> dict[str, Properties]:
        """Return the constraints or indexes of one kind by their names."""
        return {
            name: properties
            for (what, name), properties in self.table_items.items()
            if what == kind
        }


def group_tables(facts: Facts, kind: str) -> dict[str, CatalogueTable]:
    """Return the tables of a schema by their names, without other objects."""
    tables: dict[str, CatalogueTable] = {}
    names = {key.place[0] for key in facts if key.id == "table.exists"}
    for key, value in facts.items():
        if key.place[0] not in names:
            continue
        table = tables.setdefault(key.place[0], _table(key.place[0], kind))
        if key.kind == "table":
            table.properties[key.name] = value
        elif key.kind == "column":
            table.columns.setdefault(key.place[1], {})[key.name] = value
        elif key.kind in ITEM_KINDS:
            place = key.kind, " ".join(key.place[1:])
            table.table_items.setdefault(place, {})[key.name] = value
    return {table.name: table for table in tables.values()}


def _table(place: str, kind: str) -> CatalogueTable:
    if kind == "mariadb":
        return CatalogueTable(place, is_verbatim=True)
    return CatalogueTable(bare(place), schema_of(place))


def group_sequences(facts: Facts) -> dict[str, Properties]:
    """Return the sequences of a schema by their names."""
    sequences: dict[str, Properties] = {}
    for key, value in facts.items():
        if key.kind == "sequence":
            sequences.setdefault(bare(key.place[0]), {})[key.name] = value
    return sequences


@dataclass(frozen=True)
class Catalogue:
    """The tables of a database, and what else the port of its tables depends on."""

    kind: str
    tables: Mapping[str, CatalogueTable]
    #: Those that no identity owns, by their names.
    sequences: Mapping[str, Properties] = field(default_factory=dict)
    #: The collation that a new table has by default, on MariaDB.
    collation: Value = None
    #: The statements that create constraints and indexes, by the names of the table and of both.
    definitions: Mapping[tuple[str, str], str] = field(default_factory=dict)

    @classmethod
    def of(
        cls, kind: str, facts: Facts, definitions: Mapping[tuple[str, str], str] | None = None
    ) -> "Catalogue":
        """Return the catalogue in the facts of a schema."""
        collation = facts.get(Key("database", ("database",), "collation"))
        tables, sequences = group_tables(facts, kind), group_sequences(facts)
        return cls(kind, tables, sequences, collation, definitions or {})

    def creates(self, table: str) -> bool:
        """Whether a plain statement can create a table of the database."""
        return table in self.tables and self.tables[table].is_plain


def schema_of(name: str) -> str:
    """Return the schema that stands before a name, empty where none does."""
    schema, _, _ = name.rpartition(".")
    return "" if '"' in name or "." in schema else schema


def bare(name: str) -> str:
    """Return the name of a table without the quotes that a dot in it makes necessary."""
    if name[:1] == name[-1:] == '"':
        return name[1:-1].replace('""', '"')
    return name


def columns_of(item: Properties) -> tuple[str, ...]:
    """Return the columns of a constraint or index; SQLite's catalogue quotes unusual names."""
    listed = texts(item.get("columns"))
    return tuple(name_of(name) or name for name in listed)


def texts(value: Value) -> tuple[str, ...]:
    """Return a value that is a row of texts; empty for any other value."""
    return tuple(str(item) for item in value) if isinstance(value, tuple) else ()
