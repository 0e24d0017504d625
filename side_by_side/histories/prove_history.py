"""Proves that the revisions of an environment do what a project's migrations do."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from time import perf_counter

from alembic.script import Script

from side_by_side.databases import Address, connect
from side_by_side.databases.scratch import scratch_databases
from side_by_side.histories.compare_ends import Ends, Run, check_graph, read_state
from side_by_side.histories.copied_side import copy_for_rest, copy_search_path_of, stamp
from side_by_side.histories.django_history import DjangoHistory
from side_by_side.histories.pair_histories import Pairing, step_order
from side_by_side.histories.read_histories import read_histories
from side_by_side.histories.revision_steps import EnvironmentStepper
from side_by_side.histories.walk_histories import (
    HistoryWalker,
    Known,
    Notes,
    known_key,
    state_differences,
)
from side_by_side.project import DjangoProject
from side_by_side.project.alembic_environment import AlembicEnvironment
from side_by_side.project.errors import ProjectBuildError
from side_by_side.schema.differences import Difference
from side_by_side.steps.moves import DatabaseState, RowDifference, StepDifference, WalkedStep
from side_by_side.steps.step import PairedStep, Step, StepFailedError, StepFile, StepRunner

#: How many heads are upgraded to alone, and up to how many revisions: each takes a whole upgrade.
HEADS, FEW_REVISIONS = 3, 60

#: Called with what is done now, how many steps are done, and how many there are.
Report = Callable[[str, int, int], None]


@dataclass
class HistoryProof:
    """The result on one database.

    ``migrations`` and ``revisions`` are those without a counterpart; with any, no step is walked.
    ``steps`` are the walked steps in their order, ``unwalked`` those that were not reached, and
    ``contrary`` those that the two histories want in contrary orders. ``changing`` are tables and
    columns whose rows differ between two runs of Django. ``runs`` are those in Alembic's own order.
    """

    kind: str
    migrations: list[str] = field(default_factory=list)
    revisions: list[str] = field(default_factory=list)
    steps: list[WalkedStep] = field(default_factory=list)
    unwalked: list[Step] = field(default_factory=list)
    contrary: list[Step] = field(default_factory=list)
    changing: list[str] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    notes: Notes = field(default_factory=Notes)
    seconds: float = 0

    @property
    def differing(self) -> list[WalkedStep]:
        """The steps with a difference."""
        return [step for step in self.steps if step.differences]

    @property
    def different(self) -> int:
        """The number of differences."""
        return sum(len(step.differences) for step in self.steps) + sum(
            len(run.differences) for run in self.runs
        )


def no_report(_what: str, _done: int, _count: int) -> None:
    """Report nothing."""


def prove_history(
    project: DjangoProject,
    config: Path,
    server: Address | None = None,
    *,
    report: Report = no_report,
) -> HistoryProof:
    """Return how an environment's revisions differ from a project's migrations.

    ``config`` is an ``alembic.ini`` or ``pyproject.toml``. Every step is applied, undone and
    applied again on scratch databases of the project's kind, with rows in every table; then all
    revisions are run in Alembic's own order.

    Raises:
        SideBySideError: A history cannot be read or is empty, a migration of Django fails on an
            empty database, the environment connects to another kind of database, or a database is
            unavailable.
    """
    start = perf_counter()
    history, environment, pairing = read_histories(project, config)
    with scratch_databases(project.kind, server, 4) as addresses:
        proof = _Proof(history, environment, pairing, addresses, report)
        result = proof.prove()
    result.seconds = perf_counter() - start
    return result


class _Proof:
    """A proof under way, with four databases."""

    def __init__(
        self,
        history: DjangoHistory,
        environment: AlembicEnvironment,
        pairing: Pairing,
        addresses: Sequence[Address],
        report: Report,
    ) -> None:
        self.history = history
        self.environment = environment
        self.pairing = pairing
        self.addresses = addresses
        self.report = report
        #: The differences that the steps leave, and those of runs.
        self.known: set[Known] = set()
        self.result = HistoryProof(
            history.project.kind,
            [str(file.step) for file in pairing.migrations],
            [f"{script.revision} ({Path(script.path).name})" for script in pairing.revisions],
        )

    def prove(self) -> HistoryProof:
        """Return the result."""
        django, sqlalchemy, migrated, own = self.addresses
        result = self.result
        # Connects, and knows the name of the history table.
        self.environment.command(sqlalchemy, lambda _heads, _context: [])
        self.report("migrate", 0, 1)
        # Before steps: a migration that fails on an empty database cannot be compared.
        self.history.migrate(migrated)
        self.wanted = self._state_of(migrated)
        steps: list[PairedStep] = []
        if self.pairing.is_complete:
            order, result.contrary = step_order(self.history.files, self.pairing.revisions_by_step)
            if not result.contrary:
                steps = self._paired(order)
                self._walk(steps, django, sqlalchemy)
        self._compare_ends(migrated, own)
        if any(map(_is_of_rows, self._differences())):
            self._leave_out_changing(steps)
        return result

    def _paired(self, order: Sequence[Step]) -> list[PairedStep]:
        files = {file.step: file for file in self.history.files}
        return [
            PairedStep(step, files[step], _file_of(step, self.pairing.revisions_by_step))
            for step in order
        ]

    def _walk(self, steps: Sequence[PairedStep], django: Address, sqlalchemy: Address) -> None:
        """Walk the steps; after one fails, Alembic continues on a copy of Django's database."""
        with ExitStack() as stack:
            number = 0
            #: The step that is walked once more, without the rows made up.
            again = -1
            while number < len(steps):
                with self._open_walker(django, sqlalchemy) as walker:
                    number, error = self._walk_from(number, steps, walker)
                if error is None:
                    break
                if error.side == "django":
                    rest = self._restart(stack, error, steps, number, is_second=again == number)
                    if rest is None:
                        self._give_up(error, steps[number:])
                        break
                    again = number
                    django, number = rest
                copy = copy_for_rest(stack, django)
                if copy is None:
                    self.result.unwalked = [paired.step for paired in steps[number:]]
                    break
                sqlalchemy = copy
                revisions = self.pairing.revisions_by_step
                applied = [revisions[paired.step] for paired in steps[:number]]
                stamp(sqlalchemy, self.environment.version_table, applied)
        self.known |= {
            known_key(difference.what)
            for walked in self.result.steps
            for difference in walked.differences
            if not isinstance(difference.what, str)
        }

    def _restart(
        self,
        stack: ExitStack,
        error: StepFailedError,
        steps: Sequence[PairedStep],
        number: int,
        *,
        is_second: bool,
    ) -> tuple[Address, int] | None:
        """Return a database without rows made up, and the step to go on with after Django failed.

        The step is walked once more. If Django cannot undo it even then, the walk goes on after it.
        """
        is_down = error.way == "undid"
        done = number if is_second else number - 1
        django = self._without_rows(stack, steps[:done]) if is_down or not is_second else None
        if django is None:
            return None
        if is_second:
            self.result.notes.only_up[str(error.step)] = error.reason
        else:
            self.result.steps.pop()
            move = f"{error.step} {'down' if is_down else 'up'}"
            self.result.notes.emptied.setdefault(move, error.reason)
        return django, done

    def _without_rows(self, stack: ExitStack, before: Sequence[PairedStep]) -> Address | None:
        """Return a database in which Django has applied some steps, with no other rows.

        None if one of them fails without the others.
        """
        [django] = stack.enter_context(self._more(1))
        with self.history.open_stepper(django) as stepper:
            try:
                for paired in before:
                    stepper.apply(paired.step)
            except StepFailedError:
                return None
        return django

    def _give_up(self, error: StepFailedError, rest: Sequence[PairedStep]) -> None:
        """List the steps that cannot be walked after one that Django cannot apply."""
        self.result.steps[-1].differences.append(StepDifference(error.way, str(error)))
        self.result.unwalked = [paired.step for paired in rest]

    def _walk_from(
        self, number: int, steps: Sequence[PairedStep], walker: HistoryWalker
    ) -> tuple[int, StepFailedError | None]:
        """Walk until a side fails; return the number of the next step, and the error."""
        for paired in steps[number:]:
            self.report(f"{paired.step}", number, len(steps))
            number += 1
            walked = WalkedStep(paired)
            self.result.steps.append(walked)
            try:
                walker.walk(walked)
            except StepFailedError as error:
                if error.side != "django":
                    walked.differences.append(StepDifference(error.way, str(error)))
                return number, error
        return number, None

    @contextmanager
    def _open_walker(
        self, django: Address, other: Address, *, by_django: bool = False
    ) -> Iterator[HistoryWalker]:
        """Open two databases; with ``by_django``, Django's migrations run on both."""
        project = self.history.project
        with ExitStack() as stack:
            wrapper = stack.enter_context(project.connect(other))
            stepper: StepRunner = EnvironmentStepper(
                other, self.environment, self.pairing.revisions_by_step
            )
            if by_django:
                again = stack.enter_context(self.history.open_stepper(other))
                stepper, wrapper = again, again.connection
            first = stack.enter_context(self.history.open_stepper(django))
            connections = {
                name: stack.enter_context(closing(connect(address)))
                for name, address in (("django", django), ("sqlalchemy", other))
            }
            yield HistoryWalker(
                project,
                connections,
                {"django": first, "sqlalchemy": stepper},
                {"django": first.connection, "sqlalchemy": wrapper},
                lambda: {self.environment.version_table},
                self.result.notes if not by_django else Notes(),
            )

    def _compare_ends(self, migrated: Address, own: Address) -> None:
        """Run all revisions in Alembic's order."""
        wanted = self.wanted
        ends = Ends(self.history, self.environment, own, self.result.runs, self.known)
        self.report("alembic upgrade heads", 0, 1)
        if not ends.upgrade("upgrade heads", wanted):
            return
        self._downgrade(ends, migrated, wanted)
        heads = sorted(self.environment.scripts.get_heads())
        if len(heads) == 1:
            return
        with self._more(1) as [address]:
            self.result.runs += check_graph(self.environment, address)
        few = heads[: HEADS if len(self.environment.revisions) <= FEW_REVISIONS else 1]
        with self._more(len(few)) as addresses:
            for head, address in zip(few, addresses, strict=True):
                self.report(f"alembic upgrade {head}, then heads", 0, 1)
                ends = Ends(self.history, self.environment, address, self.result.runs, self.known)
                if ends.upgrade(f"upgrade {head}", None, head):
                    ends.upgrade(f"upgrade {head}, then heads", wanted)

    @contextmanager
    def _more(self, count: int) -> Iterator[list[Address]]:
        """Create further scratch databases next to the others."""
        kind = self.history.project.kind
        server = None if kind == "sqlite" else self.addresses[0]
        with scratch_databases(kind, server, count) as addresses:
            for address in addresses:
                copy_search_path_of(self.addresses[0], address)
            yield addresses

    def _downgrade(self, ends: Ends, migrated: Address, wanted: DatabaseState) -> None:
        """Downgrade to base as far as Django does, compare, upgrade again, and compare."""
        self.report("alembic downgrade base", 0, 1)
        heads = ends.current_heads()
        begun, reason = ends.downgrade()
        if not reason and ends.is_empty():
            self.result.runs.append(Run("downgrade base"))
            self.report("alembic upgrade heads again", 0, 1)
            ends.upgrade("upgrade heads again", wanted)
            return
        failure = f"{begun[-1]} fails: {reason}" if reason else ""
        steps = {script.revision: step for step, script in self.pairing.revisions_by_step.items()}
        if not self.pairing.is_complete:
            self._downgrade_unpaired(ends, failure)
            return
        self.report("undoing the same by Django", 0, 1)
        refused = self._undo(migrated, [steps[revision] for revision in begun])
        if bool(refused) != bool(reason):
            text = f"{failure}; Django {'refuses: ' + refused if refused else 'undoes the step'}"
            self.result.runs.append(Run("downgrade base", [text.removeprefix("; ")]))
            return
        text = f"{failure}; Django refuses as well: {refused}" if refused else ""
        if refused and ends.current_heads() == heads:
            # Its one transaction took all back.
            ends.compare("downgrade base", wanted, text)
            return
        ends.compare("downgrade base", self._state_of(migrated), text)
        self.report("alembic upgrade heads again", 0, 1)
        try:
            self.history.migrate_again(migrated)
        except ProjectBuildError as error:
            reason = f"Django cannot apply again what it undid: {error.reason}"
            self.result.runs.append(Run("upgrade heads again", refused=reason))
            return
        ends.upgrade("upgrade heads again", self._state_of(migrated))

    def _undo(self, migrated: Address, steps: Sequence[Step]) -> str:
        """Undo steps by Django; return why it cannot, empty if it can."""
        try:
            return self.history.undo(migrated, steps)
        except ProjectBuildError as error:
            return error.reason

    def _downgrade_unpaired(self, ends: Ends, failure: str) -> None:
        """Report a downgrade where it is not known which migration a revision stands for."""
        if failure:
            self.result.runs.append(Run("downgrade base", refused=failure))
        else:
            ends.compare("downgrade base", ends.empty)

    def _state_of(self, address: Address) -> DatabaseState:
        return read_state(self.history, address, {self.environment.version_table})

    def _differences(self) -> list[Difference | RowDifference | str]:
        found: list[Difference | RowDifference | str] = [
            difference.what for step in self.result.steps for difference in step.differences
        ]
        return found + [what for run in self.result.runs for what in run.differences]

    def _leave_out_changing(self, steps: Sequence[PairedStep]) -> None:
        """Leave out the differences of rows that two runs of Django have as well."""
        result = self.result
        changing: set[tuple[object, ...]] = set()
        with self._more(3) as [again, first, second]:
            self.report("migrate again", 0, 1)
            self.history.migrate(again)
            states = self.wanted, self._state_of(again)
            changing |= {known_key(found) for found in state_differences(*states)}
            last = max(
                (n for n, step in enumerate(result.steps) if _has_rows(step)),
                default=-1,
            )
            if last >= 0:
                with self._open_walker(first, second, by_django=True) as walker:
                    for number, paired in enumerate(steps[: last + 1]):
                        self.report(f"{paired.step} twice by Django", number, last + 1)
                        walked = WalkedStep(paired)
                        try:
                            walker.walk(walked)
                        except StepFailedError:
                            break
                        changing |= {
                            known_key(difference.what)
                            for difference in walked.differences
                            if isinstance(difference.what, RowDifference)
                        }
        left_out: dict[str, None] = {}

        def stays(what: object) -> bool:
            if isinstance(what, RowDifference) and known_key(what) in changing:
                left_out[f"{what.table}.{what.column}" if what.column else what.table] = None
                return False
            return True

        for step in result.steps:
            step.differences = [item for item in step.differences if stays(item.what)]
        result.runs = [
            replace(run, differences=[item for item in run.differences if stays(item)])
            for run in result.runs
        ]
        result.changing = list(left_out)


def _has_rows(walked: WalkedStep) -> bool:
    return any(_is_of_rows(difference.what) for difference in walked.differences)


def _is_of_rows(difference: object) -> bool:
    return isinstance(difference, RowDifference)


def _file_of(step: Step, revisions: Mapping[Step, Script]) -> StepFile:
    return StepFile(step, Path(revisions[step].path), frozenset())
