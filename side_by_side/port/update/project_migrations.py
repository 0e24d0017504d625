"""The migrations of an open project that a port stands for."""

import sys
from pathlib import Path

from django.db.migrations.loader import MigrationLoader

from side_by_side.port.model import Port
from side_by_side.port.update.migration_records import PortedMigration


def ported_migrations(port: Port) -> tuple[PortedMigration, ...]:
    """Return the migrations of the applications of a port, without those that are replaced."""
    labels = {module.label for module in port.modules}
    loader = MigrationLoader(None)
    return tuple(
        PortedMigration(label, name, source_of(type(loader.graph.nodes[label, name])))
        for label, name in sorted(loader.graph.nodes)
        if label in labels
    )


def source_of(migration: type) -> Path | None:
    """Return the file that defines a migration, None where there is only a compiled one."""
    file = getattr(sys.modules.get(migration.__module__), "__file__", None)
    return Path(file) if file and file.endswith(".py") else None
