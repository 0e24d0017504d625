"""Reads the environment from a file and adds a folder to ``sys.path``, as many projects do."""

import os
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent

for line in (HERE / "variables.txt").read_text().split():
    name, _, value = line.partition("=")
    os.environ.setdefault(name, value)
os.environ["DJANGO_SETTINGS_MODULE"] = "harbour.settings"
sys.path.append(str(HERE / "apps"))

from django.core.management import execute_from_command_line  # noqa: E402

execute_from_command_line(sys.argv)
