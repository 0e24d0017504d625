"""Loads the user's own fixtures by Django, as rows for the round trip."""

import sys
from collections.abc import Sequence
from contextlib import redirect_stdout
from pathlib import Path

from django.core.management import call_command

from side_by_side.check.round_trip import through_django
from side_by_side.check.round_trip.tables import FilledTable
from side_by_side.databases.masking import safe_message
from side_by_side.errors import SideBySideError


class BadFixtureError(SideBySideError):
    """A fixture that is missing, or that Django cannot load."""

    def __init__(self, file: str, reason: str) -> None:
        self.file = file
        self.reason = reason
        super().__init__(f"--fixtures {file}: {reason}")


def load_fixtures(files: Sequence[str], folder: Path, tables: list[FilledTable]) -> None:
    """Load fixtures into tables without rows; keep the rows of those that have some then.

    Receivers of signals do not run: they may do anything outside of the database.

    Raises:
        BadFixtureError: There is no such file, or Django refuses it.
    """
    for file in files:
        path = folder / file
        if not path.is_file():
            raise BadFixtureError(file, "there is no such file")
        try:
            with through_django.muted_signals(), redirect_stdout(sys.stderr):
                call_command("loaddata", str(path.resolve()), verbosity=0)
        except Exception as error:
            reason = safe_message(error).replace(str(path.resolve()), file)
            raise BadFixtureError(file, f"Django cannot load it: {reason}") from error
    for table in tables:
        if table.model._meta.db_table != through_django.CONTENT_TYPES:
            table.rows = dict(enumerate(through_django.read(table)))
