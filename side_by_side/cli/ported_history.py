"""The revisions that ``port --history`` writes, below a temporary folder."""

from collections.abc import Sequence
from pathlib import Path

from side_by_side.histories.history_options import ShowOptions
from side_by_side.port.command import render
from side_by_side.port.options import PortOptions
from side_by_side.port.write.files import format_files, put_files


def write_history(options: ShowOptions, folder: Path) -> tuple[Path, Sequence[str]]:
    """Write the port of a project, and return its ``alembic.ini`` and the kinds of database.

    Raises:
        SideBySideError: The project cannot be ported.
    """
    names = tuple(options.databases)
    ported = PortOptions(
        options.settings,
        folder / "owned",
        source="migrations",
        with_migrations=True,
        with_history=True,
        database=names[0] if names else None,
        history_databases=names,
        # Unknown fields matter to the models alone.
        allow_unknown=True,
        path=options.path,
        manage=options.manage,
        alias=options.alias,
    )
    rendered = render(ported)
    put_files(format_files(rendered.files))
    return ported.environment / "alembic.ini", rendered.kinds
