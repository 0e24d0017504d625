"""Builds both databases, compares the schemas, asks every question four times."""

import os
import shutil
import warnings
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import chain
from typing import NamedTuple, TypeVar

from side_by_side.chapters.chapter_modules import location_of_error
from side_by_side.chapters.check_sources import NothingComparedError, check_sources
from side_by_side.chapters.dependencies import with_dependencies
from side_by_side.chapters.pairs import Pair, TrappedPair, all_chapters, find_pairs, find_traps
from side_by_side.chapters.questions import question_names
from side_by_side.chapters.results import (
    Mismatch,
    Result,
    compare_answer,
    compare_objects,
    compare_rows,
    compare_values,
    name_objects,
)
from side_by_side.chapters.rows import FOLDER, Row, read_rows
from side_by_side.chapters.sides import make_sides
from side_by_side.chapters.sides.protocol import Side
from side_by_side.chapters.sql_statements import changes_rows
from side_by_side.chapters.stored_rows import RowReader, row_reader
from side_by_side.databases import Address, connect
from side_by_side.databases.scratch import scratch_databases
from side_by_side.errors import SideBySideError
from side_by_side.processes import collect_garbage_rarely, reporting_pool, send_report, worker_pool
from side_by_side.schema import read_schema, without_bookkeeping
from side_by_side.schema.differences import Difference, differences
from side_by_side.schema.facts import Key

T = TypeVar("T")

CHECKS = ("schema", "answers", "crosswise", "state", "statements", "traps")


@dataclass(frozen=True)
class ChapterDifference:
    """One thing that is not equal, and where.

    ``place`` is a pair's id or a place in the schema, ``side`` the side whose answer is wrong and
    ``on`` the side whose database it was asked on; both are empty where the two are compared.
    """

    check: str
    chapter: str
    database: str
    place: str
    what: Difference | Mismatch
    side: str = ""
    on: str = ""


@dataclass
class Tally:
    """How much was compared in one chapter on one database, by check."""

    compared: Counter[str] = field(default_factory=Counter)
    findings: list[ChapterDifference] = field(default_factory=list)

    def different(self, check: str) -> int:
        """Return how many findings a check has."""
        return sum(finding.check == check for finding in self.findings)


@dataclass(frozen=True)
class Databases:
    """One kind of database, built and loaded by each side's own means."""

    kind: str
    addresses: dict[str, Address]
    sides: dict[str, Side]
    chapters: Sequence[str] = field(default_factory=all_chapters)


def _text(error: Exception) -> str:
    """Return an error's message in one line; of a driver's error, the driver's own."""
    return " ".join(str(getattr(error, "orig", None) or error).split())


class MigrationsFailedError(SideBySideError):
    """A database that a side's migrations could not build."""

    def __init__(self, side: str, address: Address, error: Exception) -> None:
        self.side = side
        self.reason = address.without_password(f"{type(error).__name__}: {_text(error)}")
        place = location_of_error(error) or f"{side}_side"
        super().__init__(
            f"{place}: the migrations of the {side} side fail on {address.kind}: {self.reason}; "
            "side-by-side migrations compare CHAPTER goes through them step by step"
        )


@contextmanager
def build_databases(
    kind: str, server: Address | None, wanted: Sequence[str] | None = None
) -> Iterator[Databases]:
    """Give two scratch databases of a kind, migrated and loaded by the two sides.

    They hold all chapters, or those wanted and the chapters that these refer to.

    Raises:
        SideBySideError: A database cannot be had, or the rows cannot be read.
    """
    every = all_chapters()
    present = every if wanted is None else with_dependencies(wanted, every)
    rows = {chapter: read_rows(FOLDER / chapter / "rows.yaml") for chapter in present}
    sides = {side.name: side for side in make_sides(None if present == every else present)}
    with scratch_databases(kind, server, len(sides)) as found:
        addresses = dict(zip(sides, found, strict=True))
        for name, side in sides.items():
            _build(side, addresses[name], rows)
        yield Databases(kind, addresses, sides, present)


