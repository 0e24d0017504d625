"""Run as a process of its own: ports several projects of the zoo, each in a fork of it.

Arguments: a folder, the drivers that cannot be imported, with commas between them, and the
projects, each ``name`` or ``name-kind``. A port is written to ``ported`` in the project's folder,
unformatted, with what the command prints in ``stderr``.
"""

import os
import sys
from contextlib import redirect_stderr
from pathlib import Path
from unittest.mock import patch

root, hidden, *projects = sys.argv[1:]
for driver in filter(None, hidden.split(",")):
    sys.modules[driver] = None  # type: ignore[assignment]  # makes the import fail

from side_by_side.port import command  # noqa: E402 - the drivers are hidden before it
from side_by_side.port.options import PortOptions  # noqa: E402 - likewise
from side_by_side.port.write import files  # noqa: E402 - likewise
from tests.port.zoo import make  # noqa: E402 - likewise


def port(project: str) -> None:
    """Make a project, and port it with an Alembic environment."""
    name, _, kind = project.partition("-")
    folder = Path(root) / project
    make(name, folder, kind)
    os.chdir(folder)
    options = PortOptions("settings", Path("ported"), with_migrations=True, allow_unknown=True)
    with (folder / "stderr").open("w") as report, redirect_stderr(report):
        command.run(options)


for project in projects:
    child = os.fork()
    if child == 0:
        with patch.object(files, "_format"):
            port(project)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    if status:
        sys.exit(f"{project} is not ported")
