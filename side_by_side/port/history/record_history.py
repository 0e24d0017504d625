"""Runs a project's history on a scratch database, up and down, and records what each step does."""

import re
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from django.db.migrations.exceptions import IrreversibleError
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.migration import Migration
from django.db.migrations.state import ProjectState

from side_by_side.databases.masking import safe_message
from side_by_side.port.history.changes import Change
from side_by_side.port.history.cut_names import cut_names
from side_by_side.port.history.errors import MigrationFailedError
from side_by_side.port.history.recorder import record
from side_by_side.port.history.translate import Translator
from side_by_side.port.history.two_ways import join_ways

#: The number of what runs at the end of a migration.
LAST = sys.maxsize

#: A migration: the label of its application, and its name.
Key = tuple[str, str]


@dataclass(frozen=True)
class Part:
    """What one operation changes; ``description`` is Django's description.

    ``number`` is the place of the operation among those of its migration, ``LAST`` for what runs at
    the end.
    """

    number: int
    description: str
    changes: tuple[Change, ...]


@dataclass(frozen=True)
class RecordedStep:
    """What a migration does on one kind of database, on its way up and on its way down."""

    key: Key
    up: tuple[Part, ...]
    down: tuple[Part, ...]
    #: Why Django cannot unapply it, empty if it can.
    irreversible: str = ""


def plan_of(executor: MigrationExecutor, labels: Sequence[str] = ()) -> list[Migration]:
    """Return all migrations in the order in which ``migrate`` applies them to an empty database."""
    graph = executor.loader.graph
    leaves = [leaf for leaf in graph.leaf_nodes() if not labels or leaf[0] in labels]
    return [migration for migration, _ in executor.migration_plan(leaves)]


class _Run:
    """Applies and unapplies migrations on one database, and keeps what each changes."""

    def __init__(self, connection: Any, kind: str, labels: Sequence[str]) -> None:
        self.connection = connection
        self.kind = kind
        self.executor = MigrationExecutor(connection)
        self.executor.recorder.ensure_schema()
        self.plan = plan_of(self.executor, labels)
        self.translator = Translator(kind)
        self.state: Any = _state(self.executor)
        self.states: dict[Key, ProjectState] = {}

    def up(self, migration: Migration) -> tuple[Part, ...]:
        """Apply a migration.

        Raises:
            MigrationFailedError: It fails.
        """
        # As ``migrate`` does: rendered later, the models would change the order of SQLite's tables.
        _ = self.state.apps
        self.states[key_of(migration)] = _unrendered(self.state)
        self.translator.backwards = False
        with record(self.connection, migration) as recorder:
            try:
                self.state = self.executor.apply_migration(self.state, migration)
            except Exception as error:
                reason = f"{type(error).__name__}: {safe_message(error)}"
                raise MigrationFailedError(*key_of(migration), self.kind, reason) from error
        return _parts(recorder.ran, self.translator)

    def down(self, migration: Migration) -> tuple[Part, ...]:
        """Unapply a migration.

        Raises:
            Exception: Django cannot unapply it, as with an ``IrreversibleError``.
        """
        before = self.states[key_of(migration)]
        state = _unrendered(before)
        # As ``migrate`` does, for the same reason.
        _ = state.apps
        self.translator.backwards = True
        with record(self.connection, migration, backwards=True) as recorder:
            self.executor.unapply_migration(state, migration)
        self.state = _unrendered(before)
        return _parts(recorder.ran, self.translator)


def record_history(
    open_database: Callable[[], Any], kind: str, labels: Sequence[str] = ()
) -> list[RecordedStep]:
    """Return what all migrations do, in Django's order.

    In one database all are applied, and unapplied from the end. In another one each is applied,
    unapplied and applied again, after which Django finds other indexes. ``open_database`` returns a
    context manager of a connection to a new empty database.

    Raises:
        MigrationFailedError: A migration fails.
    """
    with ExitStack() as databases:

        def begin() -> _Run:
            return _Run(databases.enter_context(open_database()), kind, labels)

        turning = _Turning(begin)
        straight = begin()
        up = {key_of(migration): straight.up(migration) for migration in straight.plan}
        turning.run_all()
        from_end = dict(_from_end(straight, turning.refused))
    joined = partial(_joined, has_given_keys=kind == "sqlite")
    return [
        RecordedStep(
            key,
            joined(joined(up[key], turning.up[key]), turning.again.get(key, up[key])),
            joined(turning.down.get(key, ()), from_end.get(key, turning.down.get(key, ()))),
            turning.refused.get(key, ""),
        )
        for key in map(key_of, straight.plan)
    ]


