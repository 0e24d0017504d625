"""Alembic's own order of an environment's revisions: up from an empty database, down, up again."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import Any

from alembic.runtime.migration import RevisionStep
from alembic.script import ScriptDirectory

from side_by_side.databases import Address, connect
from side_by_side.databases.masking import describe_error
from side_by_side.errors import SideBySideError
from side_by_side.histories.django_history import DjangoHistory
from side_by_side.histories.table_rows import columns_by_table, read_rows
from side_by_side.histories.walk_histories import Known, known_key, scoped_facts, state_differences
from side_by_side.project.alembic_environment import AlembicEnvironment
from side_by_side.schema import read_connection
from side_by_side.schema.differences import Difference
from side_by_side.steps.moves import DatabaseState, RowDifference


@dataclass(frozen=True)
class Run:
    """A run of Alembic over many revisions: what it was, and what differed afterwards.

    ``repeated`` is the number of further differences, which a step or an earlier run has as well.
    ``refused`` is the reason why a downgrade stopped: Django cannot undo the step either.
    """

    name: str
    differences: Sequence[Difference | RowDifference | str] = ()
    repeated: int = 0
    refused: str = ""


def upgrade(environment: AlembicEnvironment, address: Address, target: str = "heads") -> None:
    """Upgrade a database to a target, as ``alembic upgrade`` does.

    Raises:
        BuildError: A revision fails.
    """
    scripts = environment.scripts
    environment.command(address, lambda heads, _: scripts._upgrade_revs(target, heads))


def downgrade(environment: AlembicEnvironment, address: Address, current: list[str]) -> None:
    """Downgrade a database to base, as ``alembic downgrade`` does.

    The id of each revision is appended to ``current`` before it is undone.

    Raises:
        Exception: A revision fails, or cannot be undone.
    """
    scripts = environment.scripts

    def plan(heads: Any, _context: Any) -> Iterator[Any]:
        for step in scripts._downgrade_revs("base", heads):
            current.append(step.revision.revision)
            yield step

    environment.run(address, plan)


def read_state(
    history: DjangoHistory, address: Address, bookkeeping: Collection[str]
) -> DatabaseState:
    """Return the facts and rows of a database."""
    kind = address.kind
    with closing(connect(address)) as connection:
        facts = scoped_facts(history.project, read_connection(connection, kind), bookkeeping)
        rows = {
            table: read_rows(kind, connection, table, columns)
            for table, columns in columns_by_table(facts).items()
        }
    return DatabaseState(facts, rows)


class Ends:
    """Runs an environment in its own order, and compares with what ``migrate`` makes."""

    def __init__(
        self,
        history: DjangoHistory,
        environment: AlembicEnvironment,
        address: Address,
        runs: list[Run],
        known: set[Known],
    ) -> None:
        """Use an empty database, and append to a list of runs; ``known`` is listed already."""
        self.history = history
        self.environment = environment
        self.address = address
        self.runs = runs
        self.known = known
        self.empty = self._state()

    def _state(self) -> DatabaseState:
        return read_state(self.history, self.address, {self.environment.version_table})

    def upgrade(self, name: str, wanted: DatabaseState | None, target: str = "heads") -> bool:
        """Upgrade, and compare unless nothing is wanted; return whether it did not fail."""
        try:
            upgrade(self.environment, self.address, target)
        except SideBySideError as error:
            self.runs.append(Run(name, [str(error)]))
            return False
        if wanted is not None:
            self.compare(name, wanted)
        return True

    def compare(self, name: str, wanted: DatabaseState, refused: str = "") -> None:
        """Append a run with the differences that are not known yet."""
        found = state_differences(wanted, self._state())
        new = [item for item in found if known_key(item) not in self.known]
        self.known |= set(map(known_key, new))
        self.runs.append(Run(name, new, len(found) - len(new), refused))

    def downgrade(self) -> tuple[list[str], str]:
        """Downgrade to base; return the ids of the revisions that were begun, and why it failed."""
        begun: list[str] = []
        try:
            downgrade(self.environment, self.address, begun)
        except Exception as error:  # noqa: BLE001 - a revision may raise anything
            return begun, self.address.without_password(describe_error(error))
        return begun, ""

    def current_heads(self) -> set[str]:
        """Return the ids that the history table lists."""
        current: set[str] = set()

        def plan(heads: Any, _context: Any) -> list[Any]:
            current.update(heads)
            return []

        self.environment.command(self.address, plan)
        return current

    def is_empty(self) -> bool:
        """Return whether the database is as it was at first."""
        return not state_differences(self.empty, self._state())


def check_graph(environment: AlembicEnvironment, address: Address) -> list[Run]:
    """Upgrade an empty database to each head alone, then to all, and downgrade it to base.

    Each revision does nothing: only what ``alembic_version`` lists is at stake.
    """
    scripts = environment.scripts
    runs = []
    for head in sorted(scripts.get_heads()):
        try:
            for plan in _plans(scripts, head):
                environment.run(address, plan)
        except Exception as error:  # noqa: BLE001 - Alembic fails with KeyError, among others
            text = address.without_password(describe_error(error))
            runs.append(Run(f"upgrade {head}, then heads, then downgrade base", [f"fails: {text}"]))
            break
    return runs


def _plans(
    scripts: ScriptDirectory, head: str
) -> Iterable[Callable[[Any, Any], Iterable[RevisionStep]]]:
    yield lambda heads, _: _without_bodies(scripts._upgrade_revs(head, heads))
    yield lambda heads, _: _without_bodies(scripts._upgrade_revs("heads", heads))
    yield lambda heads, _: _without_bodies(scripts._downgrade_revs("base", heads))


def _without_bodies(steps: Iterable[Any]) -> list[RevisionStep]:
    steps = list(steps)
    for step in steps:
        step.migration_fn = _nothing
    return steps


def _nothing(**_: Any) -> None:
    """Do nothing, in place of a revision."""
