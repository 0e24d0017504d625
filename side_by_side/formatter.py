"""The command of ruff, which formats the files that the tool writes."""

import shutil
import sys
import sysconfig


def ruff_command() -> list[str]:
    """Return the command of this environment's ruff, without arguments."""
    # The program starts several times as fast as ``python -m ruff``.
    program = shutil.which("ruff", path=sysconfig.get_path("scripts"))
    # With -P, modules in the current folder cannot shadow the standard library.
    return [program] if program else [sys.executable, "-P", "-m", "ruff"]
