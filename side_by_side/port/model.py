"""What a port is made of: plain values, read from Django's models and written as source."""

from dataclasses import dataclass, field

from side_by_side.column_types.column_type import ColumnType
from side_by_side.column_types.source import EMPTY, Source
from side_by_side.port.references import ClassReference


@dataclass(frozen=True)
class Reference:
    """The column that a foreign key refers to, in the database.

    ``name``, the actions and ``deferrable`` are said where they are not what Django makes.
    """

    table: str
    column: str
    name: str = ""
    #: What the database itself does when the row is deleted, or its key changed.
    on_delete: str = ""
    on_update: str = ""
    deferrable: str = "initially deferred"


@dataclass
class Column:
    """A column and the attribute that maps it."""

    attribute: str
    name: str
    type: ColumnType
    null: bool
    #: The place among the columns of the primary key, None outside it.
    key: int | None = None
    #: Whether the database counts it up by itself.
    identity: bool = False
    #: Whether it does so by a sequence of its own, PostgreSQL's ``serial``, and not as an identity.
    serial: bool = False
    reference: Reference | None = None
    unique: bool = False
    #: Whether it has an index of its own; None where that goes without saying.
    index: bool | None = None
    #: The default, or the generating expression, of each kind of database, as SQL.
    server_default: dict[str, str] = field(default_factory=dict)
    computed: dict[str, str] = field(default_factory=dict)
    stored: bool = True
    #: The condition of a check that belongs to the column and not to the table, on MariaDB.
    check: str = ""
    comment: str = ""
    #: The Python default and what is set on each update, as source.
    default: Source = EMPTY
    onupdate: Source = EMPTY
    #: Its place among the columns, where a mixin's would come otherwise.
    sort_order: int | None = None
    remarks: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Part:
    """One entry of an index: a column by its name, or an expression as SQL."""

    column: str = ""
    expression: str = ""
    descending: bool = False
    opclass: str = ""


@dataclass(frozen=True)
class Index:
    """An index as one kind of database has it."""

    name: str
    parts: tuple[Part, ...]
    unique: bool = False
    using: str = ""
    include: tuple[str, ...] = ()
    options: str = ""
    tablespace: str = ""
    condition: str = ""
    nulls_not_distinct: bool = False


@dataclass(frozen=True)
class Check:
    """A check with its condition as SQL."""

    name: str
    condition: str


@dataclass(frozen=True)
class Unique:
    """Columns that are unique together."""

    name: str
    columns: tuple[str, ...]
    deferrable: str = ""
    nulls_not_distinct: bool = False


@dataclass(frozen=True)
class Exclusion:
    """Rows that may not overlap, on PostgreSQL."""

    name: str
    parts: tuple[tuple[str, str], ...]
    using: str
    condition: str = ""
    deferrable: str = ""


@dataclass(frozen=True)
class ForeignKeys:
    """A foreign key of several columns, or a further one of a column that has one."""

    name: str
    columns: tuple[str, ...]
    table: str
    targets: tuple[str, ...]
    on_delete: str = ""
    on_update: str = ""
    deferrable: str = ""


@dataclass(frozen=True)
class Other:
    """A rule that has no name in SQLAlchemy: the statement that makes it."""

    name: str
    statement: str


Rule = Index | Check | Unique | Exclusion | ForeignKeys | Other


@dataclass
class Relation:
    """One direction of a relationship; ``join`` is its condition where no foreign key tells it."""

    attribute: str
    target: ClassReference
    #: The class as SQLAlchemy finds it by a text.
    path: str
    many: bool
    null: bool = False
    back: str = ""
    secondary: str = ""
    remote_side: str = ""
    foreign_keys: str = ""
    join: str | Source = ""
    secondary_join: str | Source = ""
    #: In which order Django gives many, as SQLAlchemy reads it from a string.
    order_by: str = ""
    cascade: str = ""
    passive_deletes: bool = False
    view_only: bool = False
    #: Other relationships that write the same column.
    overlaps: tuple[str, ...] = ()
    remark: str = ""


