"""Walks the steps of two histories on two databases, with rows in every table."""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper

from side_by_side.check.round_trip.tables import Model
from side_by_side.histories.fill_tables import (
    copy_rows,
    default_connection,
    delete_rows,
    fill_tables,
    find_models,
    referring_tables,
    replace_rows,
)
from side_by_side.histories.revision_steps import EnvironmentStepper
from side_by_side.histories.side_state import SideState
from side_by_side.histories.table_rows import (
    TableRows,
    row_differences,
)
from side_by_side.project import DjangoProject
from side_by_side.schema import without_bookkeeping
from side_by_side.schema.differences import Difference, differences
from side_by_side.schema.facts import Facts
from side_by_side.sql.quoting import quote_table
from side_by_side.steps.adapters.django_stepper import DjangoStepper
from side_by_side.steps.moves import (
    DatabaseState,
    Mover,
    RowDifference,
    StepDifference,
    WalkedStep,
)
from side_by_side.steps.step import Move, StepFailedError, StepRunner

#: The value of ``-x`` with which a revision that cannot change existing rows leaves them alone.
DATA_STEPS_DONE = "data-steps-done"

#: What identifies a difference: where it is, and in which property or column.
Known = tuple[object, ...]


@dataclass
class Notes:
    """What a walk reports besides differences, by step or by table."""

    #: The tables that got no rows, with the reason.
    without_rows: dict[str, str] = field(default_factory=dict)
    #: The moves that Django makes only without the rows of some tables, with the reason.
    emptied: dict[str, str] = field(default_factory=dict)
    #: The steps that Django cannot undo, with its error, which is not that they cannot be undone.
    only_up: dict[str, str] = field(default_factory=dict)
    #: The steps whose revision leaves existing rows to a person: they got Django's rows.
    by_hand: list[str] = field(default_factory=list)


