"""Alembic's half of a step: ``alembic revision --autogenerate`` in a copy of the project."""

import io
from argparse import Namespace
from collections.abc import Mapping, Sequence
from contextlib import redirect_stdout
from dataclasses import dataclass
from pathlib import Path

from side_by_side.migrations.generate_errors import BrokenModelsError, NotWrittenError

try:
    import sqlalchemy_side.autogenerate  # noqa: F401 - imports the models
except Exception as error:
    # Whatever a person's models raise.
    raise BrokenModelsError("sqlalchemy", error) from error

from alembic import command
from alembic.config import Config
from alembic.util import CommandError

from side_by_side.scratch import scratch_databases
from side_by_side.sides.sqlalchemy import opened
from sqlalchemy_side.drafting.draft import Draft, Orders, Renames


@dataclass(frozen=True)
class Written:
    """What Alembic notices in a chapter, and the file that it wrote; None where it wrote none."""

    draft: Draft
    path: Path | None


def written(
    project: Path,
    chapter: str,
    name: str,
    *,
    depends_on: Sequence[str],
    renames: tuple[Mapping[str, str], Mapping[tuple[str, str], str]],
    orders: Mapping[str, Mapping[str, Sequence[str]]],
    even_empty: bool,
) -> Written:
    """Write a chapter's next step into a copy of the project.

    The models are compared on a scratch SQLite database that Alembic has migrated. ``orders`` are
    the columns of tables as Django leaves them on SQLite, by ``up`` and ``down``.

    Raises:
        NotWrittenError: Alembic refuses, with the reason.
    """
    config = Config(
        project / "alembic.ini",
        stdout=io.StringIO(),
        cmd_opts=Namespace(x=[f"chapter={chapter}"], quiet=True),
    )
    config.attributes |= {
        "renames": Renames(*renames),
        "orders": Orders(**orders),
        "depends on": list(depends_on),
        "even empty": even_empty,
    }
    with scratch_databases("sqlite", None, 1) as [address], opened(address) as engine:
        try:
            # The formatter's progress is no result.
            with engine.connect() as connection, redirect_stdout(io.StringIO()):
                config.attributes["connection"] = connection
                command.upgrade(config, "heads")
                connection.commit()
                scripts = command.revision(config, name, autogenerate=True)
        except CommandError as error:
            raise NotWrittenError(str(error)) from error
    script = scripts[0] if isinstance(scripts, list) and scripts else scripts
    path = Path(script.path) if script and not isinstance(script, list) else None
    return Written(config.attributes["draft"], path)
