"""Shows a migration of a project next to the revision that stands for it, with the SQL of both."""

import os
import re
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from alembic.script import Script

from side_by_side.databases import Address
from side_by_side.databases.masking import environment_secrets, mask_words
from side_by_side.databases.scratch import scratch_databases
from side_by_side.databases.selection import SelectedDatabase, database_labels, select_databases
from side_by_side.errors import SideBySideError
from side_by_side.histories.django_history import DjangoHistory
from side_by_side.histories.find_migration import find_migration
from side_by_side.histories.history_options import ShowOptions
from side_by_side.histories.read_histories import read_pair
from side_by_side.histories.revision_steps import EnvironmentStepper
from side_by_side.processes import collect_garbage_rarely, worker_pool
from side_by_side.project import DjangoProject, open_project
from side_by_side.project.alembic_environment import AlembicEnvironment
from side_by_side.steps.step import Move, Step, StepFailedError, StepRunner
from side_by_side.steps.step_view import RECORDED, ShownFile, ShownStep, StepSql
from side_by_side.terminal import show_status

#: Writes revisions for all migrations of a project below a folder, and returns the configuration
#: file and the kinds of database that they are for. It runs in a process of its own.
WriteHistory = Callable[[ShowOptions, Path], tuple[Path, Sequence[str]]]

#: What stands in place of a revision that does not exist.
NO_REVISION = "(no revision stands for this migration)"

#: What tools send around the statements of a step: they look before they alter a table, turn
#: SQLite's foreign keys off and on, and begin transactions, whose ends are not recorded.
_CHANGES_NOTHING = re.compile(
    r"\s*(PRAGMA\s+([\w\"]+\.)?(table_|index_|foreign_key)|BEGIN\b|SHOW\b"
    r"|SELECT\b.*\b(sqlite_master|sqlite_schema|pg_catalog|pg_class|information_schema)\b)",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True)
class MigrationOn:
    """A migration on one database: the file of its revision, if there is one, and both texts."""

    revision: Path | None
    sql: Mapping[str, StepSql]


def show_migration(options: ShowOptions, write_history: WriteHistory) -> ShownStep:
    """Return a migration and its revision, with the SQL of both on each database.

    The revision is that of the environment or, without one, what ``write_history`` writes into a
    temporary folder. Without databases, it is shown on all that can be used here and on which
    both can be run.

    Raises:
        SideBySideError: There is no such migration, a history cannot be read, a migration or a
            revision fails, or a database is unavailable.
    """
    names = list(options.databases)
    databases = select_databases(names, os.environ)
    project = _open(options, databases[0].kind if names else None)
    history, step = find_migration(project, options.name)
    [path] = [file.path for file in history.files if file.step == step]
    with (
        show_status(f"running {step}"),
        tempfile.TemporaryDirectory(prefix="side_by_side_") as name,
    ):
        folder, config = Path(name), options.config
        if config is None:
            with worker_pool(1) as executor:
                config, kinds = executor.submit(write_history, options, folder).result()
            databases = [one for one in databases if names or one.kind in kinds]
        shown = _on_each(options, project, step, config, databases)
        first = next(iter(shown.values()))
        files: dict[str, ShownFile | str] = {
            "django": _file(path, folder),
            "sqlalchemy": _file(first.revision, folder) if first.revision else NO_REVISION,
        }
    return ShownStep(step, files, {label: on.sql for label, on in shown.items()})


def _open(options: ShowOptions, kind: str | None) -> DjangoProject:
    return open_project(
        options.settings, options.path, kind, alias=options.alias, manage=options.manage
    )


def _file(path: Path, folder: Path) -> ShownFile:
    """Return a file, by its path below a temporary folder or the current one if it is there."""
    places = [place.resolve() for place in (folder, Path.cwd())]
    resolved = path.resolve()
    place = next((place for place in places if resolved.is_relative_to(place)), None)
    shown = resolved.relative_to(place).as_posix() if place else str(path)
    return ShownFile(shown, _masked(path.read_text(encoding="utf-8"), set()))


