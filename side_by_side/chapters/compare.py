"""Compares the two sides: their schemas, their answers to every question, the rows they leave.

Every question is asked four times: each side on its own database and on the other side's.
"""

import os
import warnings
from collections import Counter
from collections.abc import Callable, Collection, Iterator
from concurrent.futures import Future
from contextlib import ExitStack
from dataclasses import dataclass, field
from itertools import chain

from side_by_side.chapters.ask import Ask, question_runner
from side_by_side.chapters.build import Databases, build_databases
from side_by_side.chapters.check_sources import NothingComparedError, check_sources
from side_by_side.chapters.lacks import Lack, is_asked_here, lack_of
from side_by_side.chapters.pairs import Pair, find_pairs
from side_by_side.chapters.requirements import PlannedDatabase
from side_by_side.chapters.results import (
    Mismatch,
    compare_answer,
    compare_locks,
    compare_objects,
    compare_rows,
    compare_values,
    name_objects,
)
from side_by_side.chapters.share_work import (
    Share,
    copy_for_second_process,
    needs_second_process,
    share_questions,
)
from side_by_side.chapters.sides import make_sides
from side_by_side.chapters.sql_statements import (
    compare_statement_counts,
    find_undeclared_lock,
    find_undeclared_sql,
    find_undeclared_write,
)
from side_by_side.chapters.traps import TrappedPair, find_traps
from side_by_side.databases import Address
from side_by_side.processes import collect_garbage_rarely, reporting_pool, send_report, worker_pool
from side_by_side.schema import read_schema, without_bookkeeping
from side_by_side.schema.differences import Difference, differences
from side_by_side.schema.facts import Key

#: The checks, by their names in JSON.
CHECKS = ("schema", "answers", "crosswise", "state", "statements", "without_sql", "traps")


@dataclass(frozen=True)
class ChapterDifference:
    """A difference of a chapter on one database: a fact of the schema, or a result.

    ``place`` is a pair's id or a place in the schema, ``side`` the side whose result is wrong and
    ``on`` the side whose database was asked; both are empty where the two sides are compared.
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
    """How much was compared in one chapter on one database, by check, and the differences."""

    compared: Counter[str] = field(default_factory=Counter)
    differences: list[ChapterDifference] = field(default_factory=list)
    #: What the pairs that were left out lack, and how many there are.
    left_out: Counter[Lack] = field(default_factory=Counter)

    def different(self, check: str) -> int:
        """Return the number of differences of a check."""
        return sum(difference.check == check for difference in self.differences)

    def add(self, other: "Tally") -> None:
        """Count what another process, or another part of the chapter, has compared."""
        self.compared += other.compared
        self.differences += other.differences
        self.left_out += other.left_out


#: Called with a database's number, a chapter and its tally, as soon as that is complete.
OnTally = Callable[[int, str, Tally], None]


def compare_all(databases: list[PlannedDatabase], on_tally: OnTally) -> list[dict[str, Tally]]:
    """Return the tallies of each database; the databases are compared at the same time.

    Raises:
        SideBySideError: A chapter has a mistake, a database is unavailable, or there is nothing to
            compare.
    """
    if len(databases) == 1:
        collect_garbage_rarely()
        spare_processor = (os.cpu_count() or 1) > 1
        [only] = databases
        return [
            compare_on(
                *(0, only.kind, only.server, only.chapters, on_tally),
                spare_processor=spare_processor,
            )
        ]
    # Processes, because the work is Python's own.
    with reporting_pool(len(databases), on_tally) as executor:
        running = [
            executor.submit(
                compare_on,
                *(number, planned.kind, planned.server, planned.chapters),
                first=planned.first,
            )
            for number, planned in enumerate(databases)
        ]
        return [future.result() for future in running]


def compare_on(
    number: int,
    kind: str,
    server: Address | None,
    wanted: list[str],
    on_tally: OnTally = send_report,
    *,
    spare_processor: bool = False,
    first: Collection[str] | None = None,
) -> dict[str, Tally]:
    """Build both sides' databases of a kind, and return the tally of each chapter.

    Differences of the schema that belong to no chapter are counted for the first one.
    ``spare_processor`` is whether there is a processor that no other comparison uses. ``first``
    are the chapters whose questions without SQL are asked: those that no database before this one
    has.

    Raises:
        SideBySideError: A chapter has a mistake, the database is unavailable, or the migrations
            create no tables.
    """
    if first is None:
        first = () if number else wanted
    with ExitStack() as stack:
        worker = None
        if needs_second_process(kind, wanted, spare_processor=spare_processor):
            # It imports what it needs while the databases are built.
            worker = stack.enter_context(worker_pool(1))
            worker.submit(check_sources, wanted)
        check_sources(wanted)
        tallies = {chapter: Tally() for chapter in wanted}
        databases = stack.enter_context(build_databases(kind, server, wanted))
        shares, other_shares = (
            share_questions(kind, wanted) if worker else ([*map(Share, wanted)], [])
        )
        rest = None
        if worker:
            copies = copy_for_second_process(databases)
            rest = worker.submit(compare_shares, copies, other_shares, first=first)
        compare_schemas(databases, tallies)
        unfinished = Counter(share.chapter for share in (*shares, *other_shares))
        own = _compare_shares(databases, shares, first=first)
        for chapter, tally in chain(own, _wait_for(rest)):
            tallies[chapter].add(tally)
            unfinished[chapter] -= 1
            if not unfinished[chapter]:
                on_tally(number, chapter, tallies[chapter])
    return tallies


def compare_shares(
    databases: Databases, shares: list[Share], *, first: Collection[str]
) -> list[tuple[str, Tally]]:
    """Compare the results of some questions, on databases that another process has built."""
    make_sides(databases.sides["django"].chapters)
    return list(_compare_shares(databases, shares, first=first))


def _wait_for(rest: Future[list[tuple[str, Tally]]] | None) -> Iterator[tuple[str, Tally]]:
    """Wait for the second process, only when this one has nothing more to do."""
    if rest:
        yield from rest.result()


def _compare_shares(
    databases: Databases, shares: list[Share], *, first: Collection[str]
) -> Iterator[tuple[str, Tally]]:
    """Compare some questions; those without SQL only on the chapter's first database."""
    kind = databases.kind
    with question_runner(databases) as ask:
        for share in shares:
            tally = Tally()
            pairs = [pair for pair in find_pairs(share.chapter) if pair.question.is_asked_on(kind)]
            if not pairs:
                raise NothingComparedError(
                    f"the chapter {share.chapter!r} has no questions on {kind}"
                )
            for pair in share.take(pairs):
                if lack := lack_of(pair, kind, databases.addresses["django"]):
                    tally.left_out[lack] += 1
                elif share.chapter in first or not pair.question.without_sql:
                    compare_pair(databases, pair, ask, tally)
            for trapped in share.take(find_traps(share.chapter)):
                check_trap(databases, trapped, ask, tally)
            yield share.chapter, tally


