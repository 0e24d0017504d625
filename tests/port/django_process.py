"""Run as a process of its own, because Django takes one project only: port it and build it.

Arguments: settings, folder of the project, output, and the addresses of databases to build.
"""

import sys
from pathlib import Path

from django.db import connections

from side_by_side.databases import parse_address
from side_by_side.errors import SideBySideError
from side_by_side.port.command import run
from side_by_side.port.options import PortOptions
from side_by_side.project import django_project
from side_by_side.project.backend import find_backend

settings, folder, output, *addresses = sys.argv[1:]
options = PortOptions(
    settings, Path(output), with_migrations=True, verbose=True, force=True, path=Path(folder)
)
try:
    status = run(options)
except SideBySideError as error:
    sys.exit(f"side-by-side: {error}")
for text in addresses:
    address = parse_address(text)
    # Django's own backend for the kind, with the TIME_ZONE that the settings give the database.
    backend = find_backend(settings, connections.settings, "default", address.kind)
    django_project.DjangoProject(settings, backend).build(address, from_models=True)
sys.exit(status)
