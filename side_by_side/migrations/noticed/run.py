"""Lets each tool notice every change on one kind of database, and looks what it leaves there."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from shared_fixtures.noticed.change import Change
from side_by_side.databases import Address
from side_by_side.errors import SideBySideError
from side_by_side.migrations.noticed import alembic, django
from side_by_side.migrations.noticed.changes import (
    NoChangeError,
    Topics,
    changes_on,
    check_changed,
)
from side_by_side.migrations.noticed.outcomes import Outcome, Outcomes, Written, first_line
from side_by_side.migrations.noticed.state import FactsOf, facts_of, insert, lost, owner, remaining
from side_by_side.scratch import scratch_databases
from sqlalchemy_side.engine import make_engine


class UnlikeError(SideBySideError):
    """A change whose models make one schema on one side and another on the other."""

    def __init__(self, change: str, when: str, found: tuple[str, ...]) -> None:
        self.change = change
        self.when = when
        self.found = found
        super().__init__(
            f"{change}: the models {when} are not the same on the two sides: {'; '.join(found)}. "
            "Make them so, or say in the change why they cannot be"
        )


def run(kind: str, server: Address | None, topics: Topics | None = None) -> Outcomes:
    """Return what each tool makes of every change on one kind of database.

    Raises:
        NoChangeError: A change's after is its before.
        UnlikeError: The two sides' models are not the same, before or after.
        UnreachableError: The server cannot be reached.
    """
    topics = changes_on(kind) if topics is None else topics
    for topic, changes in topics.items():
        for change in changes:
            check_changed(change, topic)
    with scratch_databases(kind, server, 6) as addresses:
        return Run(kind, topics, addresses).outcomes()


@dataclass
class Done:
    """What a tool wrote for each change, and the first line of what went wrong."""

    written: dict[str, Written]
    errors: dict[str, str]


class Run:
    """One run: the changes, and six empty databases of a kind."""

    def __init__(self, kind: str, topics: Topics, addresses: list[Address]) -> None:
        self.topics = topics
        self.changes = [change for found in topics.values() for change in found]
        self.addresses = addresses
        self.django = {
            change.name: django.DjangoChange(change, topic, kind)
            for topic, found in topics.items()
            for change in found
        }
        for name, change in self.django.items():
            if change.changes_nothing and not change.change.django_has_none:
                raise NoChangeError(name, "django")
        self.metadata = {when: alembic.metadata_of(topics, when) for when in ("before", "after")}

    def outcomes(self) -> Outcomes:
        """Build, compare the two sides, let each tool do its work, and look."""
        *afters, first, second, third, fourth = self.addresses
        targets = self._built("after", *afters)
        self._built("before", first, third)
        self._built("before", second, fourth)
        with alembic.plain_alembic():
            done = {
                "django": self._django(first, lambda _: django.NoInput()),
                "django_answered": self._django(
                    second, lambda change: django.Answered(change.one_off)
                ),
                "alembic": self._alembic(third, as_batch=False),
                "alembic_all": self._alembic(fourth, as_batch=True, **alembic.ALL_OPTIONS),
            }
        results: dict[str, dict[str, Outcome]] = {change.name: {} for change in self.changes}
        for number, (tool, each) in enumerate(done.items()):
            for name, outcome in self._look(targets[number // 2], self.addresses[2 + number], each):
                results[name][tool] = outcome
        return results

    def _built(self, when: str, *addresses: Address) -> tuple[FactsOf, FactsOf]:
        """Build a database by each side, and return their facts, which are the same."""
        first, second = addresses
        with django.connected(first) as connection:
            for each in self.django.values():
                each.build(connection, getattr(each, when))
        with _connected(second) as connection:
            alembic.build(connection, self.metadata[when])
        found = facts_of(first, self.changes), facts_of(second, self.changes)
        for change in self.changes:
            if (unlike := remaining(change, *found)) and not change.unlike:
                raise UnlikeError(change.name, when, unlike)
        if when == "before":
            for address in addresses:
                with _connected(address) as connection:
                    for change in self.changes:
                        insert(connection, change)
        return found

    def _django(self, address: Address, ask: Callable[[Change], django.NoInput]) -> Done:
        done = Done({}, {})
        for name, each in self.django.items():
            done.written[name], migrations = each.written(ask(each.change))
            # A connection for each, as Django leaves the transaction of a failure open.
            with django.connected(address) as connection:
                try:
                    django.apply(connection, each.before, migrations)
                except Exception as error:  # noqa: BLE001 - what a database refuses is recorded
                    done.errors[name] = first_line(error)
        return done

    def _alembic(self, address: Address, *, as_batch: bool, **options: Any) -> Done:
        done = Done({}, {})
        with _connected(address) as connection:
            context = alembic.context_of(connection, self.metadata["after"], **options)
            found: dict[str, list[Any]] = defaultdict(list)
            for table, operation in alembic.written(context):
                found[owner(table, self.changes)].append(operation)
            as_batch = as_batch and connection.dialect.name == "sqlite"
            for change in self.changes:
                operations = found[change.name]
                shorts = [text for each in operations for text in alembic.short(each, change.label)]
                done.written[change.name] = Written((), tuple(shorts))
                try:
                    with _apart(connection):
                        alembic.apply(context, operations, as_batch=as_batch)
                except Exception as error:  # noqa: BLE001 - what a database refuses is recorded
                    done.errors[change.name] = first_line(error)
        return done

    def _look(self, target: FactsOf, address: Address, done: Done) -> Iterator[tuple[str, Outcome]]:
        actual = facts_of(address, self.changes)
        with _connected(address) as connection:
            for change in self.changes:
                name = change.name
                yield (
                    name,
                    Outcome(
                        done.written[name],
                        done.errors.get(name, ""),
                        remaining(change, target, actual),
                        lost(connection, change, change.expected),
                    ),
                )


@contextmanager
def _connected(address: Address) -> Iterator[Connection]:
    engine = make_engine(address.url)
    try:
        with engine.begin() as connection:
            yield connection
    finally:
        engine.dispose()


def _apart(connection: Connection) -> AbstractContextManager[object]:
    """Undo alone what fails, where the database can undo tables at all."""
    return nullcontext() if connection.dialect.name == "mariadb" else connection.begin_nested()
