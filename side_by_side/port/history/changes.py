"""What a migration changes, in the terms of Alembic; independent of both libraries."""

from dataclasses import dataclass

from side_by_side.column_types.source import EMPTY, Source
from side_by_side.port.model import Check, Column, Exclusion, ForeignKeys, Index, Table, Unique


@dataclass(frozen=True)
class Place:
    """A table by its name and, where it is not in the usual one, its schema."""

    table: str
    schema: str = ""


@dataclass(frozen=True)
class Change:
    """A change of one table."""

    place: Place


@dataclass(frozen=True)
class CreateTable(Change):
    """A new table with its indexes; ``late`` are columns whose keys PostgreSQL gets afterwards."""

    table: Table
    late: tuple[str, ...] = ()


@dataclass(frozen=True)
class DropTable(Change):
    """A table dropped with its rows."""


@dataclass(frozen=True)
class RenameTable(Change):
    """Another name for a table."""

    new: str


@dataclass(frozen=True)
class AddColumn(Change):
    """A new column; ``fill`` is the SQL of its value in the rows that are there."""

    column: Column
    fill: tuple[tuple[str, str], ...] = ()
    #: Whether SQLite has to copy the table for it.
    copies: bool = False


@dataclass(frozen=True)
class DropColumn(Change):
    """A column dropped with its values."""

    column: Column
    #: Whether SQLite copies the table for it.
    copies: bool = False


@dataclass(frozen=True)
class AlterColumn(Change):
    """A column changed in what the two differ in; ``using`` converts values on PostgreSQL."""

    before: Column
    after: Column
    using: str = ""


@dataclass(frozen=True)
class FillNulls(Change):
    """A value for the rows that have NULL in a column."""

    column: Column
    fill: tuple[tuple[str, str], ...] = ()
    computed: Source = EMPTY


@dataclass(frozen=True)
class CreateIndex(Change):
    """A new index; it may be there or not where the databases got there by two ways."""

    index: Index
    concurrently: bool = False
    if_not_exists: bool = False


@dataclass(frozen=True)
class DropIndex(Change):
    """An index dropped; it may be there or not where the databases got there by two ways."""

    name: str
    concurrently: bool = False
    if_exists: bool = False


@dataclass(frozen=True)
class RenameIndex(Change):
    """Another name for an index."""

    name: str
    new: str


@dataclass(frozen=True)
class AddConstraint(Change):
    """A new constraint; ``is_named`` where a project gave it a name as Django makes them.

    A batch leaves such names out on SQLite unless it is known that they are final. The constraint
    may be there where the databases got there by two ways.
    """

    item: Unique | Check | Exclusion | ForeignKeys
    is_named: bool = False
    if_not_exists: bool = False


@dataclass(frozen=True)
class DropConstraint(Change):
    """A constraint dropped; ``kind`` is Alembic's word for it."""

    name: str
    kind: str
    if_exists: bool = False


@dataclass(frozen=True)
class CommentTable(Change):
    """Another comment on a table."""

    comment: str
    before: str


@dataclass(frozen=True)
class Reorder(Change):
    """The order in which SQLite has the columns afterwards, by their names before."""

    columns: tuple[str, ...]


@dataclass(frozen=True)
class InsertRows(Change):
    """Rows with their values as source; ``counter`` is the key that the database counts up."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Source, ...], ...]
    counter: str = ""


@dataclass(frozen=True)
class ChangeRows(Change):
    """One row, by its key, that gets other values, or is deleted where there are none."""

    key: Column
    value: Source
    values: tuple[tuple[Column, Source], ...]


@dataclass(frozen=True)
class DataStep(Change):
    """What a function in Python does with the rows of an empty database.

    ``touched`` are the tables that it reads or writes, with the numbers of their rows before the
    whole migration.
    """

    function: str
    code: str
    touched: tuple[tuple[str, int], ...]
    rows: tuple[InsertRows | ChangeRows, ...]


@dataclass(frozen=True)
class RunSql(Change):
    """A statement as Django sends it; ``why`` there is no operation for it, empty if it is SQL."""

    statement: str
    why: str = ""
