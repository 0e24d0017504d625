"""Applies and undoes the steps of chapters on both sides, and compares after each move."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from time import perf_counter

from side_by_side.chapters.django_setup import set_up
from side_by_side.chapters.options import CompareOptions
from side_by_side.chapters.pairs import select_chapters
from side_by_side.chapters.requirements import LeftOut, PlannedDatabase, plan_run
from side_by_side.databases import Address, connect
from side_by_side.databases.scratch import scratch_databases
from side_by_side.processes import collect_garbage_rarely, worker_pool
from side_by_side.schema.differences import differences
from side_by_side.steps.history import read_history, read_squashed_steps
from side_by_side.steps.moves import DatabaseState, StepDifference, WalkedStep
from side_by_side.steps.step import PairedStep, StepFailedError, SteppingSide
from side_by_side.steps.walk import Walker
from side_by_side.terminal import show_status


@dataclass(frozen=True)
class StepsComparison:
    """A whole run: the walked steps by database and chapter, and what was left out."""

    walked: Mapping[str, Mapping[str, list[WalkedStep]]]
    left_out: Mapping[str, str]
    seconds: float
    chapters_left_out: Sequence[LeftOut] = ()

    @property
    def different(self) -> int:
        """The number of differences."""
        return sum(len(step.differences) for step in self.all())

    def all(self) -> Iterable[WalkedStep]:
        """Return every step on every database."""
        for chapters in self.walked.values():
            for steps in chapters.values():
                yield from steps


def make_stepping_sides() -> tuple[SteppingSide, SteppingSide]:
    """Return the two migration tools in their fixed order: Django's, Alembic."""
    set_up()
    from side_by_side.steps.adapters.alembic_steps import SqlalchemySteps
    from side_by_side.steps.adapters.django_steps import DjangoSteps

    return DjangoSteps(), SqlalchemySteps()


def compare_steps(options: CompareOptions) -> StepsComparison:
    """Return the walked steps of the selected chapters on the selected databases.

    Raises:
        SideBySideError: A name is unknown, a history is not paired, a step fails, or a database is
            unavailable.
    """
    start = perf_counter()
    chapters = select_chapters(list(options.chapters))
    plan = plan_run(options.chapters, chapters, options.databases)
    with show_status(f"migrating on {', '.join(plan.labels)}"):
        walks = dict(zip(plan.labels, walk_all(plan.databases), strict=True))
    seconds = perf_counter() - start
    return StepsComparison(walks, plan.left_out, seconds, plan.chapters_left_out)


def walk_all(databases: list[PlannedDatabase]) -> list[dict[str, list[WalkedStep]]]:
    """Return the walked steps of each chapter on each database; databases run at the same time.

    Raises:
        SideBySideError: A history is not paired, a step fails, or a database is unavailable.
    """
    if len(databases) == 1:
        collect_garbage_rarely()
        return [walk_on(databases[0].kind, databases[0].server, databases[0].chapters)]
    # Processes, because the work is Python's own.
    with worker_pool(len(databases)) as executor:
        running = [
            executor.submit(walk_on, planned.kind, planned.server, planned.chapters)
            for planned in databases
        ]
        return [future.result() for future in running]


def walk_on(kind: str, server: Address | None, chapters: list[str]) -> dict[str, list[WalkedStep]]:
    """Walk all steps of some chapters, each chapter on two databases of its own.

    Raises:
        SideBySideError: A history is not paired, a step fails, or a database is unavailable.
    """
    sides = make_stepping_sides()
    histories = {chapter: read_history(chapter, sides) for chapter in chapters}
    shorter = [
        (chapter, squashed)
        for chapter in chapters
        for squashed in read_squashed_steps(chapter, sides)
    ]
    walked: dict[str, list[WalkedStep]] = {}
    with scratch_databases(kind, server, 2 * (len(chapters) + len(shorter))) as addresses:
        pairs = iter(zip(addresses[::2], addresses[1::2], strict=True))
        ends = {}
        for chapter, steps in histories.items():
            with open_walker(steps, sides, next(pairs)) as walker:
                walked[chapter] = _walk(walker, steps)
                ends[chapter] = walker.states
        for chapter, squashed in shorter:
            with open_walker(histories[chapter], sides, next(pairs), rows=False) as walker:
                walked[chapter].append(_shorten(walker, squashed, ends[chapter]))
    return walked


def _walk(walker: Walker, steps: Sequence[PairedStep]) -> list[WalkedStep]:
    """Walk the steps, as far as possible once the databases have become different."""
    done: list[WalkedStep] = []
    for step in steps:
        try:
            if walked := walker.walk(step):
                done.append(walked)
        except StepFailedError as error:
            # A step may fail because of an earlier difference, which must be reported.
            if not any(walked.differences for walked in done):
                raise
            done[-1].differences.append(StepDifference("later", str(error)))
            break
    return done


def _shorten(walker: Walker, squashed: PairedStep, ends: Mapping[str, DatabaseState]) -> WalkedStep:
    """Walk a squashed step and the rest, and compare with the end of the original steps.

    No rows are inserted: those of ``history.yaml`` belong between the original steps.
    """
    walked = walker.walk(squashed)
    assert walked is not None  # it is a step of the walker's own chapter
    for paired in walker.steps:
        if paired.step not in squashed.django.replaces:
            walker.apply(paired)
    for name, state in walker.states.items():
        walked.differences += [
            StepDifference(f"on {name}, after the original steps and after it,", difference)
            for difference in differences(ends[name].facts, state.facts)
        ]
    return walked


@contextmanager
def open_walker(
    steps: Sequence[PairedStep],
    sides: Sequence[SteppingSide],
    addresses: Sequence[Address],
    *,
    rows: bool = True,
    make: type[Walker] = Walker,
) -> Iterator[Walker]:
    """Open two databases, and yield a walker of steps on both."""
    with ExitStack() as stack:
        names = [side.name for side in sides]
        steppers = {
            side.name: stack.enter_context(side.open_stepper(address))
            for side, address in zip(sides, addresses, strict=True)
        }
        connections = [stack.enter_context(closing(connect(address))) for address in addresses]
        yield make(
            steps,
            dict(zip(names, addresses, strict=True)),
            dict(zip(names, connections, strict=True)),
            steppers,
            rows=rows,
        )
