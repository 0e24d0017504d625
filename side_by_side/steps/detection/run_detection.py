"""Runs each tool on every change on one kind of database, and records the outcomes."""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, field
from importlib.metadata import version
from typing import Any

from sqlalchemy import Connection, event

from shared_fixtures.detection.change import Change
from side_by_side.chapters.django_setup import set_up
from side_by_side.chapters.sides import sqlalchemy_connections
from side_by_side.chapters.sides.django_connections import open_connection
from side_by_side.databases import Address
from side_by_side.databases.kinds import KINDS
from side_by_side.databases.scratch import scratch_databases
from side_by_side.errors import SideBySideError
from side_by_side.steps.detection import alembic_detection, django_detection
from side_by_side.steps.detection.changes import NoChangeError, Topics, changes_on, check_change
from side_by_side.steps.detection.database_state import (
    FactsOf,
    change_of_table,
    differ_in_looks,
    facts_of,
    insert_change_rows,
    missing_rows,
    remaining_differences,
)
from side_by_side.steps.detection.outcomes import (
    TOOLS,
    Outcome,
    Outcomes,
    RecordedOutcomes,
    WrittenMigration,
    first_line_of,
)

#: The libraries that write and run the migrations, with their versions.
LIBRARIES = {name: version(name) for name in ("Django", "SQLAlchemy", "alembic")}


class SidesDifferError(SideBySideError):
    """A change whose models create different schemas on the two sides."""

    def __init__(self, change: str, when: str, differing: tuple[str, ...]) -> None:
        self.change = change
        self.when = when
        self.differing = differing
        super().__init__(
            f"{change}: the models {when} differ between the two sides: {'; '.join(differing)}. "
            "Make them the same, or set unlike to the reason why they cannot be"
        )


class SidesEqualError(SideBySideError):
    """A change with a reason why the sides' models cannot be the same, although they are."""

    def __init__(self, change: str) -> None:
        self.change = change
        super().__init__(f"{change}: the models are the same on both sides; remove unlike")


def run_detection(
    kind: str, server: Address | None, topics: Topics | None = None
) -> RecordedOutcomes:
    """Return the outcome of every change with each tool on one kind of database.

    Raises:
        NoChangeError: The models of a change are the same before and after.
        UnlikeError: The models of the two sides differ, before or after.
        AlikeError: They are the same, and a change states that they cannot be.
        UnreachableError: The server cannot be reached.
    """
    set_up()
    topics = changes_on(kind) if topics is None else topics
    for topic, changes in topics.items():
        for change in changes:
            check_change(change, topic)
    with scratch_databases(kind, server, 6) as addresses:
        return DetectionRun(kind, topics, addresses).record()


@dataclass
class ToolRun:
    """What a tool wrote for each change, and the first line of each error."""

    written: dict[str, WrittenMigration] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)


