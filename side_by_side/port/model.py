"""The model of a port: frozen values that are read from Django's models and written as source."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from side_by_side.column_types import source
from side_by_side.column_types.column_type import ColumnType
from side_by_side.column_types.source import EMPTY, Source, code
from side_by_side.port.references import ClassReference
from side_by_side.port.remarks import Remark


@dataclass(frozen=True)
class Reference:
    """The column that a foreign key refers to, in the database.

    ``name``, the actions and ``deferrable`` have values where they are not Django's.
    """

    table: str
    column: str
    name: str = ""
    #: The schema of the table, which stands before its name as well.
    schema: str = ""
    #: What the database itself does when the row is deleted, or its key changed.
    on_delete: str = ""
    on_update: str = ""
    deferrable: str = "initially deferred"

    @property
    def bare_table(self) -> str:
        """The name of the table in its schema."""
        return self.table.removeprefix(f"{self.schema}.") if self.schema else self.table


@dataclass(frozen=True)
class Column:
    """A column and the attribute that maps it."""

    attribute: str
    name: str
    type: ColumnType
    null: bool
    #: The position in the primary key, None outside it.
    key: int | None = None
    #: Whether the database counts it up, and whether PostgreSQL refuses other values.
    identity: bool = False
    always: bool = False
    #: Whether PostgreSQL counts it up as a ``serial``, and not as an identity.
    serial: bool = False
    reference: Reference | None = None
    unique: bool = False
    #: Whether it is declared with ``index=``; None where ``base.py`` decides.
    index: bool | None = None
    #: The default, and the generating expression, as SQL by kind of database.
    server_default: Mapping[str, str] = field(default_factory=dict)
    computed: Mapping[str, str] = field(default_factory=dict)
    stored: bool = True
    #: The condition of a check that belongs to the column and not to the table, by kind of
    #: database. It replaces the check that the type brings.
    checks: Mapping[str, str] = field(default_factory=dict)
    comment: str = ""
    #: The Python default and what is set on each update, as source.
    default: Source = EMPTY
    onupdate: Source = EMPTY
    #: ``auto_now`` or ``auto_now_add`` where Django fills in the time, whichever is given.
    filled_in: str = ""
    #: The attributes in which rows are equal that Django numbers, ``order_with_respect_to``.
    numbered_by: tuple[str, ...] = ()
    #: Its ``sort_order``, where a mixin's columns would come first or last otherwise.
    sort_order: int | None = None
    remarks: tuple[Remark, ...] = ()

    @property
    def annotation(self) -> Source:
        """What stands inside ``Mapped[...]``."""
        return self._optional(self.type.annotation)

    @property
    def value_annotation(self) -> Source:
        """The annotation of the value, where the attribute is not mapped to the column itself."""
        return self._optional(self.type.python)

    def _optional(self, annotation: Source) -> Source:
        is_optional = self.null and self.key is None
        return code("{} | None", annotation) if is_optional else annotation

    def remarked(self, remark: Remark) -> "Column":
        """Return the column with a further remark."""
        return replace(self, remarks=(*self.remarks, remark))


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
    #: Whether PostgreSQL creates it after the table: of two over the same columns in CREATE TABLE,
    #: it creates one.
    is_further: bool = False


@dataclass(frozen=True)
class Exclusion:
    """An exclusion constraint of PostgreSQL."""

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
class TableStatement:
    """An item that SQLAlchemy cannot declare: the statement that creates it."""

    name: str
    statement: str


TableItem = Index | Check | Unique | Exclusion | ForeignKeys | TableStatement
#: Items, each with the kinds of database that have it in this form.
TableItems = tuple[tuple[tuple[str, ...], TableItem], ...]


@dataclass(frozen=True, kw_only=True)
class Table:
    """A table as CREATE TABLE makes it, whether a class maps it or not."""

    #: Its name, after that of its schema if it has one; empty for a proxy, which has none.
    table: str = ""
    schema: str = ""
    columns: tuple[Column, ...] = ()
    table_items: TableItems = ()
    #: The columns of each entry of ``Meta.unique_together``.
    together: tuple[tuple[str, ...], ...] = ()
    #: Whether Django adds the constraints last, after those of ``unique_together``.
    constraints_last: bool = False
    comment: str = ""
    tablespace: str = ""
    managed: bool = True
    kinds: tuple[str, ...] = ()
    #: The name of the primary key, where it is not the one that the database gives.
    key_name: str = ""
    #: Further options of the table, by the names that SQLAlchemy has for them.
    options: Mapping[str, object] = field(default_factory=dict)
    #: What concerns no column or relationship that it has.
    remarks: tuple[Remark, ...] = ()

    @property
    def bare_name(self) -> str:
        """The name of the table in its schema."""
        return self.table.removeprefix(f"{self.schema}.") if self.schema else self.table

    @property
    def descending(self) -> set[str]:
        """The columns that an index has in descending order, and so names by their attribute."""
        return {
            part.column
            for _, item in self.table_items
            if isinstance(item, Index)
            for part in item.parts
            if part.descending
        }

    @property
    def references(self) -> list[tuple[Column, Reference]]:
        """The columns that refer to a key, with what they refer to."""
        return [(column, column.reference) for column in self.columns if column.reference]


@dataclass(frozen=True)
class Relation:
    """One direction of a relationship; ``join`` is its condition where SQLAlchemy finds none."""

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
    #: The order of the rows, as SQLAlchemy reads it from a string.
    order_by: str = ""
    cascade: str = ""
    passive_deletes: bool = False
    #: What ``base.py`` does with the rows when the one that they refer to is deleted.
    on_delete: Source = EMPTY
    #: Whether each direction of a many-to-many relation to itself is a row.
    symmetrical: bool = False
    #: Whether it takes objects of a subclass, though there is no discriminator.
    takes_subclasses: bool = False
    view_only: bool = False
    #: Other relationships that write the same column.
    overlaps: tuple[str, ...] = ()
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True)
class Proxy:
    """An association proxy: an attribute of the objects of a relationship."""

    attribute: str
    through: str
    value: str
    annotation: Source
    #: The class of the objects in between, from which a new value creates one.
    made_as: ClassReference | None = None


@dataclass(frozen=True, kw_only=True)
class JoinTable(Table):
    """A table that no class maps, such as that of a many-to-many field."""

    variable: str


@dataclass(frozen=True)
class Enumeration:
    """An enumeration of text: the names of its members, and the values that are stored."""

    name: str
    label: str
    members: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Mixin:
    """Columns that several classes share."""

    name: str
    model: str
    columns: tuple[Column, ...]


@dataclass(frozen=True, kw_only=True)
class Class(Table):
    """A class: a table, a child's table, or a proxy, which has none."""

    label: str
    name: str
    model: str
    doc: str
    #: The class inherited from.
    parent: ClassReference | None = None
    mixins: tuple[str, ...] = ()
    #: The source of the table, where another class or a join table defines it.
    shared: Source = EMPTY
    relations: tuple[Relation, ...] = ()
    proxies: tuple[Proxy, ...] = ()
    #: The attributes that identify a row, where the table has no primary key.
    mapper_key: tuple[str, ...] = ()
    #: How a child's key leads to the parent's, where several foreign keys lead there.
    inherit_condition: Source = EMPTY

    @property
    def needs(self) -> list[source.Reference]:
        """What must be defined before it: its parent, and the owner of a table that it shares."""
        return [*([self.parent] if self.parent else []), *self.shared.references]