class _Turning:
    """Applies each migration, unapplies it, and applies it again."""

    def __init__(self, begin: Callable[[], _Run]) -> None:
        self.begin = begin
        self.up: dict[Key, tuple[Part, ...]] = {}
        self.again: dict[Key, tuple[Part, ...]] = {}
        self.down: dict[Key, tuple[Part, ...]] = {}
        self.refused: dict[Key, str] = {}

    def run_all(self) -> None:
        """Run all migrations in Django's order."""
        run = self.begin()
        for number, migration in enumerate(run.plan):
            key = key_of(migration)
            self.up[key] = run.up(migration)
            try:
                self.down[key] = run.down(migration)
                self.again[key] = run.up(migration)
            except IrreversibleError as error:
                self.refused[key] = _reason(error)
            except MigrationFailedError:
                # Some rows are still there, because nothing undoes what a step in Python does.
                run = self._restart(number)
            except Exception as error:  # noqa: BLE001 - the project's own code may raise anything
                self.refused[key] = _reason(error)
                # Django leaves such a transaction open, and MariaDB a part of what was undone.
                run = self._restart(number)

    def _restart(self, number: int) -> _Run:
        """Return a run in another database, in which the migrations so far are applied."""
        run = self.begin()
        for migration in run.plan[: number + 1]:
            run.up(migration)
        return run


def _from_end(run: _Run, refused: Mapping[Key, str]) -> Iterator[tuple[Key, tuple[Part, ...]]]:
    """Yield what the migrations change that are unapplied from the end, until one cannot be."""
    for migration in reversed(run.plan):
        if key_of(migration) in refused:
            return
        try:
            yield key_of(migration), run.down(migration)
        except Exception:  # noqa: BLE001 - the project's own code may raise anything
            return


def _joined(
    directly: Sequence[Part], from_end: Sequence[Part], *, has_given_keys: bool
) -> tuple[Part, ...]:
    """Return the parts of two ways, operation by operation."""
    join = partial(join_ways, has_given_keys=has_given_keys)
    others = {part.number: part.changes for part in from_end}
    own = {part.number for part in directly}
    further = [part for part in from_end if part.number not in own]
    joined = [
        replace(part, changes=join(part.changes, others.get(part.number, ()))) for part in directly
    ]
    joined += [replace(part, changes=join((), part.changes)) for part in further]
    return tuple(sorted(joined, key=lambda part: part.number))


def _reason(error: Exception) -> str:
    """Return why Django cannot unapply a migration, the same in every run."""
    return re.sub(r" at 0x[0-9a-f]+", "", " ".join(safe_message(error).split()))


def _unrendered(state: ProjectState) -> ProjectState:
    """Return a copy of a state that renders models of its own.

    Those of Django's copies are shared, and what one migration does to them would be seen later.
    """
    models = {key: model.clone() for key, model in state.models.items()}
    return ProjectState(models, state.real_apps)


def _state(executor: Any) -> Any:
    """Return the state of a project before its first migration."""
    return executor._create_project_state(with_applied_migrations=True)


def key_of(migration: Migration) -> Key:
    """Return the key of a migration in the graph."""
    return migration.app_label, migration.name


def _parts(ran: Sequence[Any], translator: Translator) -> tuple[Part, ...]:
    parts = []
    translator.begin()
    number = 0
    for one in ran:
        translated = translator.translate(one)
        changes = tuple(cut_names(translated) if translator.kind == "postgresql" else translated)
        if one.operation is not None:
            number += 1
            parts.append(Part(number, one.operation.describe(), changes))
        elif changes:
            parts.append(Part(LAST, "", changes))
    return tuple(parts)