class DetectionRun:
    """One run over the changes, on six empty databases of a kind."""

    def __init__(self, kind: str, topics: Topics, addresses: list[Address]) -> None:
        self.changes = [change for of_topic in topics.values() for change in of_topic]
        self.addresses = addresses
        self.django = {
            change.name: django_detection.DjangoChange(change, topic, kind)
            for topic, of_topic in topics.items()
            for change in of_topic
        }
        for name, django_change in self.django.items():
            if django_change.changes_nothing and not django_change.change.django_has_none:
                raise NoChangeError(name, "django")
        self.metadata = {
            when: alembic_detection.metadata_of(topics, when) for when in ("before", "after")
        }

    def record(self) -> RecordedOutcomes:
        """Build the databases, compare the two sides, run each tool and return the outcomes."""
        self.after = self._build("after", *self.addresses[:2])
        self.before = self._build("before", *self.addresses[2:4])
        for change in self.changes:
            pairs = [(facts["django"], facts["alembic"]) for facts in (self.before, self.after)]
            if change.unlike and not any(remaining_differences(change, *pair) for pair in pairs):
                raise SidesEqualError(change.name)
        return RecordedOutcomes(self._versions(), self._outcomes())

    def _versions(self) -> dict[str, str]:
        with _open_connection(self.addresses[0]) as connection:
            server = connection.dialect.server_version_info or ()
        return {**LIBRARIES, "server": ".".join(str(part) for part in server[:3])}

    def _outcomes(self) -> Outcomes:
        tools = ("django", "alembic", "django_answered", "alembic_all")
        addresses = dict(zip(tools, self.addresses[2:], strict=True))
        with alembic_detection.without_warnings():
            runs = {"django": self._run_django(addresses["django"], self.changes, answered=False)}
            asking = [
                change for change in self.changes if runs["django"].written[change.name].asked
            ]
            self._build_by_django("before", addresses["django_answered"], asking)
            runs["django_answered"] = self._run_django(
                addresses["django_answered"], asking, answered=True
            )
            runs["alembic"] = self._run_alembic(addresses["alembic"], as_batch=False)
            self._build_by_sqlalchemy("before", addresses["alembic_all"])
            runs["alembic_all"] = self._run_alembic(
                addresses["alembic_all"], as_batch=True, **alembic_detection.ALL_OPTIONS
            )
        results: dict[str, dict[str, Outcome]] = {change.name: {} for change in self.changes}
        for tool in TOOLS:
            for name, outcome in self._outcomes_of(tool, addresses[tool], runs[tool]):
                results[name][tool] = outcome
        return results

    def _build(self, when: str, *addresses: Address) -> dict[str, FactsOf]:
        """Build a database with each side, and return their facts, which are the same."""
        self._build_by_django(when, addresses[0], self.changes)
        self._build_by_sqlalchemy(when, addresses[1])
        first, second = (facts_of(address, self.changes) for address in addresses)
        for change in self.changes:
            differences = remaining_differences(change, first, second)
            if differences and not change.unlike:
                raise SidesDifferError(change.name, when, differences)
        return {"django": first, "alembic": second}

    def _build_by_django(self, when: str, address: Address, changes: list[Change]) -> None:
        with open_connection(address) as connection:
            states = [getattr(self.django[change.name], when) for change in changes]
            django_detection.create_tables(connection, states)

    def _build_by_sqlalchemy(self, when: str, address: Address) -> None:
        with _open_connection(address) as connection:
            alembic_detection.build(connection, self.metadata[when])

    def _run_django(self, address: Address, changes: list[Change], *, answered: bool) -> ToolRun:
        _insert(address, changes)
        done = ToolRun()
        for change in changes:
            django_change = self.django[change.name]
            questioner = (
                django_detection.AnsweringQuestioner(change.one_off)
                if answered
                else django_detection.NoInputQuestioner()
            )
            done.written[change.name], migrations = django_change.written(questioner)
            try:
                django_detection.run_migrations(address, django_change.before, migrations)
            except Exception as error:  # noqa: BLE001 - any error is recorded
                done.errors[change.name] = first_line_of(error)
        return done

    def _run_alembic(self, address: Address, *, as_batch: bool, **options: Any) -> ToolRun:
        _insert(address, self.changes)
        done = ToolRun()
        with _open_connection(address, enforced=False) as connection:
            context = alembic_detection.context_of(connection, self.metadata["after"], **options)
            operations_of: dict[str, list[Any]] = defaultdict(list)
            for table, operation in alembic_detection.written(context):
                operations_of[change_of_table(table, self.changes)].append(operation)
            as_batch = as_batch and connection.dialect.name == "sqlite"
            for change in self.changes:
                operations = operations_of[change.name]
                shorts = [
                    text
                    for operation in operations
                    for text in alembic_detection.short(operation, change.label)
                ]
                done.written[change.name] = WrittenMigration((), tuple(shorts))
                try:
                    with _savepoint(connection):
                        alembic_detection.apply(context, operations, as_batch=as_batch)
                except Exception as error:  # noqa: BLE001 - any error is recorded
                    done.errors[change.name] = first_line_of(error)
        return done

    def _outcomes_of(
        self, tool: str, address: Address, done: ToolRun
    ) -> Iterator[tuple[str, Outcome]]:
        side = tool.partition("_")[0]
        actual = facts_of(address, self.changes)
        with _open_connection(address) as connection:
            for change in self.changes:
                name = change.name
                if name not in done.written:
                    continue
                target = (self.before if change.stays else self.after)[side]
                error = done.errors.get(name, "")
                yield (
                    name,
                    Outcome(
                        done.written[name],
                        error,
                        bool(error and remaining_differences(change, self.before[side], actual)),
                        remaining_differences(change, target, actual),
                        not error and differ_in_looks(change, target, actual),
                        missing_rows(connection, change, change.expected),
                    ),
                )


def _insert(address: Address, changes: list[Change]) -> None:
    with _open_connection(address) as connection:
        for change in changes:
            insert_change_rows(connection, change)


@contextmanager
def _open_connection(address: Address, *, enforced: bool = True) -> Iterator[Connection]:
    """Yield a connection, on SQLite with foreign keys enforced or not."""
    with sqlalchemy_connections.open_engine(address) as engine:
        if address.kind == "sqlite" and not enforced:
            # A batch drops a table that others refer to, and then renames another one.
            event.listen(
                engine, "connect", lambda driver, _: driver.execute("PRAGMA foreign_keys = OFF")
            )
        with engine.begin() as connection:
            yield connection


def _savepoint(connection: Connection) -> AbstractContextManager[object]:
    """Return a savepoint, if the database can roll back DDL."""
    can_undo = KINDS[connection.dialect.name].rolls_back_ddl
    return connection.begin_nested() if can_undo else nullcontext()
