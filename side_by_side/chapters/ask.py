"""Asks questions: runs each side's function of a pair on either side's database."""

import inspect
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager, nullcontext
from dataclasses import replace
from functools import cache

from side_by_side.chapters.build import Databases
from side_by_side.chapters.dependencies import with_dependencies
from side_by_side.chapters.pairs import Pair
from side_by_side.chapters.results import Result
from side_by_side.chapters.row_locks import LockReader, LockWatch, lock_reader
from side_by_side.chapters.stored_rows import RowReader, row_reader
from side_by_side.databases import connect
from side_by_side.databases.copies import copied_database

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

        def ask_committing(pair: Pair, side: str, on: str) -> Result:
            needed = with_dependencies([pair.chapter], databases.chapters)
            tables = frozenset().union(*map(databases.tables_of, needed))
            reader = reader_of(pair.chapter)
            with ExitStack() as copies:
                addresses = [
                    copies.enter_context(copied_database(databases.originals[on], tables))
                    for _ in range(number_of_databases(pair))
                ]
                inspectors = [copies.enter_context(closing(connect(it))) for it in addresses]
                for inspector in inspectors:
                    reader.reset_counters(inspector)
                result = databases.sides[side].run_committing(pair, addresses, by_key=side != on)
                first, *second = (reader.read(inspector) for inspector in inspectors)
            others = {f"other.{table}": rows for read in second for table, rows in read.items()}
            return replace(result, rows=dict(first) | others)

        def ask(pair: Pair, side: str, on: str) -> Result:
            if pair.question.commits:
                return ask_committing(pair, side, on)
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


def number_of_databases(pair: Pair) -> int:
    """Return how many databases a question that commits uses: SQLAlchemy's function shows it."""
    return len(inspect.signature(pair.sqlalchemy).parameters)


def ask_own_database(databases: Databases, pair: Pair, side: str) -> Result:
    """Return the result of one side on its own database."""
    with question_runner(databases) as ask:
        return ask(pair, side, side)
