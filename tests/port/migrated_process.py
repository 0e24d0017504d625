"""Run as a process of its own, because Django takes one project only: port what migrations make.

Arguments: settings, folder of the project, output, the kind of database or its server, and an
address to build by the migrations. Writes to stdout, as JSON, the statements and what differs.
"""

import json
import sys
from dataclasses import asdict
from pathlib import Path

from side_by_side.databases import parse_address
from side_by_side.errors import SideBySideError
from side_by_side.port.migrated.command import chosen_database, read_as_migrated
from side_by_side.port.modules import package_files
from side_by_side.port.output import write
from side_by_side.project import open_project

settings, folder, output, name, address = sys.argv[1:]
kind, server = chosen_database(name)
try:
    project = open_project(settings, Path(folder), kind)
    port = read_as_migrated(project, server=server)
    write({Path(output): package_files(port)})
    project.build(parse_address(address), from_models=False)
except SideBySideError as error:
    sys.exit(f"side-by-side: {error}")
statements = [asdict(each) for each in port.statements[kind]]
sys.stdout.write(json.dumps({"statements": statements, "differing": port.differing}))
