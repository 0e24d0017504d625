"""``migrations handover`` for a person's own project."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from side_by_side.databases import Address, connect, parse_address
from side_by_side.histories.django_history import DjangoHistory
from side_by_side.histories.handover.project_histories import ProjectHistories
from side_by_side.histories.handover.state_errors import UnfitStateError
from side_by_side.histories.history_options import HistoryOptions
from side_by_side.histories.pair_histories import pair_histories, read_configured
from side_by_side.histories.read_histories import read_histories
from side_by_side.project import DjangoProject, open_project
from side_by_side.steps.handover.transfer import Handover, transfer


def hand_over_project(
    options: HistoryOptions, to: str, labels: Sequence[str] = (), *, dry_run: bool = False
) -> Handover:
    """Verify that a database is as the tool ``to`` expects it, and write that tool's table.

    The database is the one of ``options``. Only the applications with these labels are handed over;
    by default, all that the other tool migrated.

    Raises:
        SideBySideError: The database cannot be read or written, no scratch database is available,
            a history cannot be read, the tables of the two tools disagree, or no steps of the tool
            stand for those that are applied.
    """
    [database] = options.databases
    address = parse_address(database)
    # A wrong address is reported before anything is created on its server.
    connect(address, read_only=True).close()
    project = open_project(
        options.settings, options.path, address.kind, alias=options.alias, manage=options.manage
    )
    first: UnfitStateError | None = None
    for histories in _possible_histories(project, options.config, address, labels):
        try:
            return transfer(histories, to, address, dry_run=dry_run)
        except UnfitStateError as error:
            first = first or error
    assert first is not None
    raise first


def _possible_histories(
    project: DjangoProject, config: Path, address: Address, labels: Sequence[str]
) -> Iterator[ProjectHistories]:
    """Yield the histories with squashed migrations, and then with those that they replace.

    A database may have only some of those that a squashed migration replaces.
    """
    history, environment, pairing = read_histories(project, config)
    yield ProjectHistories(history, environment, pairing, address, labels)
    if history.has_squashed:
        replaced = DjangoHistory(project, squashed=False)
        path, configured = read_configured([Path.cwd(), environment.file.resolve().parent])
        other = pair_histories(replaced.files, environment.revisions, configured, path)
        yield ProjectHistories(replaced, environment, other, address, labels)