def _build(side: Side, address: Address, rows: Mapping[str, list[Row]]) -> None:
    try:
        side.migrate(address)
    except SideBySideError:
        raise
    except Exception as error:
        # Whatever a migration, or the database, raises.
        raise MigrationsFailedError(side.name, address, error) from error
    side.load(address, rows)


def tables_of(here: Databases, chapter: str) -> set[str]:
    """Return the names of the tables of a chapter's models, on either side."""
    return {table for side in here.sides.values() for table in side.tables(chapter)}


#: Called with a database's number, a chapter and what was found, as soon as that is known.
Heard = Callable[[int, str, Tally], None]


def compare_all(
    databases: list[tuple[str, Address | None]], wanted: list[str], heard: Heard
) -> list[dict[str, Tally]]:
    """Return what was found on each database, which are compared at the same time.

    Raises:
        SideBySideError: A chapter has a mistake, a database cannot be had, or there is nothing to
            compare.
    """
    if len(databases) == 1:
        collect_garbage_rarely()
        alone = (os.cpu_count() or 1) > 1
        return [compare_on(0, *databases[0], wanted, heard, alone=alone)]
    # Processes, because the work is Python's own.
    with reporting_pool(len(databases), heard) as executor:
        running = [
            executor.submit(compare_on, number, *database, wanted)
            for number, database in enumerate(databases)
        ]
        return [future.result() for future in running]


def compare_on(
    number: int,
    kind: str,
    server: Address | None,
    wanted: list[str],
    heard: Heard = send_report,
    *,
    alone: bool = False,
) -> dict[str, Tally]:
    """Build both sides' databases of a kind, and return what was found for each chapter.

    Differences of the schema that belong to no chapter stand under the first. ``alone`` is whether
    there is a processor that the comparison of no other database uses.

    Raises:
        SideBySideError: A chapter has a mistake, the database cannot be had, or the migrations
            make no tables.
    """
    with ExitStack() as stack:
        worker = None
        if _is_long(kind, wanted, alone):
            # It imports what it needs while the databases are built.
            worker = stack.enter_context(worker_pool(1))
            worker.submit(check_sources, wanted)
        check_sources(wanted)
        tallies = {chapter: Tally() for chapter in wanted}
        here = stack.enter_context(build_databases(kind, server, wanted))
        mine, others = _shared_out(kind, wanted) if worker else ([*map(Part, wanted)], [])
        rest = None
        if worker:
            rest = worker.submit(ask_parts, _for_another_process(here), others)
        compare_schemas(here, tallies)
        left = Counter(part.chapter for part in (*mine, *others))
        for chapter, tally in chain(_asked(here, mine), _result(rest)):
            tallies[chapter].compared += tally.compared
            tallies[chapter].findings += tally.findings
            left[chapter] -= 1
            if not left[chapter]:
                heard(number, chapter, tallies[chapter])
    return tallies