def compare_schemas(databases: Databases, tallies: dict[str, Tally]) -> None:
    """Compare all facts of the two databases, and add them to the tallies of the chapters."""
    facts = {
        side: without_bookkeeping(read_schema(address))
        for side, address in databases.addresses.items()
    }
    if not any(key.kind == "table" for side in facts.values() for key in side):
        raise NothingComparedError(f"the migrations made no tables on {databases.kind}")
    owners = {
        table: chapter for chapter in databases.chapters for table in databases.tables_of(chapter)
    }
    first = next(iter(tallies))

    def tally_of(key: Key) -> Tally | None:
        return tallies.get(owners.get(key.place[0], first))

    for key in facts["django"].keys() | facts["sqlalchemy"].keys():
        if tally := tally_of(key):
            tally.compared["schema"] += 1
    for difference in differences(facts["django"], facts["sqlalchemy"]):
        key = difference.key
        if tally := tally_of(key):
            chapter, place = owners.get(key.place[0], first), ".".join(key.place)
            tally.differences.append(
                ChapterDifference("schema", chapter, databases.kind, place, difference)
            )


def compare_pair(databases: Databases, pair: Pair, ask: Ask, tally: Tally) -> None:
    """Ask each side on each database, and add all differences to the tally.

    A question without SQL is asked on the side's own database only.
    """
    question, sides = pair.question, databases.sides
    results = {
        (side, on): ask(pair, side, on)
        for side in sides
        for on in sides
        if side == on or not question.without_sql
    }

    def add(check: str, mismatches: list[Mismatch], side: str = "", on: str = "") -> None:
        tally.differences += [
            ChapterDifference(check, pair.chapter, databases.kind, pair.id, mismatch, side, on)
            for mismatch in mismatches
        ]

    def count(check: str, mismatches: list[Mismatch], side: str = "", on: str = "") -> None:
        tally.compared[check] += 1
        add(check, mismatches, side, on)

    django = results["django", "django"]
    for (side, on), result in results.items():
        mismatches = compare_answer(question, databases.kind, result)
        if result is not django:
            mismatches += compare_objects(django, result)
        check = "answers" if side == on else "crosswise"
        count("without_sql" if question.without_sql else check, mismatches, side, on)
        if question.writes and result is not django:
            count("state", compare_rows(django, result), side, on)
        if question.locks is not None and databases.kind != "sqlite":
            count("state", compare_locks(question, side, databases.kind, result), side, on)
    sqlalchemy = results["sqlalchemy", "sqlalchemy"]
    if not question.without_sql:
        count("statements", compare_statement_counts(question, databases.kind, django, sqlalchemy))
    add("statements", find_undeclared_sql(question, django, sqlalchemy))
    for side in sides:
        add("state", find_undeclared_write(question, results[side, side]), side, side)
        undeclared = find_undeclared_lock(question, databases.kind, results[side, side])
        add("state", undeclared, side, side)


def check_trap(databases: Databases, trapped: TrappedPair, ask: Ask, tally: Tally) -> None:
    """Check that a trap still runs, and still returns its wrong answer."""
    tempting, side, right_question = trapped.tempting, trapped.trap.side, trapped.of.question
    if not is_asked_here(tempting, databases.kind, databases.addresses["django"]):
        return
    with warnings.catch_warnings():
        # Some libraries warn; the trap is that the warning is easily overlooked.
        warnings.simplefilter("ignore")
        # On the other side's database, rows without an order come by key: what makes it tempting.
        result = ask(tempting, side, "sqlalchemy" if side == "django" else "django")
    mismatches = compare_answer(tempting.question, databases.kind, result)
    right = right_question.answer_on(databases.kind)
    if not compare_values(right, name_objects(result.answer), ordered=not right_question.unordered):
        mismatches.append(Mismatch("value", "", "a wrong answer", right))
    tally.compared["traps"] += 1
    chapter = trapped.of.chapter
    place = f"{chapter}.{trapped.trap.name}"
    tally.differences += [
        ChapterDifference("traps", chapter, databases.kind, place, mismatch, side, side)
        for mismatch in mismatches
    ]
