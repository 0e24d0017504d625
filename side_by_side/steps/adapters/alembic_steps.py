"""Applies and undoes Alembic's revisions one at a time."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from importlib import import_module
from io import StringIO
from pathlib import Path

from alembic.config import Config
from alembic.runtime.environment import EnvironmentContext
from alembic.runtime.migration import MigrationContext, MigrationStep
from alembic.script import Script, ScriptDirectory
from sqlalchemy import Connection

from side_by_side.chapters.sides.migration_files import ALEMBIC_INI, read_scripts
from side_by_side.chapters.sides.sqlalchemy import CHAPTERS
from side_by_side.chapters.sides.sqlalchemy_connections import open_engine
from side_by_side.databases import Address
from side_by_side.databases.lock_timeouts import lock_timeout_statement
from side_by_side.steps.adapters.alembic_stepper import Plan, RevisionStepper
from side_by_side.steps.step import Step, StepFile
from sqlalchemy_django.autogenerate.environment import comparable_tables
from sqlalchemy_django.base import Base

SIDE = ALEMBIC_INI.parent / "sqlalchemy_side"
#: The folder of a chapter's squashed steps while the steps that they replace exist.
SQUASHED = "squashed"


class SqlalchemySteps:
    """Alembic's revisions."""

    name = "sqlalchemy"

    def __init__(self, settings: Path = ALEMBIC_INI) -> None:
        """Use the revisions that an ``alembic.ini`` lists."""
        self.settings = settings

    def step_files(self, chapter: str) -> list[StepFile]:
        """Return the files of a chapter's steps and of all that they depend on, parents first."""
        scripts = read_scripts(Config(self.settings))
        heads = [head for head in scripts.get_heads() if step_of(scripts, head).chapter == chapter]
        # Alembic yields them in the order of undoing.
        revisions = list(scripts.iterate_revisions(tuple(heads), "base", implicit_base=True))[::-1]
        return [_step_file(scripts, script) for script in revisions]

    def squashed_files(self, chapter: str) -> list[StepFile]:
        """Return the files of a chapter's squashed steps, with the steps that each replaces.

        Alembic has no such feature. A squashed revision has the id of the last one that it
        replaces, and takes the place of their files once every database has applied them; until
        then it stays in the folder ``squashed``.
        """
        scripts = _squashed_scripts(chapter)
        if scripts is None:
            return []
        own = [file.step for file in self.step_files(chapter) if file.step.chapter == chapter]
        return [
            replace(file, replaces=tuple(_replaced(file.step, own)))
            for script in scripts.walk_revisions()
            if (file := _step_file(scripts, script)).path.parent.name == SQUASHED
        ]

    @contextmanager
    def open_stepper(self, address: Address) -> Iterator["SqlalchemyStepper"]:
        """Open a database to apply and undo steps on it."""
        with open_engine(address) as engine, engine.connect() as connection:
            connection.exec_driver_sql(lock_timeout_statement(address.kind))
            # The setting belongs to the connection; on PostgreSQL, a rollback would revert it.
            connection.commit()
            yield SqlalchemyStepper(address, connection, self.settings)


def _squashed_scripts(chapter: str) -> ScriptDirectory | None:
    """Return the revisions with the chapter's squashed ones instead of its own."""
    folder = SIDE / chapter / SQUASHED
    if not folder.is_dir():
        return None
    configuration = Config(ALEMBIC_INI)
    unsquashed = [path for path in SIDE.glob("*/migrations") if path.parent.name != chapter]
    locations = "\n".join(map(str, [folder, *unsquashed]))
    configuration.set_main_option("version_locations", locations)
    return read_scripts(configuration)


def _replaced(squashed: Step, own: Sequence[Step]) -> Iterator[Step]:
    """Return the steps in the range of a name such as ``0001_squashed_0004_name``."""
    first, _, last = squashed.name.split("_")[:3]
    return (step for step in own if first <= step.number <= last)


def _step_file(scripts: ScriptDirectory, script: Script) -> StepFile:
    parents = frozenset(step_of(scripts, parent) for parent in script._all_down_revisions if parent)
    return StepFile(step_of(scripts, script.revision), Path(script.path), parents)


def revision_of(step: Step) -> str:
    """Return the id of a step's revision."""
    scripts = read_scripts()
    [revision] = [
        script.revision
        for script in scripts.walk_revisions()
        if step_of(scripts, script.revision) == step
    ]
    return revision


def step_of(scripts: ScriptDirectory, revision: str) -> Step:
    """Return the step of a revision: the chapter of its folder, and the name of its file."""
    script = scripts.get_revision(revision)
    assert script is not None  # the map of revisions gave it
    path = Path(script.path)
    return Step(path.parent.parent.name, path.stem)


class SqlalchemyStepper(RevisionStepper):
    """Applies and undoes the chapters' revisions on one database."""

    def __init__(
        self, address: Address, connection: Connection, settings: Path = ALEMBIC_INI
    ) -> None:
        super().__init__(address, connection)
        self.connection = connection
        self.configuration = Config(settings)
        self.configuration.attributes["connection"] = connection
        self.scripts = read_scripts(self.configuration)
        # What env.py imports must not count as part of the first step's time.
        import_module("sqlalchemy_side.all_models")
        comparable_tables(connection.dialect.name, Base.metadata)
        directories = [self.scripts, *filter(None, map(_squashed_scripts, CHAPTERS))]
        # Squashed steps can be run as well as the steps that they replace.
        self.revisions = {
            step_of(scripts, script.revision): (scripts, script)
            for scripts in directories
            for script in scripts.walk_revisions()
        }

    def offline(self, step: Step, *, backwards: bool = False) -> str:
        """Return what ``alembic upgrade a:b --sql`` prints; empty if Alembic cannot render it."""
        kind = MigrationStep
        make = kind.downgrade_from_script if backwards else kind.upgrade_from_script
        scripts, script = self.revisions[step]
        move = make(scripts.revision_map, script)
        buffer = StringIO()
        start = move.from_revisions_no_deps
        configuration = Config(ALEMBIC_INI, output_buffer=buffer)
        configuration.attributes["connection"] = self.connection
        context = EnvironmentContext(
            configuration,
            scripts,
            fn=lambda _heads, _context: [move],
            as_sql=True,
            starting_rev=start[0] if start else "base",
        )
        try:
            with context:
                scripts.run_env()
        except Exception:  # noqa: BLE001 - steps that need a database fail in many ways
            return ""
        return buffer.getvalue()

    def applied(self) -> frozenset[Step]:
        """Return the steps that ``alembic_version`` lists as applied, and their ancestors."""
        heads = MigrationContext.configure(self.connection).get_current_heads()
        self.connection.rollback()
        applied = self.scripts.iterate_revisions(tuple(heads), "base", implicit_base=True)
        return frozenset(step_of(self.scripts, script.revision) for script in applied)

    def run_environment(self, scripts: ScriptDirectory, plan: Plan) -> None:
        """Run env.py of the chapters on the connection."""
        with EnvironmentContext(self.configuration, scripts, fn=plan):
            scripts.run_env()

    def on_failure(self) -> None:
        """Roll back what a failed revision left open."""
        self.connection.rollback()
