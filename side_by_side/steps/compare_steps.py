"""Goes through the steps of a chapter on both sides, and compares after every move."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, closing, contextmanager

from side_by_side.chapters.django_setup import set_up
from side_by_side.databases import Address, connect
from side_by_side.databases.scratch import scratch_databases
from side_by_side.processes import collect_garbage_rarely, worker_pool
from side_by_side.schema.differences import differences
from side_by_side.steps.history import PairedStep, read_history, read_squashed_steps
from side_by_side.steps.step import StepFailedError, SteppingSide
from side_by_side.steps.walk import DatabaseState, StepDifference, WalkedStep, Walker


def make_stepping_sides() -> tuple[SteppingSide, SteppingSide]:
    """Return the two migration tools in their fixed order: Django's, Alembic."""
    set_up()
    from side_by_side.steps.adapters.alembic_steps import SqlalchemySteps
    from side_by_side.steps.adapters.django_steps import DjangoSteps

    return DjangoSteps(), SqlalchemySteps()


def walk_all(
    databases: list[tuple[str, Address | None]], chapters: list[str]
) -> list[dict[str, list[WalkedStep]]]:
    """Return what was found in each chapter on each database, which run beside each other.

    Raises:
        SideBySideError: A history cannot be paired, a step fails, or a database cannot be had.
    """
    if len(databases) == 1:
        collect_garbage_rarely()
        return [walk_on(*databases[0], chapters)]
    # Processes, because the work is Python's own.
    with worker_pool(len(databases)) as executor:
        running = [executor.submit(walk_on, *database, chapters) for database in databases]
        return [future.result() for future in running]


def walk_on(kind: str, server: Address | None, chapters: list[str]) -> dict[str, list[WalkedStep]]:
    """Go through all steps of some chapters, each chapter on two databases of its own.

    Raises:
        SideBySideError: A history cannot be paired, a step fails, or a database cannot be had.
    """
    sides = make_stepping_sides()
    histories = {chapter: read_history(chapter, sides) for chapter in chapters}
    shorter = [
        (chapter, squashed)
        for chapter in chapters
        for squashed in read_squashed_steps(chapter, sides)
    ]
    found: dict[str, list[WalkedStep]] = {}
    with scratch_databases(kind, server, 2 * (len(chapters) + len(shorter))) as addresses:
        pairs = iter(zip(addresses[::2], addresses[1::2], strict=True))
        ends = {}
        for chapter, steps in histories.items():
            with open_walker(steps, sides, next(pairs)) as walker:
                found[chapter] = _walk(walker, steps)
                ends[chapter] = walker.states
        for chapter, squashed in shorter:
            with open_walker(histories[chapter], sides, next(pairs), rows=False) as walker:
                found[chapter].append(_shorten(walker, squashed, ends[chapter]))
    return found


def _walk(walker: Walker, steps: Sequence[PairedStep]) -> list[WalkedStep]:
    """Go through the steps, as far as it goes where the databases have become unlike."""
    done: list[WalkedStep] = []
    for step in steps:
        try:
            if walked := walker.walk(step):
                done.append(walked)
        except StepFailedError as error:
            # A step may well fail on what an earlier one left; that one is to be told.
            if not any(walked.found for walked in done):
                raise
            done[-1].found.append(StepDifference("later", str(error)))
            break
    return done


def _shorten(walker: Walker, squashed: PairedStep, ends: Mapping[str, DatabaseState]) -> WalkedStep:
    """Walk a squashed step, go on to the end, and compare with where the originals led.

    No rows are put in: those of the originals went in between them.
    """
    walked = walker.walk(squashed)
    assert walked is not None  # it is a step of the walker's own chapter
    for paired in walker.steps:
        if paired.step not in squashed.django.replaces:
            walker.apply(paired)
    for name, state in walker.states.items():
        walked.found += [
            StepDifference(f"on {name}, after the originals and after it,", found)
            for found in differences(ends[name].facts, state.facts)
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
    """Open two databases to go through steps on both at once."""
    with ExitStack() as stack:
        names = [side.name for side in sides]
        steppers = {
            side.name: stack.enter_context(side.stepping(address))
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
