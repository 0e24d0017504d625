"""Asks questions: runs each side's function of a pair on either side's database."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager, nullcontext
from functools import cache

from side_by_side.chapters.build import Databases
from side_by_side.chapters.commits import CommittingRunner
from side_by_side.chapters.pairs import Pair
from side_by_side.chapters.results import Result
from side_by_side.chapters.row_locks import LockReader, LockWatch, lock_reader
from side_by_side.chapters.stored_rows import RowReader, row_reader
from side_by_side.databases import connect

#: Called with a pair, the side that answers and the side whose database is asked.
Ask = Callable[[Pair, str, str], Result]


@contextmanager
def question_runner(databases: Databases) -> Iterator[Ask]:
    """Open both databases for both sides, and yield a function that asks one question."""
    with ExitStack() as stack:
        connections = {
            on: stack.enter_context(closing(connect(address)))
            for on, address in databases.addresses.items()
        }
        runners = {
            (side, on): stack.enter_context(
                databases.sides[side].question_runner(address, by_key=side != on)
            )
            for side in databases.sides
            for on, address in databases.addresses.items()
        }

        if databases.kind == "postgresql":
            # Counters are set a thousand times, and a crash would lose the database anyway.
            for connection in connections.values():
                connection.execute("SET synchronous_commit = off")

        @cache
        def reader_of(chapter: str) -> RowReader:
            return row_reader(databases.kind, connections["django"], databases.tables_of(chapter))

        @cache
        def locks_of(chapter: str, on: str) -> LockReader:
            tables = databases.tables_of(chapter)
            return lock_reader(databases.addresses[on], connections[on], tables)

        moved: set[tuple[str, str]] = set()

        committing = stack.enter_context(CommittingRunner(databases))

        def ask(pair: Pair, side: str, on: str) -> Result:
            if pair.question.commits:
                return committing.ask(pair, reader_of(pair.chapter), side, on)
            reader, counters = reader_of(pair.chapter), (pair.chapter, on)
            if pair.question.writes and counters in moved:
                reader.reset_counters(connections[on])
                moved.remove(counters)
            question = pair.question
            locking = question.locks is not None or bool(question.locked)
            # SQLite has no locks on rows.
            locks = locks_of(pair.chapter, on) if locking and databases.kind != "sqlite" else None
            with locks.hold(question.locked) if locks else nullcontext():
                result = runners[side, on](pair, reader, LockWatch(locks, question.locked))
            if any("INSERT" in statement.upper() for statement in result.statements):
                moved.add(counters)
            return result

        yield ask


def ask_own_database(databases: Databases, pair: Pair, side: str) -> Result:
    """Return the result of one side on its own database."""
    with question_runner(databases) as ask:
        return ask(pair, side, side)
