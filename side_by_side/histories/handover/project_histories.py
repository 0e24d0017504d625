"""The histories of one's own project, as they are handed over."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from django.apps import apps

from side_by_side.databases import Address
from side_by_side.histories.django_history import DjangoHistory
from side_by_side.histories.find_migration import UnknownAppError
from side_by_side.histories.handover.migration_rows import MigrationRows
from side_by_side.histories.handover.revision_rows import RevisionRows
from side_by_side.histories.handover.state_errors import (
    SECTION,
    UnfitStateError,
    listed,
)
from side_by_side.histories.pair_histories import Pairing
from side_by_side.histories.revision_steps import EnvironmentStepper
from side_by_side.histories.walk_histories import scoped_facts
from side_by_side.project.alembic_environment import AlembicEnvironment
from side_by_side.schema.facts import Facts
from side_by_side.steps.handover.handed_histories import Plan
from side_by_side.steps.history_tables.history_table import HistoryTable
from side_by_side.steps.step import Move, PairedStep, Step, StepFile, StepRunner


class ProjectHistories:
    """The migrations of a project, and the revisions that stand for them."""

    group = "application"

    def __init__(
        self,
        history: DjangoHistory,
        environment: AlembicEnvironment,
        pairing: Pairing,
        live: Address,
        labels: Sequence[str],
    ) -> None:
        """Hand over some applications, or all.

        Raises:
            SideBySideError: An application has no migrations, or env.py fails.
        """
        self.history = history
        self.pairing = pairing
        self.live = live
        known = list(dict.fromkeys(file.step.chapter for file in history.files))
        for label in labels:
            if label not in known:
                raise UnknownAppError(label, known)
        self.wanted: Sequence[str] = list(labels) or known
        self.revisions = RevisionRows(environment, pairing, live)
        self.migrations = MigrationRows(history)
        self.tables: Mapping[str, HistoryTable] = {
            "django": self.migrations,
            "alembic": self.revisions,
        }
        self.files = {file.step: file for file in history.files}

    def last_steps(self, steps: Collection[Step], _side: str) -> list[Step]:
        """Return those of one application's migrations that no other one of it depends on."""
        parents = {parent for step in steps for parent in self.files[step].parents}
        return sorted(set(steps) - parents)

    def select_steps(self, plan: Plan) -> tuple[list[PairedStep], list[PairedStep]]:
        """Return the steps that the proof applies, and those that come after them.

        Raises:
            UnfitStateError: No steps of the target stand for this state.
        """
        going = frozenset().union(*plan.going.values())
        if plan.target is self.revisions:
            return self._select_revisions(plan, going)
        return self._select_migrations(plan, going)

    def _select_revisions(
        self, plan: Plan, going: frozenset[Step]
    ) -> tuple[list[PairedStep], list[PairedStep]]:
        by_step = self.pairing.revisions_by_step
        if missing := [str(step) for step in self.files if step in going - by_step.keys()]:
            raise self._unfit(
                plan,
                f"there is no revision for {listed(missing)}, which {plan.owner.name} lists",
                f"Write one (in a port: side-by-side port --update FOLDER), or pair it with one in "
                f"{SECTION}, or limit the handover to other applications with --app",
            )
        stamped = self.revisions.revisions(plan.stamped)
        wanted = {by_step[step].revision for step in going}
        for revision in self._in_order(self.revisions.ancestors(wanted) - stamped):
            self._refuse_revision(plan, revision)
        later = [step for step in self._later(plan) if step in by_step]
        after = self.revisions.ancestors(by_step[step].revision for step in later) - stamped
        return self._pairs(self._in_order(stamped)), self._pairs(self._in_order(after))

    def _refuse_revision(self, plan: Plan, revision: str) -> None:
        """Raise the error for a revision that is implied, but does not belong to the state.

        Raises:
            UnfitStateError: Always.
        """
        steps = self.revisions.steps_by_revision.get(revision)
        if steps is None:
            raise self._unfit(
                plan,
                f"a revision to stamp comes after {revision}, for which there is no migration",
                f"Pair it with a migration in {SECTION}",
            )
        [missing, *_] = [step for step in self.files if step in steps and step not in plan.stamped]
        reason = f"a revision to stamp comes after {revision}, and implies {missing}"
        if len(steps) > 1:
            reason = f"{revision} stands for {listed(list(map(str, steps)))}, and so for {missing}"
        if missing.chapter not in self.wanted:
            raise self._unfit(plan, reason, f"Add --app {missing.chapter}")
        raise self._unfit(
            plan,
            f"{reason}, which {plan.owner.name} does not list",
            f"Apply it: python manage.py migrate {missing.chapter} {missing.name}",
        )

    def _select_migrations(
        self, plan: Plan, going: frozenset[Step]
    ) -> tuple[list[PairedStep], list[PairedStep]]:
        implied = self.migrations.implied(plan.stamped)
        for step, file in self.files.items():
            for parent in sorted(file.parents - implied if step in going else ()):
                self._refuse_migration(plan, step, parent)
        after = self._with_parents(self._later(plan)) - plan.stamped
        return (
            [self._pair(step) for step in self.files if step in plan.stamped],
            [self._pair(step) for step in self.files if step in after],
        )

    def _refuse_migration(self, plan: Plan, step: Step, parent: Step) -> None:
        """Raise the error for a migration whose parent does not belong to the state.

        Raises:
            UnfitStateError: Always.
        """
        script = self.pairing.revisions_by_step.get(parent)
        reason = f"{step} depends on {parent}"
        if script is None:
            raise self._unfit(
                plan,
                f"{reason}, for which there is no revision",
                f"Write one, or pair it with one in {SECTION}; or, if its schema is there, record "
                f"it: python manage.py migrate --fake {parent.chapter} {parent.name}",
            )
        if parent.chapter not in self.wanted:
            raise self._unfit(plan, reason, f"Add --app {parent.chapter}")
        raise self._unfit(
            plan,
            f"{reason}, and {plan.owner.name} lists no revision that implies {script.revision}",
            f"Apply it: alembic upgrade {script.revision}",
        )

    def _unfit(self, plan: Plan, reason: str, cure: str) -> UnfitStateError:
        return UnfitStateError(self.live, plan.target.tool, reason, cure)

    def _in_order(self, revisions: Collection[str]) -> list[str]:
        """Return revisions in Alembic's order."""
        ordered = (script.revision for script in self.revisions.environment.revisions)
        return [revision for revision in ordered if revision in revisions]

    def _pairs(self, revisions: Iterable[str]) -> list[PairedStep]:
        """Return a step for each revision that stands for a migration."""
        steps = self.revisions.steps_by_revision
        return [self._pair(steps[revision][0]) for revision in revisions if revision in steps]

    def _later(self, plan: Plan) -> list[Step]:
        """Return the migrations of the same applications that come after the state."""
        labels = {step.chapter for step in plan.stamped}
        return [step for step in self.files if step.chapter in labels and step not in plan.stamped]

    def _with_parents(self, steps: Iterable[Step]) -> set[Step]:
        """Return migrations with all that they depend on."""
        found: set[Step] = set()
        waiting = list(steps)
        while waiting:
            step = waiting.pop()
            if step in self.files and step not in found:
                found.add(step)
                waiting += self.files[step].parents
        return found

    def _pair(self, step: Step) -> PairedStep:
        script = self.pairing.revisions_by_step.get(step)
        django = self.files[step]
        path = Path(script.path) if script else django.path
        return PairedStep(step, django, StepFile(step, path, frozenset()))

    def open_stepper(self, side: str, address: Address) -> AbstractContextManager[StepRunner]:
        """Open a database to apply a side's steps on it."""
        return self.history.open_stepper(address) if side == "django" else self._alembic(address)

    @contextmanager
    def _alembic(self, address: Address) -> Iterator[StepRunner]:
        yield _StepperOverEmpty(address, self.revisions)

    def scoped(self, facts: Facts) -> Facts:
        """Return the facts without migration history tables."""
        return scoped_facts(self.history.project, facts, {self.revisions.table.name})

    def group_of(self, table: str) -> str:
        """Return the application whose label is the prefix of a table's name; of two, the longer.

        Tables of unmanaged models belong to none, because no migration creates them.
        """
        name = table.rpartition(".")[2]
        labels = [config.label for config in apps.get_app_configs()]
        if table in self._unmanaged():
            return ""
        return max((label for label in labels if name.startswith(f"{label}_")), key=len, default="")

    def _unmanaged(self) -> set[str]:
        project = self.history.project
        models = apps.get_models(include_auto_created=True)
        return {project.table_name(model) for model in models if not model._meta.managed}


class _StepperOverEmpty(EnvironmentStepper):
    """Also applies the revisions that stand for no migration and do nothing."""

    def __init__(self, address: Address, rows: RevisionRows) -> None:
        super().__init__(address, rows.environment, rows.pairing.revisions_by_step)
        self.rows = rows
        self._done: set[str] = set()

    def apply(self, step: Step) -> Move:
        """Apply one step, and before it the empty revisions that it follows."""
        scripts, script = self.revisions[step]
        before = self.rows.ancestors([script.revision]) & self.rows.empty - self._done
        for other in self.environment.revisions:
            if other.revision in before:
                unnamed = Step("", other.revision)
                self.revisions[unnamed] = scripts, other
                super().apply(unnamed)
        self._done |= before
        return super().apply(step)
