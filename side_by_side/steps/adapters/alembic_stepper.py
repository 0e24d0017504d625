"""Applies and undoes Alembic's revisions one at a time, in whichever environment."""

from collections.abc import Callable, Iterable
from time import perf_counter
from typing import Any, TypeAlias

from alembic.runtime.migration import MigrationStep, RevisionStep
from alembic.script import Script, ScriptDirectory
from sqlalchemy import Connection
from sqlalchemy.engine import Engine

from side_by_side.databases import Address
from side_by_side.steps.adapters.alembic_recorder import Recorder
from side_by_side.steps.step import Move, Step, StepFailedError

#: What Alembic calls with the current heads and its context, and which returns the steps to run.
Plan: TypeAlias = Callable[[Any, Any], Iterable[Any]]


class RevisionStepper:
    """Applies and undoes revisions; a subclass runs the environment on its database."""

    name = "sqlalchemy"

    def __init__(self, address: Address, recorded: Connection | type[Engine]) -> None:
        """Record the statements of a connection, or of all engines."""
        self.address = address
        self.recorded = recorded
        self.revisions: dict[Step, tuple[ScriptDirectory, Script]] = {}

    def run_environment(self, scripts: ScriptDirectory, plan: Plan) -> None:
        """Run env.py with a plan in place of that of a command."""
        raise NotImplementedError

    def on_failure(self) -> None:
        """Clean up after a revision that failed."""

    def apply(self, step: Step) -> Move:
        """Apply one step, whose parents are applied."""
        return self._run(step, "applied", MigrationStep.upgrade_from_script)

    def undo(self, step: Step) -> Move:
        """Undo one applied step that no applied step depends on."""
        return self._run(step, "undid", MigrationStep.downgrade_from_script)

    def _run(self, step: Step, way: str, make: Any) -> Move:
        refused = ""
        with Recorder(self.address.kind, self.recorded) as recorder:
            sent = recorder.sent
            scripts, script = self.revisions[step]
            move = make(scripts.revision_map, script)
            move.migration_fn = recorder.during(move.migration_fn)

            def only_this(_heads: object, _context: object) -> list[RevisionStep]:
                return [move]

            start = perf_counter()
            try:
                self.run_environment(scripts, only_this)
            except Exception as error:
                self.on_failure()
                # When applying, NotImplementedError comes from Alembic, not from the step.
                if way == "applied" or not isinstance(error, NotImplementedError):
                    raise StepFailedError(
                        self.name, step, way, self.address, error, sent
                    ) from error
                refused = str(error) or type(error).__name__
            seconds = perf_counter() - start
        changes = tuple(recorder.changes)
        return Move(changes, tuple(sent.statements), seconds, refused, tuple(sent.values))
