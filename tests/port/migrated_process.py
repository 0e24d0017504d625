"""Run as a process of its own, because Django takes one project only: port what migrations make.

Arguments: settings, folder of the project, the label of an application or nothing, output, and the
addresses of the three databases that it takes. Writes to stdout, as JSON, what differs.
"""

import json
import sys
from pathlib import Path

from side_by_side.databases import parse_address
from side_by_side.errors import SideBySideError
from side_by_side.port.adjust.from_migrations import port_between
from side_by_side.port.alembic.environment import environment_files
from side_by_side.port.write.files import write
from side_by_side.port.write.modules import package_files
from side_by_side.project import open_project

settings, folder, label, output, *urls = sys.argv[1:]
databases = [parse_address(url) for url in urls]
try:
    project = open_project(settings, Path(folder), databases[0].kind)
    port = port_between(project, databases, [label] if label else [])
    environment = environment_files(port, Path(output).name, single=False)
    write({Path(output): package_files(port) | environment})
except SideBySideError as error:
    sys.exit(f"side-by-side: {error}")
sys.stdout.write(json.dumps(port.differing))