class HistoryWalker(Mover):
    """Walks all steps of two histories, and lists a difference where it first occurs."""

    def __init__(
        self,
        project: DjangoProject,
        connections: dict[str, Any],
        steppers: Mapping[str, StepRunner],
        wrappers: Mapping[str, BaseDatabaseWrapper],
        bookkeeping: Callable[[], Collection[str]],
        notes: Notes,
    ) -> None:
        """Use a connection and a stepper of each side.

        ``wrappers`` are Django's connections to the two databases, by which rows are written.
        ``bookkeeping`` returns the names of further history tables; ``notes`` are added to.
        """
        super().__init__(connections, steppers)
        self.project = project
        self.kind = project.kind
        self.wrappers = wrappers
        self.bookkeeping = bookkeeping
        self.notes = notes
        self.sides = {
            name: SideState(project.kind, connection, self._scoped)
            for name, connection in connections.items()
        }
        #: The differences that stay after the steps so far.
        self.known: set[Known] = set()
        self._compared: list[tuple[Facts, Facts, list[Difference]]] = []
        self._seen: set[Known] = set()
        self._last: set[Known] = set()

    def walk(self, walked: WalkedStep) -> None:
        """Apply, undo and apply a step again, then write rows into the tables that have none.

        What is found is added to the step.

        Raises:
            StepFailedError: A side fails to apply or undo it.
        """
        self._seen = set()
        self._move(walked, "up")
        self._move(walked, "down")
        self._move(walked, "up again")
        self.known = self._last
        self._fill(walked)

    def run_step(self, walked: WalkedStep, name: str, way: str) -> Move:
        """Apply or undo the step on one side.

        Where Django fails because of the rows, they are deleted on both sides. A revision that
        cannot be undone may raise anything. A revision that leaves rows to a person gets
        those of Django.
        """
        if name == "sqlalchemy" and self._counts_on(walked, way):
            return self._run_by_hand(walked, way)
        try:
            return super().run_step(walked, name, way)
        except StepFailedError as error:
            if name == "sqlalchemy" and not error.kept:
                django = walked.moves["django", way]
                if DATA_STEPS_DONE in error.reason and not django.refused:
                    return self._run_by_hand(walked, way)
                if way == "down":
                    # If Django does not refuse, this is a difference, and the walk goes on.
                    return Move((), (), 0, error.reason)
            if name != "django" or error.kept:
                raise
            self._delete_rows(walked, way, error)
        return super().run_step(walked, name, way)

    def _counts_on(self, walked: WalkedStep, way: str) -> bool:
        """Whether rows were deleted for a step that writes rows, whose new keys count on."""
        step = walked.paired.step
        by_alembic = isinstance(self.steppers["sqlalchemy"], EnvironmentStepper)
        if not by_alembic or f"{step} {way}" not in self.notes.emptied:
            return False
        return "data_steps" in walked.paired.sqlalchemy.path.read_text(encoding="utf-8")

    def _run_by_hand(self, walked: WalkedStep, way: str) -> Move:
        """Run a revision that leaves existing rows to a person, and copy those of Django."""
        stepper = self.steppers["sqlalchemy"]
        assert isinstance(stepper, EnvironmentStepper)
        try:
            if self.kind == "mariadb":
                # It could not take back what was done before an error.
                self._empty("sqlalchemy")
            with stepper.with_x(DATA_STEPS_DONE):
                move = super().run_step(walked, "sqlalchemy", way)
        except StepFailedError:
            if self.kind == "mariadb":
                raise
            # A later part of the revision needs what a person would have added to it.
            self._empty("sqlalchemy")
            with stepper.with_x(DATA_STEPS_DONE):
                move = super().run_step(walked, "sqlalchemy", way)
        if str(walked.paired.step) not in self.notes.by_hand:
            self.notes.by_hand.append(str(walked.paired.step))
        for side in self.sides.values():
            side.forget()
        self._states = None
        django, sqlalchemy = self.states["django"], self.states["sqlalchemy"]
        tables = [
            table
            for table in django.rows.keys() & sqlalchemy.rows.keys()
            if django.rows[table] != sqlalchemy.rows[table]
        ]
        refused = replace_rows(
            self.project,
            self._models(),
            tables,
            self.wrappers["django"],
            self.wrappers["sqlalchemy"],
        )
        self._forget_rows()
        walked.differences += [
            StepDifference(way, RowDifference(name, "", _refused_text(name, reason)))
            for name, reason in refused.items()
        ]
        return move

    def _empty(self, name: str) -> None:
        """Delete all rows on one side."""
        tables = sorted(table for table, rows in self.states[name].rows.items() if rows)
        statements = [f"DELETE FROM {quote_table(self.kind, table)}" for table in tables]  # noqa: S608 - quoted
        delete_rows(statements, self.wrappers[name])
        self._forget_rows()

    def _delete_rows(self, walked: WalkedStep, way: str, error: StepFailedError) -> None:
        """Delete the rows of the tables that a step of Django is about, on both sides.

        Raises:
            StepFailedError: There are none, so that they cannot be why the step failed.
        """
        step = walked.paired.step
        django = self.states["django"]
        models = self._models()
        words = set(re.findall(r"\w+", f"{error.statement} {error.reason}"))
        named = {table for table in models if table in words}
        named |= {name for name, model in models.items() if model._meta.app_label == step.chapter}
        with default_connection(self.wrappers["django"]):
            reached = referring_tables(self.project, models, named)
        tables = [table for table in sorted(reached) if django.rows.get(table)]
        if not tables:
            raise error
        statements = [f"DELETE FROM {quote_table(self.kind, table)}" for table in tables]  # noqa: S608 - quoted
        for wrapper in self.wrappers.values():
            delete_rows(statements, wrapper)
        self.notes.emptied[f"{step} {way}"] = error.reason
        self._forget_rows()

    def _models(self) -> dict[str, Model]:
        """Return the models after the applied steps of Django, by table."""
        stepper = self.steppers["django"]
        assert isinstance(stepper, DjangoStepper)
        return find_models(self.project, stepper.current_state(), self.states["django"].facts)

    def _forget(self, walked: WalkedStep, way: str) -> None:
        """Read again what the statements of the move can have changed."""
        for name, side in self.sides.items():
            move = walked.moves.get((name, way))
            side.on_move(way, move.statements if move else ())

    def _differs(self, _reasons: Mapping[str, str]) -> bool:
        """Each tool gives its own reason."""
        return False

    def _state(self, name: str) -> DatabaseState:
        return self.sides[name].read()

    def _scoped(self, facts: Facts) -> Facts:
        """Return the facts without history tables and the search path of the project."""
        return scoped_facts(self.project, facts, self.bookkeeping())

    def _compare(self, walked: WalkedStep, way: str) -> None:
        """Compare the current states, and list what differs now and did not before."""
        self._states = None
        django, sqlalchemy = self.states["django"], self.states["sqlalchemy"]
        if way == "up":
            for name, side in self.sides.items():
                side.on_applied(walked.moves[name, way].statements)
        walked.compared += len(django.facts) + sum(map(len, django.rows.values()))
        if way == "down" and len({bool(move.refused) for move in self._last_moves(walked)}) > 1:
            # Only one side was undone.
            return
        current: set[Known] = set()
        found: list[Difference | RowDifference] = [*self._fact_differences(django, sqlalchemy)]
        found += rows_of(django, sqlalchemy)
        for difference in found:
            known = known_key(difference)
            current.add(known)
            if known not in self.known and known not in self._seen:
                self._seen.add(known)
                walked.differences.append(StepDifference(way, difference))
        self._last = current

    def _fact_differences(
        self, django: DatabaseState, sqlalchemy: DatabaseState
    ) -> list[Difference]:
        """Return the differences of facts; those of the same two sets are kept from a move before.

        The sets of a state that did not change are the same objects.
        """
        for first, second, known in self._compared:
            if first is django.facts and second is sqlalchemy.facts:
                return known
        found = differences(django.facts, sqlalchemy.facts)
        self._compared = [*self._compared[-1:], (django.facts, sqlalchemy.facts, found)]
        return found

    def _forget_rows(self) -> None:
        """Read all rows again, which were written or deleted."""
        for side in self.sides.values():
            side.forget_rows()
        self._states = None

    def _last_moves(self, walked: WalkedStep) -> list[Move]:
        return [walked.moves[name, "down"] for name in self.steppers]

    def _fill(self, walked: WalkedStep) -> None:
        """Write the same rows into all tables of both sides that have none."""
        django = self.states["django"]
        empty = [
            table
            for table, rows in django.rows.items()
            if not rows and table not in self.notes.without_rows
        ]
        if not empty:
            return
        models = self._models()
        wanted = [table for table in empty if table in models]
        if not wanted:
            return
        tables = fill_tables(self.project, models, wanted, django.facts, self.wrappers["django"])
        self.notes.without_rows |= {table.name: table.reason for table in tables if table.reason}
        refused = copy_rows(tables, self.wrappers["sqlalchemy"])
        walked.differences += [
            StepDifference("rows", RowDifference(name, "", _refused_text(name, reason)))
            for name, reason in refused.items()
        ]
        self._forget_rows()
        # Rows that only one side has are listed already.
        self.known |= {("rows", name, "") for name in refused}


