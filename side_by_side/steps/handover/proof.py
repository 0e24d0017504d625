"""Proves that a live database has the schema that a migration tool expects at some steps."""

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from typing import Any

from side_by_side.chapters.pairs import all_chapters as every_chapter
from side_by_side.databases import Address, connect
from side_by_side.databases.scratch import scratch_databases
from side_by_side.schema import read_connection, without_bookkeeping
from side_by_side.schema.differences import MISSING, Difference, differences
from side_by_side.schema.facts import Facts, Key
from side_by_side.sql.quoting import quote_name
from side_by_side.steps.history import PairedStep
from side_by_side.steps.history_tables.read_tables import LiveDatabase
from side_by_side.steps.step import StepFailedError, Stepper, SteppingSide

#: What no step of either tool says: to whom a thing belongs, and who may use it.
RIGHTS = ("owner", "privileges")


@dataclass(frozen=True)
class ExplainedDifference:
    """A difference between the live database (first) and what the tool makes (second).

    ``step`` is the one that it has to do with, and ``how`` in which way; both are None and empty
    where no step touches the thing at all.
    """

    difference: Difference
    step: PairedStep | None = None
    how: str = ""


@dataclass(frozen=True)
class Proof:
    """What comparing with a scratch database showed: how many facts, and what differs."""

    facts: int
    found: Sequence[ExplainedDifference]


def prove(
    live: LiveDatabase,
    side: SteppingSide,
    applied: Sequence[PairedStep],
    later: Sequence[PairedStep],
) -> Proof:
    """Compare the live database with a new one, to which a tool applies some steps.

    The tables of the steps' chapters are compared, and nothing else that is in the database; who
    owns a table and who may use it is no step's business. ``later`` are the steps that come
    after: what they would make must not be there yet.

    Raises:
        SideBySideError: No scratch database can be had on the live one's server, or a step fails.
    """
    with _new_database(live.address) as (address, connection):
        there = {key.place[:1] for key in read_connection(connection, address.kind)}
        with side.stepping(address) as stepper:
            for paired in applied:
                stepper.apply(paired.step)
            expected = _of_steps(read_connection(connection, address.kind), there)
            names = {key.place[0] for key in expected}
            if later:
                # What a later step makes must not be there yet; what one drops counts as well.
                _try(stepper, later)
                made = _of_steps(read_connection(connection, address.kind), there)
                names |= {key.place[0] for key in made}
    chapters = {paired.step.chapter for paired in applied}
    actual = _of_chapters(live.facts, names, chapters)
    found = differences(actual, expected)
    count = len(actual.keys() | expected.keys())
    if not found:
        return Proof(count, ())
    history = _history(live.address, side, applied, later)
    return Proof(count, [_explained(each, history, len(applied)) for each in found])


@contextmanager
def _new_database(live: Address) -> Iterator[tuple[Address, Any]]:
    """Give a scratch database beside the live one, with the same character set.

    With it comes a connection that reads it: over the same one a second reading is faster.
    """
    # The locks of scratch databases on PostgreSQL are known only in the database they are taken in.
    server = live.with_name("postgres") if live.kind == "postgresql" else live
    place = None if live.kind == "sqlite" else server
    with scratch_databases(live.kind, place, 1) as [address]:
        # Opening makes the file of a SQLite database.
        connect(address).close()
        if live.kind == "mariadb":
            _take_collation(live, address)
        with closing(connect(address, read_only=True)) as connection:
            yield address, connection


def _take_collation(live: Address, scratch: Address) -> None:
    """Let tables that say nothing of it have the collation that they have in the live database."""
    with closing(connect(live, read_only=True)) as connection, closing(connection.cursor()) as here:
        here.execute("SELECT @@character_set_database, @@collation_database")
        [(characters, collation)] = here.fetchall()
    with closing(connect(scratch)) as connection, closing(connection.cursor()) as there:
        there.execute(
            f"ALTER DATABASE {quote_name('mariadb', scratch.name)}"
            f" CHARACTER SET {characters} COLLATE {collation}"
        )


def _of_steps(facts: Facts, there: Collection[tuple[str, ...]]) -> Facts:
    """Return the facts that steps have made, in a database where something was there before."""
    return {
        key: value
        for key, value in without_bookkeeping(facts).items()
        if key.place[:1] not in there and not _is_right(key)
    }


def _of_chapters(facts: Facts, made: Collection[str], chapters: Collection[str]) -> Facts:
    """Return the facts of what the steps make, and of tables that carry a chapter's name."""
    names, every = set(made), every_chapter()
    for key in facts:
        if key.kind == "table" and _chapter_of(key.place[0], every) in chapters:
            names.add(key.place[0])
    return {
        key: value for key, value in facts.items() if key.place[0] in names and not _is_right(key)
    }


def _chapter_of(table: str, every: Collection[str]) -> str:
    """Return the chapter whose name a table carries; of two that fit, the longer."""
    return max((name for name in every if table.startswith(f"{name}_")), key=len, default="")


def _is_right(key: Key) -> bool:
    return key.name in RIGHTS or key.kind.endswith("_privilege")


#: The facts after each step, with the step.
_History = list[tuple[PairedStep, Facts]]


def _history(
    live: Address,
    side: SteppingSide,
    applied: Sequence[PairedStep],
    later: Sequence[PairedStep],
) -> _History:
    """Return what another new database looks like after each step, the later ones included."""
    history: _History = []
    with _new_database(live) as (address, connection), side.stepping(address) as stepper:

        def note(paired: PairedStep) -> None:
            history.append((paired, read_connection(connection, address.kind)))

        for paired in applied:
            stepper.apply(paired.step)
            note(paired)
        _try(stepper, later, note)
    return history


def _try(
    stepper: Stepper, steps: Sequence[PairedStep], note: Callable[[PairedStep], None] | None = None
) -> None:
    """Apply steps as far as they can be; on a database without rows they need not work."""
    with suppress(StepFailedError):
        for paired in steps:
            stepper.apply(paired.step)
            if note:
                note(paired)


def _explained(difference: Difference, history: _History, applied: int) -> ExplainedDifference:
    """Return a difference with the step that it has to do with.

    1. A later step makes the live value. 2. A step that is applied made the expected value, or
    took away what is there. 3. A step was the last to change the table.
    """
    key = difference.key
    changes = list(_changes(history, lambda facts: facts.get(key, MISSING)))
    for number, value in changes:
        if number >= applied and value == difference.first:
            return ExplainedDifference(
                difference, history[number][0], "makes it so, and is not on record"
            )
    done = [number for number, _ in changes if number < applied]
    if done:
        verb = "takes it away" if difference.second is MISSING else "makes it"
        return ExplainedDifference(difference, history[done[-1]][0], verb)
    touched = [
        number
        for number, _ in _changes(history, lambda facts: _place(facts, key.place[0]))
        if number < applied
    ]
    if touched:
        return ExplainedDifference(
            difference, history[touched[-1]][0], f"is the last to change {key.place[0]}"
        )
    return ExplainedDifference(difference)


def _changes(history: _History, look: Callable[[Facts], object]) -> Iterator[tuple[int, object]]:
    """Give the number of each step after which something looks otherwise, and how it looks."""
    before = look({})
    for number, (_, facts) in enumerate(history):
        if (now := look(facts)) != before:
            yield number, now
        before = now


def _place(facts: Facts, table: str) -> Facts:
    return {key: value for key, value in facts.items() if key.place[0] == table}