class Part(NamedTuple):
    """Which of a chapter's questions and traps: the ``number``-th of ``of`` like parts."""

    chapter: str
    number: int = 0
    of: int = 1

    def among(self, whole: Sequence[T]) -> Sequence[T]:
        """Return the part of a list."""
        size = -(-len(whole) // self.of)
        return whole[self.number * size : (self.number + 1) * size]


#: From how many questions on a second process saves more than its start costs.
LONG = 100


def _is_long(kind: str, wanted: Sequence[str], alone: bool) -> bool:
    """Whether a second process is to ask as well: PostgreSQL takes longer than the others."""
    if kind == "postgresql":
        return len(wanted) > 1
    if kind != "sqlite" or not alone:
        return False
    try:
        return len(list(question_names(wanted))) >= LONG
    except SideBySideError:
        # check() reports it, as all other mistakes.
        return False


def _shared_out(kind: str, wanted: list[str]) -> tuple[list[Part], list[Part]]:
    """Return the questions in two lots of like size.

    On a server that is whole chapters, which do not meet: each question is rolled back.
    """
    if len(wanted) == 1 and kind == "sqlite":
        return [Part(wanted[0], 0, 2)], [Part(wanted[0], 1, 2)]
    lots: tuple[list[Part], list[Part]] = ([], [])
    sizes = [0, 0]
    for chapter in sorted(wanted, key=lambda chapter: -len(find_pairs(chapter))):
        smaller = sizes.index(min(sizes))
        lots[smaller].append(Part(chapter))
        sizes[smaller] += len(find_pairs(chapter))
    return lots


def _for_another_process(here: Databases) -> Databases:
    """Return databases for another process: of SQLite's, where only one may write, copies."""
    if here.kind != "sqlite":
        return here
    copies = {}
    for name, address in here.addresses.items():
        copies[name] = replace(address, name=f"{address.name}-copy")
        shutil.copyfile(address.name, copies[name].name)
    return replace(here, addresses=copies)


def ask_parts(here: Databases, parts: list[Part]) -> list[tuple[str, Tally]]:
    """Ask some questions on databases that another process has built."""
    make_sides(here.sides["django"].chapters)
    return list(_asked(here, parts))


def _result(rest: Future[list[tuple[str, Tally]]] | None) -> Iterator[tuple[str, Tally]]:
    """Wait for another process, only when this one has nothing more to do."""
    if rest:
        yield from rest.result()


def _asked(here: Databases, parts: list[Part]) -> Iterator[tuple[str, Tally]]:
    with open_question_runner(here) as ask:
        for part in parts:
            tally = Tally()
            found = [
                pair for pair in find_pairs(part.chapter) if pair.question.is_asked_on(here.kind)
            ]
            if not found:
                raise NothingComparedError(
                    f"the chapter {part.chapter!r} has no questions on {here.kind}"
                )
            for pair in part.among(found):
                compare_pair(here, pair, ask, tally)
            for trapped in part.among(find_traps(part.chapter)):
                check_trap(here, trapped, ask, tally)
            yield part.chapter, tally


def compare_schemas(here: Databases, tallies: dict[str, Tally]) -> None:
    """Compare all facts of the two databases."""
    facts = {
        name: without_bookkeeping(read_schema(address)) for name, address in here.addresses.items()
    }
    if not any(key.kind == "table" for side in facts.values() for key in side):
        raise NothingComparedError(f"the migrations made no tables on {here.kind}")
    owner = {table: name for name in here.chapters for table in tables_of(here, name)}
    first = next(iter(tallies))

    def tally_of(key: Key) -> Tally | None:
        return tallies.get(owner.get(key.place[0], first))

    for key in facts["django"].keys() | facts["sqlalchemy"].keys():
        if tally := tally_of(key):
            tally.compared["schema"] += 1
    for difference in differences(facts["django"], facts["sqlalchemy"]):
        if tally := tally_of(difference.key):
            chapter = owner.get(difference.key.place[0], first)
            place = ".".join(difference.key.place)
            tally.findings.append(
                ChapterDifference("schema", chapter, here.kind, place, difference)
            )


#: Runs one side's function of a pair on the database that a side, itself or the other, built.
RunQuestion = Callable[[Pair, str, str], Result]


@contextmanager
def open_question_runner(here: Databases) -> Iterator[RunQuestion]:
    """Open both databases for both sides."""
    with ExitStack() as stack:
        connections = {
            on: stack.enter_context(closing(connect(address)))
            for on, address in here.addresses.items()
        }
        askers = {
            (side, on): stack.enter_context(here.sides[side].asking(address))
            for side in here.sides
            for on, address in here.addresses.items()
        }

        if here.kind == "postgresql":
            # Counters are set a thousand times, and a crash would lose the database anyway.
            for connection in connections.values():
                connection.execute("SET synchronous_commit = off")

        @cache
        def reader_of(chapter: str) -> RowReader:
            return row_reader(here.kind, connections["django"], tables_of(here, chapter))

        moved: set[tuple[str, str]] = set()

        def ask(pair: Pair, side: str, on: str) -> Result:
            reader, counters = reader_of(pair.chapter), (pair.chapter, on)
            if pair.question.writes and counters in moved:
                reader.reset_counters(connections[on])
                moved.remove(counters)
            result = askers[side, on](pair, reader)
            if any("INSERT" in statement.upper() for statement in result.statements):
                moved.add(counters)
            return result

        yield ask


def run_on_own_database(here: Databases, pair: Pair, side: str) -> Result:
    """Return what one side gives on its own database."""
    with open_question_runner(here) as ask:
        return ask(pair, side, side)


def compare_pair(here: Databases, pair: Pair, ask: RunQuestion, tally: Tally) -> None:
    """Ask each side on each database, and note all that is not equal."""
    question = pair.question
    results = {(side, on): ask(pair, side, on) for side in here.sides for on in here.sides}

    def note(check: str, wrongs: list[Mismatch], side: str = "", on: str = "") -> None:
        tally.compared[check] += 1
        for wrong in wrongs:
            found = ChapterDifference(check, pair.chapter, here.kind, pair.id, wrong, side, on)
            tally.findings.append(found)

    django = results["django", "django"]
    for (side, on), result in results.items():
        check = "answers" if side == on else "crosswise"
        wrongs = compare_answer(question, here.kind, result)
        if result is not django:
            wrongs += compare_objects(django, result)
        note(check, wrongs, side, on)
        if question.writes and result is not django:
            note("state", compare_rows(django, result), side, on)
    note("statements", compare_statement_counts(pair, django, results["sqlalchemy", "sqlalchemy"]))
    for side in here.sides:
        for wrong in undeclared_writes(pair, results[side, side]):
            found = ChapterDifference("state", pair.chapter, here.kind, pair.id, wrong, side, side)
            tally.findings.append(found)


def check_trap(here: Databases, trapped: TrappedPair, ask: RunQuestion, tally: Tally) -> None:
    """Hold that a tempting port still runs, and still gives its wrong answer."""
    tempting, side = trapped.tempting, trapped.trap.side
    if not tempting.question.is_asked_on(here.kind):
        return
    with warnings.catch_warnings():
        # Some libraries warn; that many do not read it is the point.
        warnings.simplefilter("ignore")
        result = ask(tempting, side, side)
    wrongs = compare_answer(tempting.question, here.kind, result)
    right = trapped.of.question.answer_on(here.kind)
    if not compare_values(
        right, name_objects(result.answer), ordered=not trapped.of.question.unordered
    ):
        wrongs.append(Mismatch("value", "", "a wrong answer", right))
    tally.compared["traps"] += 1
    for wrong in wrongs:
        place = f"{trapped.of.chapter}.{trapped.trap.name}"
        found = ChapterDifference("traps", trapped.of.chapter, here.kind, place, wrong, side, side)
        tally.findings.append(found)


def compare_statement_counts(pair: Pair, django: Result, sqlalchemy: Result) -> list[Mismatch]:
    """Return whether the numbers of statements differ without a word why, or the reverse."""
    counts = (len(django.statements), len(sqlalchemy.statements))
    if (counts[0] != counts[1]) == bool(pair.question.statements):
        return []
    return [Mismatch("statements", "", *counts)]


def undeclared_writes(pair: Pair, result: Result) -> list[Mismatch]:
    """Return the first statement that changes rows, where the question does not say ``writes``.

    Refused statements count as well: that they left nothing behind is to be compared. The reverse
    is right: a question that says ``writes`` may find that there is nothing to write.
    """
    if pair.question.writes:
        return []
    changing = [statement for statement in result.statements if changes_rows(statement)]
    return [Mismatch("writes", "", "no statement that changes rows", each) for each in changing[:1]]
