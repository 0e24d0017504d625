"""The migrations of an open project that a port stands for."""

import sys
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from django.db.migrations.loader import MigrationLoader

from side_by_side.port.model import Port
from side_by_side.port.update.migration_records import PortedMigration


def ported_migrations(
    port: Port, revisions: Mapping[tuple[str, str], str] = MappingProxyType({})
) -> tuple[PortedMigration, ...]:
    """Return the migrations that a port stands for, each after those that it follows.

    ``revisions`` are the paths of the revisions in the port, by the label and the name of the
    migration that each stands for, in this order. Without any, the result are the migrations of
    the applications of the port, without those that are replaced.
    """
    loader = MigrationLoader(None)
    labels = {module.label for module in port.modules}
    keys = list(revisions) or [key for key in sorted(loader.graph.nodes) if key[0] in labels]
    return tuple(
        PortedMigration(
            label,
            name,
            source_of(loader.disk_migrations, label, name),
            revisions.get((label, name), ""),
        )
        for label, name in keys
    )


def source_of(migrations: Mapping[tuple[str, str], object], label: str, name: str) -> Path | None:
    """Return the file that defines a migration, None where there is only a compiled one."""
    module = sys.modules.get(type(migrations.get((label, name))).__module__)
    file = getattr(module, "__file__", None)
    return Path(file) if file and file.endswith(".py") else None
