"""Verifies that a live database has the schema that a migration tool expects after some steps."""

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from typing import Any

from side_by_side.databases import Address, connect
from side_by_side.databases.scratch import scratch_databases
from side_by_side.schema import read_connection
from side_by_side.schema.differences import MISSING, Difference, differences
from side_by_side.schema.facts import Facts, Key
from side_by_side.sql.quoting import quote_name
from side_by_side.steps.handover.handed_histories import HandedHistories
from side_by_side.steps.history_tables.read_tables import LiveDatabase
from side_by_side.steps.step import PairedStep, StepFailedError, StepRunner

#: Facts that no step of either tool determines.
RIGHTS = ("owner", "privileges")


@dataclass(frozen=True)
class ExplainedDifference:
    """A difference between the live database (first) and what the tool creates (second).

    ``step`` is the step that explains it, and ``how`` is the relation; None and empty if no step
    touches the object.
    """

    difference: Difference
    step: PairedStep | None = None
    how: str = ""


@dataclass(frozen=True)
class Proof:
    """The result of comparing with a scratch database: the number of facts, and the differences."""

    facts: int
    differences: Sequence[ExplainedDifference]


def prove(
    live: LiveDatabase,
    histories: HandedHistories,
    side: str,
    applied: Sequence[PairedStep],
    later: Sequence[PairedStep],
) -> Proof:
    """Compare the live database with a new one, to which a tool applies some steps.

    Only the tables of the steps' chapters or applications are compared, without their owners and
    privileges. ``later`` are the steps that come after: what they would create must not exist yet.

    Raises:
        SideBySideError: No scratch database is available on the live one's server, or a step fails.
    """
    with (
        new_database(live.address) as (address, connection),
        histories.open_stepper(side, address) as stepper,
    ):
        initial = {key.place[:1] for key in read_connection(connection, address.kind)}

        def read_steps() -> Facts:
            facts = histories.scoped(read_connection(connection, address.kind))
            return _of_steps(facts, initial)

        for paired in applied:
            stepper.apply(paired.step)
        expected = read_steps()
        names = {key.place[0] for key in expected}
        if later:
            # What a later step creates must not exist yet; what it drops counts as well.
            _try(stepper, later)
            names |= {key.place[0] for key in read_steps()}
    groups = {paired.step.chapter for paired in applied}
    actual = _of_groups(live.facts, names, groups, histories)
    unexplained = differences(actual, expected)
    count = len(actual.keys() | expected.keys())
    if not unexplained:
        return Proof(count, ())
    history = _history(live.address, histories, side, applied, later)
    return Proof(count, [_explain(difference, history, len(applied)) for difference in unexplained])


@contextmanager
def new_database(live: Address) -> Iterator[tuple[Address, Any]]:
    """Yield a scratch database on the live one's server, with the same character set.

    It comes with a connection to read it: a second read over the same connection is faster.
    """
    # On PostgreSQL, the locks of scratch databases are visible only in their own database.
    server = live.with_name("postgres") if live.kind == "postgresql" else live
    location = None if live.kind == "sqlite" else server
    with scratch_databases(live.kind, location, 1) as [address]:
        # Opening creates the file of a SQLite database.
        connect(address).close()
        if live.kind == "mariadb":
            _copy_collation(live, address)
        with closing(connect(address, read_only=True)) as connection:
            yield address, connection


def _copy_collation(live: Address, scratch: Address) -> None:
    """Give the scratch database the default character set and collation of the live one."""
    with (
        closing(connect(live, read_only=True)) as connection,
        closing(connection.cursor()) as cursor,
    ):
        cursor.execute("SELECT @@character_set_database, @@collation_database")
        [(characters, collation)] = cursor.fetchall()
    with closing(connect(scratch)) as connection, closing(connection.cursor()) as cursor:
        cursor.execute(
            f"ALTER DATABASE {quote_name('mariadb', scratch.name)}"
            f" CHARACTER SET {characters} COLLATE {collation}"
        )


def _of_steps(facts: Facts, initial: Collection[tuple[str, ...]]) -> Facts:
    """Return the facts that steps have created, in a database that was not empty before."""
    return {
        key: value
        for key, value in facts.items()
        if key.place[:1] not in initial and not _is_right(key)
    }


def _of_groups(
    facts: Facts, made: Collection[str], groups: Collection[str], histories: HandedHistories
) -> Facts:
    """Return the facts of what the steps create, and of tables that belong to a group."""
    names = set(made)
    for key in facts:
        if key.kind == "table" and histories.group_of(key.place[0]) in groups:
            names.add(key.place[0])
    return {
        key: value for key, value in facts.items() if key.place[0] in names and not _is_right(key)
    }


def _is_right(key: Key) -> bool:
    return key.name in RIGHTS or key.kind.endswith("_privilege")


#: The facts after each step, with the step.
_History = list[tuple[PairedStep, Facts]]


def _history(
    live: Address,
    histories: HandedHistories,
    side: str,
    applied: Sequence[PairedStep],
    later: Sequence[PairedStep],
) -> _History:
    """Return the facts of another new database after each step, the later ones included."""
    history: _History = []
    with (
        new_database(live) as (address, connection),
        histories.open_stepper(side, address) as stepper,
    ):

        def record(paired: PairedStep) -> None:
            history.append((paired, read_connection(connection, address.kind)))

        for paired in applied:
            stepper.apply(paired.step)
            record(paired)
        _try(stepper, later, record)
    return history


def _try(
    stepper: StepRunner,
    steps: Sequence[PairedStep],
    record: Callable[[PairedStep], None] | None = None,
) -> None:
    """Apply steps until one fails; they need not work on a database without rows."""
    with suppress(StepFailedError):
        for paired in steps:
            stepper.apply(paired.step)
            if record:
                record(paired)


def _explain(difference: Difference, history: _History, applied: int) -> ExplainedDifference:
    """Return a difference with the step that explains it.

    1. A later step creates the live value. 2. An applied step created the expected value, or
    removed the object. 3. An applied step was the last to change the table.
    """
    key = difference.key
    changes = list(_changes(history, lambda facts: facts.get(key, MISSING)))
    for number, value in changes:
        if number >= applied and value == difference.first:
            return ExplainedDifference(
                difference, history[number][0], "creates it, and is not recorded as applied"
            )
    done = [number for number, _ in changes if number < applied]
    if done:
        verb = "removes it" if difference.second is MISSING else "creates it"
        return ExplainedDifference(difference, history[done[-1]][0], verb)
    touched = [
        number
        for number, _ in _changes(history, lambda facts: _facts_of_table(facts, key.place[0]))
        if number < applied
    ]
    if touched:
        return ExplainedDifference(
            difference, history[touched[-1]][0], f"is the last to change {key.place[0]}"
        )
    return ExplainedDifference(difference)


def _changes(history: _History, look: Callable[[Facts], object]) -> Iterator[tuple[int, object]]:
    """Yield the number of each step after which a value has changed, and the new value."""
    before = look({})
    for number, (_, facts) in enumerate(history):
        if (now := look(facts)) != before:
            yield number, now
        before = now


def _facts_of_table(facts: Facts, table: str) -> Facts:
    return {key: value for key, value in facts.items() if key.place[0] == table}
