"""Alembic's revisions of a project's environment, one at a time, each run by its env.py."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from alembic.script import Script, ScriptDirectory
from sqlalchemy.engine import Engine

from side_by_side.databases import Address
from side_by_side.project.alembic_environment import AlembicEnvironment
from side_by_side.steps.adapters.alembic_stepper import Plan, RevisionStepper
from side_by_side.steps.step import Step


class EnvironmentStepper(RevisionStepper):
    """Applies and undoes revisions by the env.py of an environment."""

    def __init__(
        self,
        address: Address,
        environment: AlembicEnvironment,
        revisions: Mapping[Step, Script],
    ) -> None:
        super().__init__(address, Engine)
        self.environment = environment
        self.revisions = {step: (environment.scripts, script) for step, script in revisions.items()}
        self.x: Sequence[str] = ()

    def run_environment(self, _scripts: ScriptDirectory, plan: Plan) -> None:
        """Run env.py on the scratch database."""
        self.environment.run(self.address, plan, self.x)

    @contextmanager
    def with_x(self, x: str) -> Iterator[None]:
        """Run revisions with a value of ``-x`` for a while."""
        self.x = (x,)
        try:
            yield
        finally:
            self.x = ()
