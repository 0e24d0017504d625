"""How ruff, which formats what is written, is started."""

import shutil
import sys
import sysconfig


def ruff_command() -> list[str]:
    """Return the command of this environment's ruff, to which its arguments are added."""
    # The program itself: Python takes several times as long to start it.
    program = shutil.which("ruff", path=sysconfig.get_path("scripts"))
    # With -P modules of the current folder cannot shadow the standard library.
    return [program] if program else [sys.executable, "-P", "-m", "ruff"]
