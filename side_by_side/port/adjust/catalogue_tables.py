"""The facts of a database, put together by table."""

from dataclasses import dataclass, field

from side_by_side.schema.facts import Facts, Listing, Value
from side_by_side.sql.quoting import name_of

#: Kinds of objects of a table that are said with it.
RULES = ("primary_key", "unique", "check", "foreign_key", "index", "exclusion")

Properties = dict[str, Value]

#: Where a rule is: its kind and its name.
Place = tuple[str, str]

#: Properties of tables that models do not say: those of virtual tables, partitions and the like.
UNSAYABLE = ("module", "partition_of", "partition_by", "inherits", "of_type")


@dataclass
class Table:
    """What the catalogue tells of one table."""

    name: str
    properties: Properties = field(default_factory=dict)
    columns: dict[str, Properties] = field(default_factory=dict)
    #: By kind and name; the order is the server's own.
    rules: dict[tuple[str, str], Properties] = field(default_factory=dict)

    @property
    def order(self) -> list[str]:
        """The names of the columns in their order."""
        listed = self.properties.get("columns")
        return list(listed) if isinstance(listed, Listing) else list(self.columns)

    @property
    def is_plain(self) -> bool:
        """Whether models can say it: it is stored by itself, and in the usual schema."""
        is_usual = not any(self.properties.get(each) for each in UNSAYABLE)
        return is_usual and bool(self.columns) and "." not in self.name

    @property
    def key(self) -> tuple[str, ...]:
        """The columns of the primary key in its order; none where there is no key."""
        return next((columns_of(each) for each in self.of("primary_key").values()), ())

    def of(self, kind: str) -> dict[str, Properties]:
        """Return the rules of one kind by their names."""
        return {name: each for (found, name), each in self.rules.items() if found == kind}


def grouped(facts: Facts) -> dict[str, Table]:
    """Return the tables of a schema by their names, without what lies outside of tables."""
    found: dict[str, Table] = {}
    names = {key.place[0] for key in facts if key.id == "table.exists"}
    for key, value in facts.items():
        if key.place[0] not in names:
            continue
        table = found.setdefault(key.place[0], Table(bare(key.place[0])))
        if key.kind == "table":
            table.properties[key.name] = value
        elif key.kind == "column":
            table.columns.setdefault(key.place[1], {})[key.name] = value
        elif key.kind in RULES:
            place = key.kind, " ".join(key.place[1:])
            table.rules.setdefault(place, {})[key.name] = value
    return {table.name: table for table in found.values()}


def sequences(facts: Facts) -> dict[str, Properties]:
    """Return the sequences of a schema by their names."""
    found: dict[str, Properties] = {}
    for key, value in facts.items():
        if key.kind == "sequence":
            found.setdefault(bare(key.place[0]), {})[key.name] = value
    return found


def bare(name: str) -> str:
    """Return the name of a table without the quotes that a dot in it makes necessary."""
    if name[:1] == name[-1:] == '"':
        return name[1:-1].replace('""', '"')
    return name


def columns_of(rule: Properties) -> tuple[str, ...]:
    """Return the columns of a rule; SQLite's catalogue quotes those that are no plain words."""
    listed = texts(rule.get("columns"))
    return tuple(name_of(each) or each for each in listed)


def texts(value: Value) -> tuple[str, ...]:
    """Return a value that is a row of texts as such; none for what is no row."""
    return tuple(str(each) for each in value) if isinstance(value, tuple) else ()