@dataclass(frozen=True)
class Module:
    """What an application becomes: one module."""

    label: str
    name: str
    #: The name of the module that has its classes: another where applications share one. Both are
    #: empty where all stand in one file.
    file: str
    tables: tuple[JoinTable, ...] = ()
    enumerations: tuple[Enumeration, ...] = ()
    mixins: tuple[Mixin, ...] = ()
    classes: tuple[Class, ...] = ()


@dataclass(frozen=True)
class Statement:
    """What no model can declare: SQL that creates it, and SQL that drops it.

    ``what`` is its kind and name. Where the tables need it, it runs ``before`` they are created.
    """

    what: str
    up: str
    down: str
    before: bool = False


@dataclass(frozen=True)
class Port:
    """A whole port."""

    modules: tuple[Module, ...]
    #: What concerns no table.
    remarks: tuple[Remark, ...] = ()
    #: By kind of database, in the order in which they run.
    statements: Mapping[str, tuple[Statement, ...]] = field(default_factory=dict)
    #: The kind of database on which the migrations ran; empty for a port of the models.
    migrated_on: str = ""
    #: The schemas of PostgreSQL in which connections look up tables, in SQL; empty for its own.
    search_path: str = ""
    #: The differences of the port's database from the migrated one, one per line.
    differing: tuple[str, ...] = ()

    @property
    def tables(self) -> list[Table]:
        """All tables: those that no class maps, and those of the classes."""
        joined = [table for module in self.modules for table in module.tables]
        mapped = [class_ for module in self.modules for class_ in module.classes if class_.table]
        return [*joined, *mapped]

    @property
    def is_single(self) -> bool:
        """Whether all classes stand in one file."""
        return not any(module.file for module in self.modules)

    @property
    def all_remarks(self) -> list[Remark]:
        """All remarks: of mixins, tables, columns and relationships, and those of no table."""
        listed: list[Remark] = []
        for module in self.modules:
            for mixin in module.mixins:
                listed += _of_all(mixin.columns)
            for table in module.tables:
                listed += [*table.remarks, *_of_all(table.columns)]
            for class_ in module.classes:
                listed += [*class_.remarks, *_of_all(class_.columns), *_of_all(class_.relations)]
        return [*listed, *self.remarks]


def _of_all(items: Iterable[Column | Relation]) -> list[Remark]:
    return [remark for item in items for remark in item.remarks]
