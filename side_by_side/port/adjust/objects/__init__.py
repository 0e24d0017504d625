"""Reads what a migrated database has besides tables: the statements that create it.

There is one reader for each kind of database.
"""

from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, field
from importlib import import_module

from side_by_side.databases import Address, connect
from side_by_side.port.model import Statement


@dataclass
class Objects:
    """What a database has besides tables."""

    #: In the order in which they run.
    statements: list[Statement] = field(default_factory=list)
    #: The statements of constraints and indexes, by the names of the table and of the item. They
    #: are needed for those that SQLAlchemy cannot declare.
    definitions: Mapping[tuple[str, str], str] = field(default_factory=dict)


def read_objects(address: Address, left_out: frozenset[str]) -> Objects:
    """Return what a database has besides tables, except for what belongs to tables left out."""
    with closing(connect(address, read_only=True)) as connection:
        module = import_module(f"{__name__}.{address.kind}")
        objects: Objects = module.read(connection, left_out)
        return objects
