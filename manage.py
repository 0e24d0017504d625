#!/usr/bin/env python
"""Django's commands for the Django side, on the database that DATABASE_URL names."""

import os
import sys

from django.core.management import execute_from_command_line

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "django_side.settings")
    execute_from_command_line(sys.argv)
