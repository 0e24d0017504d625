"""``migrations detection`` of a project: what each tool would write, and what then differs."""

import os
import sys
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import redirect_stdout
from pathlib import Path

from side_by_side.databases import Address
from side_by_side.databases.scratch import scratch_databases
from side_by_side.databases.selection import SelectedDatabase, database_labels, select_databases
from side_by_side.histories.alembic_proposal import Autogenerate
from side_by_side.histories.compare_ends import read_state, upgrade
from side_by_side.histories.django_history import DjangoHistory
from side_by_side.histories.django_proposal import detect_migrations, proposal_of
from side_by_side.histories.fill_tables import delete_rows
from side_by_side.histories.history_options import HistoryOptions
from side_by_side.histories.proposals import Detection
from side_by_side.histories.read_histories import open_selected
from side_by_side.processes import collect_garbage_rarely, worker_pool
from side_by_side.project.alembic_environment import AlembicEnvironment
from side_by_side.project.errors import ProjectBuildError
from side_by_side.schema.differences import Difference, differences
from side_by_side.sql.quoting import quote_table
from side_by_side.steps.moves import DatabaseState
from side_by_side.terminal import show_status


def detect_changes(options: HistoryOptions) -> Mapping[str, Detection]:
    """Return what both tools detect, on each database; by default on that of the project.

    Raises:
        SideBySideError: A history cannot be read, a migration or revision that is written already
            fails, nothing can be compared, or a database is unavailable.
    """
    databases = select_databases(list(options.databases), os.environ) if options.databases else []
    with show_status("detecting changes"):
        if len(databases) <= 1:
            collect_garbage_rarely()
            kind, detection = detect_on(options, databases[0] if databases else None)
            return {kind: detection}
        labels, _ = database_labels(databases, list(options.databases))
        with worker_pool(len(databases)) as executor:
            running = [executor.submit(detect_on, options, selected) for selected in databases]
            found = [future.result()[1] for future in running]
    return dict(zip(labels, found, strict=True))


def detect_on(options: HistoryOptions, selected: SelectedDatabase | None) -> tuple[str, Detection]:
    """Return the kind of database, and what both tools detect on it."""
    project, selected = open_selected(options, selected)
    # What the project prints does not belong to the result.
    with (
        redirect_stdout(sys.stderr),
        scratch_databases(project.kind, selected.server, 2) as addresses,
        tempfile.TemporaryDirectory(prefix="side_by_side_") as folder,
    ):
        history = DjangoHistory(project)
        environment = AlembicEnvironment(options.config, project.kind)
        return project.kind, _detect(history, environment, addresses, Path(folder))


def _detect(
    history: DjangoHistory,
    environment: AlembicEnvironment,
    addresses: Sequence[Address],
    folder: Path,
) -> Detection:
    django, sqlalchemy = addresses
    with history.project.connect(sqlalchemy):
        # Creates what the project's own connections need.
        pass
    history.migrate(django)
    upgrade(environment, sqlalchemy)
    before = _states(history, environment, addresses)
    for address, state in zip(addresses, before, strict=True):
        _delete_rows(history, address, state)
    migrations, asked = detect_migrations(history)
    errors: dict[str, str] = {}
    try:
        history.apply_new(django, migrations)
    except ProjectBuildError as error:
        errors["django"] = error.reason
    run = Autogenerate(environment, sqlalchemy, folder)
    run.run()
    if run.failure:
        errors["sqlalchemy"] = run.failure
    known = _differences(before)
    found = _differences(_states(history, environment, addresses))
    return Detection(
        {"django": [*map(proposal_of, migrations)], "sqlalchemy": run.proposals},
        errors,
        asked,
        found,
        [difference for difference in found if difference in known],
    )


def _states(
    history: DjangoHistory, environment: AlembicEnvironment, addresses: Sequence[Address]
) -> list[DatabaseState]:
    return [read_state(history, address, {environment.version_table}) for address in addresses]


def _differences(states: Sequence[DatabaseState]) -> list[Difference]:
    first, second = states
    return differences(first.facts, second.facts)


def _delete_rows(history: DjangoHistory, address: Address, state: DatabaseState) -> None:
    """Delete the rows that data steps have left: a new column may need a value for them."""
    tables = sorted(table for table, rows in state.rows.items() if rows)
    statements = [f"DELETE FROM {quote_table(address.kind, table)}" for table in tables]  # noqa: S608 - quoted
    with history.project.connect(address) as wrapper:
        delete_rows(statements, wrapper)
