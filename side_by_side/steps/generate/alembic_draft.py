"""Drafts Alembic's revision of a step: ``alembic revision --autogenerate`` in a copy."""

import io
from argparse import Namespace
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, redirect_stdout
from pathlib import Path
from typing import NamedTuple

from side_by_side.steps.generate.generate_errors import AlembicRefusedError, BrokenModelsError

try:
    import sqlalchemy_side.all_models  # noqa: F401
except Exception as error:
    # The models may raise anything.
    raise BrokenModelsError("sqlalchemy", error) from error

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection

from side_by_side.chapters.sides.sqlalchemy_connections import open_engine
from side_by_side.databases.scratch import scratch_databases
from side_by_side.steps.adapters.alembic_steps import step_of
from sqlalchemy_django.autogenerate.draft import ColumnOrders, Draft, Renames
from sqlalchemy_django.autogenerate.environment import RevisionRequest


class AlembicDraft(NamedTuple):
    """The changes that Alembic detects in a chapter, and the file; None if it wrote none."""

    draft: Draft
    path: Path | None


class AlembicGenerator:
    """Alembic in a copy of the project, on a scratch database at the chapter's last step.

    Only the chapter's steps and those that they depend on are run; the others are stamped,
    because only the chapter's tables are compared.
    """

    def __init__(self, config: Config, connection: Connection, chapter: str) -> None:
        self.config = config
        config.attributes["connection"] = connection
        with _alembic_errors():
            scripts = ScriptDirectory.from_config(config)
            for head in scripts.get_heads():
                if step_of(scripts, head).chapter == chapter:
                    command.upgrade(config, head)
            command.stamp(config, "heads")
        connection.commit()

    def write(
        self,
        name: str,
        *,
        depends_on: Sequence[str],
        renames: tuple[Mapping[str, str], Mapping[tuple[str, str], str]],
        orders: Mapping[str, Mapping[str, Sequence[str]]],
        allow_empty: bool,
    ) -> AlembicDraft:
        """Write the chapter's next step into the copy.

        ``orders`` are Django's orders of columns by table, for ``up`` and ``down``.

        Raises:
            AlembicRefusedError: Alembic refuses, with the reason.
        """
        self.config.attributes["request"] = RevisionRequest(
            Renames(*renames), ColumnOrders(**orders), tuple(depends_on), allow_empty
        )
        with _alembic_errors():
            scripts = command.revision(self.config, name, autogenerate=True)
        script = scripts[0] if isinstance(scripts, list) and scripts else scripts
        path = Path(script.path) if script and not isinstance(script, list) else None
        return AlembicDraft(self.config.attributes["draft"], path)


@contextmanager
def open_generator(project: Path, chapter: str) -> Iterator[AlembicGenerator]:
    """Yield a generator of a chapter's next step, which can write it several times.

    Raises:
        AlembicRefusedError: An existing step fails.
    """
    config = Config(
        project / "alembic.ini",
        stdout=io.StringIO(),
        cmd_opts=Namespace(x=[f"chapter={chapter}"], quiet=True),
    )
    with (
        scratch_databases("sqlite", None, 1) as [address],
        open_engine(address) as engine,
        engine.connect() as connection,
    ):
        yield AlembicGenerator(config, connection, chapter)


@contextmanager
def _alembic_errors() -> Iterator[None]:
    """Convert Alembic's errors, and suppress the output of the formatter.

    Raises:
        AlembicRefusedError: Alembic refuses, with the reason.
    """
    try:
        with redirect_stdout(io.StringIO()):
            yield
    except CommandError as error:
        raise AlembicRefusedError(str(error)) from error
