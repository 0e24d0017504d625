"""What the source of a port refers to; each written module has its own names for these."""

from dataclasses import dataclass

from side_by_side.column_types.column_type import BASE, SQLALCHEMY
from side_by_side.column_types.source import Name, Reference


@dataclass(frozen=True)
class ClassReference(Reference):
    """A class of the port, by the label of its application and its name."""

    label: str
    name: str


@dataclass(frozen=True)
class EnumerationReference(Reference):
    """An enumeration, which stands in the module that uses it."""

    name: str


@dataclass(frozen=True)
class TableReference(Reference):
    """A table that no class maps, by its name in the database."""

    name: str


def base(name: str) -> Name:
    """Return a name of the port's own ``base.py``."""
    return Name(BASE, name)


def sa(name: str) -> Name:
    """Return a name of SQLAlchemy, which is written after ``sa.``."""
    return Name(SQLALCHEMY, name)
