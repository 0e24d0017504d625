"""Runs Python commands quickly, as forks of one process for the whole run."""

import atexit
import compileall
import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from tests import ROOT

PACKAGES = (
    "sqlalchemy_django",
    "shared_fixtures",
    "django_side",
    "sqlalchemy_side",
    "side_by_side",
)


def compile_modules() -> None:
    """Compile the project once for a run, because most tests forbid their processes to do so.

    They edit modules within a second, which Python would not detect.
    """
    for package in PACKAGES:
        compileall.compile_dir(ROOT / package, quiet=2)


@cache
def _server() -> subprocess.Popen[str]:
    """Start the server of this process, which ends with this process."""
    server = subprocess.Popen(
        [sys.executable, "-P", str(Path(__file__).with_name("fork_server.py"))],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert server.stdin is not None
    atexit.register(server.stdin.close)
    return server


def run_python(
    *arguments: str,
    folder: Path,
    environment: Mapping[str, str],
    stdin: str = "",
) -> subprocess.CompletedProcess[str]:
    """Run ``python`` with arguments in a folder, and return its output and exit status.

    ``environment`` replaces the whole environment. The process has imported the libraries, but
    nothing of this project.
    """
    server = _server()
    assert server.stdin is not None
    assert server.stdout is not None
    with tempfile.TemporaryDirectory() as temporary:
        files = {name: Path(temporary, name) for name in ("stdin", "stdout", "stderr")}
        for path in files.values():
            path.touch()
        files["stdin"].write_text(stdin)
        request = {
            "arguments": arguments,
            "folder": str(folder),
            "environment": dict(environment),
            **{name: str(path) for name, path in files.items()},
        }
        print(json.dumps(request), file=server.stdin, flush=True)
        status = int(server.stdout.readline())
        out, err = (files[name].read_text() for name in ("stdout", "stderr"))
    return subprocess.CompletedProcess(["python", *arguments], status, out, err)
