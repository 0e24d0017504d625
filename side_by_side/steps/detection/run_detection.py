"""Lets each tool notice every change on one kind of database, and looks what it leaves there."""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, field
from importlib.metadata import version
from typing import Any

from sqlalchemy import Connection, event

from shared_fixtures.detection.change import Change
from side_by_side.chapters.django_setup import set_up
from side_by_side.chapters.sides import sqlalchemy
from side_by_side.chapters.sides.django import open_connection
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
    WrittenMigration,
    describe_error,
)
from side_by_side.steps.detection.recorded import RecordedOutcomes

#: What writes the migrations, and in which version it is here.
LIBRARIES = {name: version(name) for name in ("Django", "SQLAlchemy", "alembic")}


class SidesDifferError(SideBySideError):
    """A change whose models make one schema on one side and another on the other."""

    def __init__(self, change: str, when: str, found: tuple[str, ...]) -> None:
        self.change = change
        self.when = when
        self.found = found
        super().__init__(
            f"{change}: the models {when} are not the same on the two sides: {'; '.join(found)}. "
            "Make them so, or say in the change why they cannot be"
        )


class SidesEqualError(SideBySideError):
    """A change that says why the sides' models cannot be the same, and they are."""

    def __init__(self, change: str) -> None:
        self.change = change
        super().__init__(f"{change}: the models are the same on both sides; take out why not")


def run_detection(
    kind: str, server: Address | None, topics: Topics | None = None
) -> RecordedOutcomes:
    """Return what each tool makes of every change on one kind of database.

    Raises:
        NoChangeError: A change's after is its before.
        UnlikeError: The two sides' models are not the same, before or after.
        AlikeError: They are, and a change says that they cannot be.
        UnreachableError: The server cannot be reached.
    """
    set_up()
    topics = changes_on(kind) if topics is None else topics
    for topic, changes in topics.items():
        for change in changes:
            check_change(change, topic)
    with scratch_databases(kind, server, 6) as addresses:
        return DetectionRun(kind, topics, addresses).recorded()


@dataclass
class Done:
    """What a tool wrote for each change, and the first line of what went wrong."""

    written: dict[str, WrittenMigration] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)