@dataclass(frozen=True)
class Proxy:
    """An attribute that leads through a relationship to an attribute of what it gives."""

    attribute: str
    through: str
    value: str
    annotation: Source
    #: The class of the objects in between, which a new value needs one of.
    made_as: ClassReference | None = None


@dataclass
class JoinTable:
    """The table of a many-to-many field that has no model of its own; the rest as of a class."""

    variable: str
    name: str
    columns: list[Column]
    uniques: list[tuple[str, ...]]
    rules: list[tuple[tuple[str, ...], Rule]] = field(default_factory=list)
    managed: bool = True
    kinds: tuple[str, ...] = ()
    comment: str = ""
    key_name: str = ""
    options: dict[str, object] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Enumeration:
    """An enumeration of text: the names of its members, and the values that are stored."""

    name: str
    label: str
    members: tuple[tuple[str, str], ...]


@dataclass
class Mixin:
    """Columns that several classes share."""

    name: str
    model: str
    columns: list[Column]


@dataclass
class Class:
    """A class: a table, a child's table, or a proxy, which has none."""

    label: str
    name: str
    model: str
    doc: str
    table: str = ""
    #: The class inherited from.
    parent: ClassReference | None = None
    mixins: list[str] = field(default_factory=list)
    #: The source of the table, where another class or a join table has made it already.
    shared: str = ""
    columns: list[Column] = field(default_factory=list)
    relations: list[Relation] = field(default_factory=list)
    proxies: list[Proxy] = field(default_factory=list)
    #: Each rule with the kinds of database that have it in this form.
    rules: list[tuple[tuple[str, ...], Rule]] = field(default_factory=list)
    #: Whether Django adds the constraints last, behind what is unique together.
    constraints_last: bool = False
    #: What is unique together by ``Meta.unique_together``.
    together: list[tuple[str, ...]] = field(default_factory=list)
    comment: str = ""
    tablespace: str = ""
    managed: bool = True
    kinds: tuple[str, ...] = ()
    #: The name of the primary key, where it is not the one that the database gives.
    key_name: str = ""
    #: What else SQLAlchemy is told of the table, by its own words.
    options: dict[str, object] = field(default_factory=dict)
    #: The attributes that tell rows apart, where the table has no primary key.
    mapper_key: list[str] = field(default_factory=list)
    #: The child's own columns that lead to the parent's key, where SQLAlchemy cannot tell.
    inherit_condition: Source = EMPTY
    remarks: list[str] = field(default_factory=list)


@dataclass
class Module:
    """What an application becomes: one module."""

    label: str
    name: str
    tables: list[JoinTable] = field(default_factory=list)
    enumerations: list[Enumeration] = field(default_factory=list)
    mixins: list[Mixin] = field(default_factory=list)
    classes: list[Class] = field(default_factory=list)


@dataclass(frozen=True)
class Uncarried:
    """Something that the port leaves out or takes as it stands; ``known`` is what may pass."""

    place: str
    what: str
    known: bool = True

    def __str__(self) -> str:
        return f"{self.place}: {self.what}"


@dataclass(frozen=True)
class Statement:
    """What models cannot hold: SQL that makes it, and SQL that takes it away.

    ``what`` is its kind and name. Where the tables need it, it runs ``before`` they are made.
    """

    what: str
    up: str
    down: str
    before: bool = False


@dataclass
class Port:
    """A whole port."""

    modules: list[Module]
    uncarried: list[Uncarried]
    #: By kind of database, in the order in which they run.
    statements: dict[str, list[Statement]] = field(default_factory=dict)
    #: The kind of database whose migrated form was ported; empty for a port of the models alone.
    migrated_on: str = ""
    #: What the port's own database does not have as the migrated one has it, a line each.
    differing: list[str] = field(default_factory=list)