def _on_each(
    options: ShowOptions,
    project: DjangoProject,
    step: Step,
    config: Path,
    databases: Sequence[SelectedDatabase],
) -> dict[str, MigrationOn]:
    """Run the step on each database, in a process of its own unless this one is open for it."""
    labels, _ = database_labels(list(databases), list(options.databases))
    if len(databases) == 1 and databases[0].kind == project.kind:
        collect_garbage_rarely()
        return {labels[0]: _run(options, project, step, config, databases[0])}
    shown: dict[str, MigrationOn] = {}
    with worker_pool(len(databases)) as executor:
        running = [
            executor.submit(run_on, options, step, config, selected) for selected in databases
        ]
    for label, selected, future in zip(labels, databases, running, strict=True):
        try:
            shown[label] = future.result()
        except SideBySideError as error:
            is_last = selected is databases[-1] and not shown
            if options.databases or selected.kind == project.kind or is_last:
                raise
            print(f"not shown on {label}: {error}", file=sys.stderr)  # noqa: T201 - a note
    return shown


def run_on(
    options: ShowOptions, step: Step, config: Path, selected: SelectedDatabase
) -> MigrationOn:
    """Return a step on a database, in a process that has opened no project."""
    return _run(options, _open(options, selected.kind), step, config, selected)


def _run(
    options: ShowOptions,
    project: DjangoProject,
    step: Step,
    config: Path,
    selected: SelectedDatabase,
) -> MigrationOn:
    history, environment, script = read_pair(
        project, step, config, configured=options.config is not None
    )
    # What migrations and env.py print does not belong to the result.
    with (
        redirect_stdout(sys.stderr),
        scratch_databases(project.kind, selected.server, 2) as [django, sqlalchemy],
    ):
        sql = {"django": _django_sql(history, step, django, backwards=options.backwards)}
        if script is not None:
            # Creates what the project's own connections need.
            with project.connect(sqlalchemy):
                pass
            sql["sqlalchemy"] = _alembic_sql(
                environment, step, script, sqlalchemy, backwards=options.backwards
            )
    return MigrationOn(Path(script.path) if script else None, sql)


def _django_sql(
    history: DjangoHistory, step: Step, address: Address, *, backwards: bool
) -> StepSql:
    history.migrate(address, [file.step for file in history.files_before(step)])
    with history.open_stepper(address) as stepper:
        return _recorded(stepper, step, address, backwards=backwards)


def _alembic_sql(
    environment: AlembicEnvironment,
    step: Step,
    script: Script,
    address: Address,
    *,
    backwards: bool,
) -> StepSql:
    def before(heads: Any, _context: Any) -> list[Any]:
        steps = environment.scripts._upgrade_revs(script.revision, heads)
        return [one for one in steps if one.revision.revision != script.revision]

    environment.command(address, before)
    stepper = EnvironmentStepper(address, environment, {step: script})
    return _recorded(stepper, step, address, backwards=backwards)


def _recorded(stepper: StepRunner, step: Step, address: Address, *, backwards: bool) -> StepSql:
    move = stepper.apply(step)
    if backwards:
        try:
            move = stepper.undo(step)
        except StepFailedError as error:
            if error.side == "django" or error.kept:
                raise
            # A revision that cannot be undone may raise anything.
            move = Move((), (), 0, error.reason)
    if move.refused:
        return StepSql(f"-- it cannot be undone: {move.refused}", RECORDED)
    text = "\n".join(_statements(move))
    return StepSql(_masked(text, address.secrets), RECORDED)


def _statements(move: Move) -> Iterator[str]:
    """Yield the statements of a move, each followed by its parameters."""
    for statement, values in zip(move.statements, move.values, strict=True):
        if not _CHANGES_NOTHING.match(statement):
            yield f"{statement.strip().rstrip(';')};"
            yield from (f"-- {line}" for line in _value_lines(values))


def _value_lines(values: Any) -> list[str]:
    """Return the parameters of a statement, a line for each row that it was sent for."""
    if not values:
        return []
    many = isinstance(values, list) and all(isinstance(row, tuple | list | dict) for row in values)
    return [repr(row) for row in values] if many else [repr(values)]


def _masked(text: str, secrets: set[str]) -> str:
    """Return a text without passwords; a word of the language stays as it is."""
    return mask_words(text, {*secrets, *environment_secrets()}, by_driver=True)
