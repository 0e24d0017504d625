"""Reads the two histories of a project and an environment, with their pairs."""

import os
from pathlib import Path

from alembic.script import Script

from side_by_side.databases.selection import SelectedDatabase, select_databases
from side_by_side.histories.django_history import DjangoHistory
from side_by_side.histories.history_errors import NoRevisionsError
from side_by_side.histories.history_options import HistoryOptions
from side_by_side.histories.pair_histories import Pairing, pair_histories, read_configured
from side_by_side.project import DjangoProject, open_project
from side_by_side.project.alembic_environment import AlembicEnvironment
from side_by_side.steps.step import Step


def open_selected(
    options: HistoryOptions, selected: SelectedDatabase | None
) -> tuple[DjangoProject, SelectedDatabase]:
    """Open the project for a database; without one, for a database of the project's own kind.

    Raises:
        SideBySideError: The project cannot be opened, or no such database can be used here.
    """
    project = open_project(
        options.settings,
        options.path,
        selected.kind if selected else None,
        alias=options.alias,
        manage=options.manage,
    )
    if selected is None:
        [selected] = select_databases([project.kind], os.environ)
    return project, selected


def read_histories(
    project: DjangoProject, config: Path, *, configured: bool = True
) -> tuple[DjangoHistory, AlembicEnvironment, Pairing]:
    """Return both histories and their pairs, with or without those that a person configured.

    Where a squashed migration has no counterpart, those that it replaces count.

    Raises:
        SideBySideError: A history cannot be read, or is empty.
    """
    history = DjangoHistory(project)
    environment = AlembicEnvironment(config, project.kind)
    if not environment.revisions:
        raise NoRevisionsError(environment.file)
    folders = [Path.cwd(), environment.file.resolve().parent] if configured else []
    path, pairs = read_configured(folders)
    pairing = pair_histories(history.files, environment.revisions, pairs, path)
    if history.has_squashed and not pairing.is_complete:
        all_steps = DjangoHistory(project, squashed=False)
        other = pair_histories(all_steps.files, environment.revisions, pairs, path)
        if other.is_complete:
            return all_steps, environment, other
    return history, environment, pairing


def read_pair(
    project: DjangoProject, step: Step, config: Path, *, configured: bool
) -> tuple[DjangoHistory, AlembicEnvironment, Script | None]:
    """Return the history that has a step, the environment, and the revision of the step.

    Raises:
        SideBySideError: A history cannot be read, or is empty.
    """
    history, environment, pairing = read_histories(project, config, configured=configured)
    if step not in {file.step for file in history.files}:
        # It is a squashed one, or one that is replaced by it.
        history = DjangoHistory(project, squashed=not history.squashed)
        pairing = pair_histories(history.files, environment.revisions)
    return history, environment, pairing.revisions_by_step.get(step)
