"""Run as a process of its own, in which Django cannot be imported: Alembic's commands on a port.

Arguments: the file of settings, and the commands in turn, each a word or several in one argument.
"""

import shlex
import sys
import warnings

from alembic.config import main

for name in ("django", "sqlalchemy_django", "sqlalchemy_side", "django_side", "side_by_side"):
    sys.modules[name] = None  # type: ignore[assignment]  # makes the import fail
warnings.simplefilter("error")
ini, *commands = sys.argv[1:]
for command in commands:
    main(["-c", ini, *shlex.split(command)])