def _refused_text(table: str, reason: str) -> str:
    return f"{table}: sqlalchemy's table refuses rows that django's accepts: {reason}"


def scoped_facts(project: DjangoProject, facts: Facts, bookkeeping: Collection[str]) -> Facts:
    """Return the facts without history tables and the search path of the project."""
    facts = without_bookkeeping(facts)
    setting = "database_setting", ("search_path",)
    return {
        key: value
        for key, value in facts.items()
        if key.place[0].rpartition(".")[2] not in bookkeeping
        and not (project.backend.search_path and (key.kind, key.place) == setting)
    }


def state_differences(
    django: DatabaseState, sqlalchemy: DatabaseState
) -> list[Difference | RowDifference]:
    """Return all differences of two databases, in facts and in the rows of common tables."""
    return [*differences(django.facts, sqlalchemy.facts), *rows_of(django, sqlalchemy)]


def rows_of(django: DatabaseState, sqlalchemy: DatabaseState) -> list[RowDifference]:
    """Return the differences in the rows of common tables."""
    found: list[RowDifference] = []
    for table in sorted(django.rows.keys() & sqlalchemy.rows.keys()):
        own, other = django.rows[table], sqlalchemy.rows[table]
        if own != other:
            assert isinstance(own, TableRows)
            assert isinstance(other, TableRows)
            found += row_differences(table, own, other)
    return found


def known_key(difference: Difference | RowDifference) -> Known:
    """Return what identifies a difference that stays."""
    if isinstance(difference, RowDifference):
        return "rows", difference.table, difference.column
    return difference.key, repr(difference.first), repr(difference.second)
