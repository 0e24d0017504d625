"""What a migrated database has besides tables -> the statements that create it.

One reader a database. ``statements`` are in the order in which they run; ``definitions`` are the
statements of constraints and indexes, by the names of the table and of the item, for those that
SQLAlchemy has no words for.
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

    statements: list[Statement] = field(default_factory=list)
    definitions: Mapping[tuple[str, str], str] = field(default_factory=dict)


def read_objects(address: Address, left_out: frozenset[str]) -> Objects:
    """Return what a database has besides tables, except for what belongs to tables left out."""
    with closing(connect(address, read_only=True)) as connection:
        module = import_module(f"{__name__}.{address.kind}")
        found: Objects = module.read(connection, left_out)
        return found