class DetectionRun:
    """One run: the changes, and six empty databases of a kind."""

    def __init__(self, kind: str, topics: Topics, addresses: list[Address]) -> None:
        self.changes = [change for found in topics.values() for change in found]
        self.addresses = addresses
        self.django = {
            change.name: django_detection.DjangoChange(change, topic, kind)
            for topic, found in topics.items()
            for change in found
        }
        for name, each in self.django.items():
            if each.changes_nothing and not each.change.django_has_none:
                raise NoChangeError(name, "django")
        self.metadata = {
            when: alembic_detection.metadata_of(topics, when) for when in ("before", "after")
        }

    def recorded(self) -> RecordedOutcomes:
        """Build, compare the two sides, let each tool do its work, and look."""
        self.after = self._built("after", *self.addresses[:2])
        self.before = self._built("before", *self.addresses[2:4])
        for change in self.changes:
            built = [(each["django"], each["alembic"]) for each in (self.before, self.after)]
            if change.unlike and not any(remaining_differences(change, *pair) for pair in built):
                raise SidesEqualError(change.name)
        return RecordedOutcomes(self._versions(), self._outcomes())

    def _versions(self) -> dict[str, str]:
        with _connected(self.addresses[0]) as connection:
            server = connection.dialect.server_version_info or ()
        return {**LIBRARIES, "server": ".".join(str(part) for part in server[:3])}

    def _outcomes(self) -> Outcomes:
        tools = ("django", "alembic", "django_answered", "alembic_all")
        addresses = dict(zip(tools, self.addresses[2:], strict=True))
        with alembic_detection.without_warnings():
            done = {"django": self._django(addresses["django"], self.changes, answered=False)}
            asking = [each for each in self.changes if done["django"].written[each.name].asked]
            self._build_by_django("before", addresses["django_answered"], asking)
            done["django_answered"] = self._django(
                addresses["django_answered"], asking, answered=True
            )
            done["alembic"] = self._alembic(addresses["alembic"], as_batch=False)
            self._build_by_sqlalchemy("before", addresses["alembic_all"])
            done["alembic_all"] = self._alembic(
                addresses["alembic_all"], as_batch=True, **alembic_detection.ALL_OPTIONS
            )
        results: dict[str, dict[str, Outcome]] = {change.name: {} for change in self.changes}
        for tool in TOOLS:
            for name, outcome in self._look(tool, addresses[tool], done[tool]):
                results[name][tool] = outcome
        return results

    def _built(self, when: str, *addresses: Address) -> dict[str, FactsOf]:
        """Build a database by each side, and return their facts, which are the same."""
        self._build_by_django(when, addresses[0], self.changes)
        self._build_by_sqlalchemy(when, addresses[1])
        first, second = (facts_of(address, self.changes) for address in addresses)
        for change in self.changes:
            unlike = remaining_differences(change, first, second)
            if unlike and not change.unlike:
                raise SidesDifferError(change.name, when, unlike)
        return {"django": first, "alembic": second}

    def _build_by_django(self, when: str, address: Address, changes: list[Change]) -> None:
        with open_connection(address) as connection:
            states = [getattr(self.django[change.name], when) for change in changes]
            django_detection.create_tables(connection, states)

    def _build_by_sqlalchemy(self, when: str, address: Address) -> None:
        with _connected(address) as connection:
            alembic_detection.build(connection, self.metadata[when])

    def _django(self, address: Address, changes: list[Change], *, answered: bool) -> Done:
        _insert(address, changes)
        done = Done()
        for change in changes:
            each = self.django[change.name]
            questioner = (
                django_detection.AnsweringQuestioner(change.one_off)
                if answered
                else django_detection.NoInputQuestioner()
            )
            done.written[change.name], migrations = each.written(questioner)
            try:
                django_detection.run_migrations(address, each.before, migrations)
            except Exception as error:  # noqa: BLE001 - what a database refuses is recorded
                done.errors[change.name] = describe_error(error)
        return done

    def _alembic(self, address: Address, *, as_batch: bool, **options: Any) -> Done:
        _insert(address, self.changes)
        done = Done()
        with _connected(address, enforced=False) as connection:
            context = alembic_detection.context_of(connection, self.metadata["after"], **options)
            found: dict[str, list[Any]] = defaultdict(list)
            for table, operation in alembic_detection.written(context):
                found[change_of_table(table, self.changes)].append(operation)
            as_batch = as_batch and connection.dialect.name == "sqlite"
            for change in self.changes:
                operations = found[change.name]
                shorts = [
                    text
                    for each in operations
                    for text in alembic_detection.short(each, change.label)
                ]
                done.written[change.name] = WrittenMigration((), tuple(shorts))
                try:
                    with _apart(connection):
                        alembic_detection.apply(context, operations, as_batch=as_batch)
                except Exception as error:  # noqa: BLE001 - what a database refuses is recorded
                    done.errors[change.name] = describe_error(error)
        return done

    def _look(self, tool: str, address: Address, done: Done) -> Iterator[tuple[str, Outcome]]:
        side = tool.partition("_")[0]
        actual = facts_of(address, self.changes)
        with _connected(address) as connection:
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
    with _connected(address) as connection:
        for change in changes:
            insert_change_rows(connection, change)


@contextmanager
def _connected(address: Address, *, enforced: bool = True) -> Iterator[Connection]:
    """Give a connection, on SQLite with its foreign keys enforced or not."""
    with sqlalchemy.open_engine(address) as engine:
        if address.kind == "sqlite" and not enforced:
            # A batch drops a table that others refer to, and then gives another one its name.
            event.listen(
                engine, "connect", lambda driver, _: driver.execute("PRAGMA foreign_keys = OFF")
            )
        with engine.begin() as connection:
            yield connection


def _apart(connection: Connection) -> AbstractContextManager[object]:
    """Undo alone what fails, where the database can undo tables at all."""
    can_undo = KINDS[connection.dialect.name].rolls_back_ddl
    return connection.begin_nested() if can_undo else nullcontext()
