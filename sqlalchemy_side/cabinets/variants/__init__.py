"""The tables of the chapter, mapped once more in other ways: a module for each topic.

Each module has a registry of its own, and copies of the tables: a relationship that writes the same
column as another one of the same table warns.
"""

from sqlalchemy import MetaData

from sqlalchemy_side.cabinets.models import Cabinet


def copy_tables() -> MetaData:
    """Return copies of the tables of the chapter. They are mapped, and never created."""
    metadata = MetaData()
    for name, table in Cabinet.metadata.tables.items():
        if name.startswith("cabinets_"):
            table.to_metadata(metadata)
    return metadata
