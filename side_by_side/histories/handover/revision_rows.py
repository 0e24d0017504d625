"""The rows of ``alembic_version`` of a project's own Alembic environment."""

import dis
from collections.abc import Collection, Iterable, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from alembic.script import Script

from side_by_side.databases import Address
from side_by_side.databases.lock_timeouts import lock_timeout_statement
from side_by_side.histories.handover.state_errors import SECTION, UnfitStateError, listed
from side_by_side.histories.pair_histories import Pairing
from side_by_side.project.alembic_environment import AlembicEnvironment
from side_by_side.sql.quoting import postgresql_name
from side_by_side.steps.handover.proof import new_database
from side_by_side.steps.history_tables.history_table import Row, StrayRowError
from side_by_side.steps.step import Step
from sqlalchemy_django.engine import make_engine

#: What the code of a function that does nothing consists of.
_NOTHING = {"RESUME", "NOP", "LOAD_CONST", "RETURN_VALUE", "RETURN_CONST"}


class RevisionRows:
    """Alembic's migration history table: what its rows mean, and how they are written."""

    side = "sqlalchemy"
    tool = "Alembic"
    columns: tuple[str, ...] = ("version_num",)
    errors: tuple[type[Exception], ...] = (sa.exc.SQLAlchemyError,)

    def __init__(self, environment: AlembicEnvironment, pairing: Pairing, live: Address) -> None:
        """Run env.py on a scratch database, where it creates its table.

        Raises:
            SideBySideError: env.py fails, or no scratch database is available.
        """
        self.environment = environment
        self.pairing = pairing
        self.table, self.name = _version_table(environment, live)
        self.scripts = {script.revision: script for script in environment.revisions}

    @cached_property
    def steps_by_revision(self) -> dict[str, list[Step]]:
        """The migrations that each revision stands for."""
        steps: dict[str, list[Step]] = {}
        for step, script in self.pairing.revisions_by_step.items():
            steps.setdefault(script.revision, []).append(step)
        return steps

    @cached_property
    def empty(self) -> frozenset[str]:
        """The revisions that stand for no migration and do nothing, such as most merges."""
        return frozenset(
            script.revision for script in self.pairing.revisions if _does_nothing(script)
        )

    def ancestors(self, revisions: Iterable[str]) -> set[str]:
        """Return revisions with all that they follow or depend on."""
        found: set[str] = set()
        waiting = list(revisions)
        while waiting:
            revision = waiting.pop()
            if revision not in found:
                found.add(revision)
                waiting += self.scripts[revision]._all_down_revisions
        return found

    def steps(self, address: Address, rows: Collection[Row]) -> frozenset[Step]:
        """Return the migrations that the applied revisions stand for.

        Raises:
            StrayRowError: A revision has no file.
            UnfitStateError: A revision stands for no migration.
        """
        for (revision,) in sorted(rows):
            if revision not in self.scripts:
                cure = "restore its file, or name a database of this project"
                raise StrayRowError(address, self.name, revision, cure)
        applied = self.ancestors(revision for (revision,) in rows)
        unpaired = sorted(applied - self.steps_by_revision.keys() - self.empty)
        if unpaired:
            names = [f"{name} ({Path(self.scripts[name].path).name})" for name in unpaired]
            raise UnfitStateError(
                address,
                "Django",
                f"there is no migration for {listed(names)}, which {self.name} lists or implies",
                f"Pair each with a migration in {SECTION}, or write one: "
                "python manage.py makemigrations --empty",
            )
        return frozenset(step for name in applied for step in self.steps_by_revision.get(name, ()))

    def revisions(self, steps: Collection[Step]) -> set[str]:
        """Return the revisions that stand for migrations, and the empty ones around these."""
        found = {
            revision
            for revision, stood_for in self.steps_by_revision.items()
            if set(stood_for) <= set(steps)
        }
        # An empty revision may also be the first one of all.
        for name in self.ancestors(found) & self.empty:
            if self.ancestors([name]) <= found | self.empty:
                found.add(name)
        for script in self.environment.revisions:
            parents = script._all_down_revisions
            if script.revision in self.empty and parents and found.issuperset(parents):
                found.add(script.revision)
        return found

    def newest(self, revisions: Collection[str]) -> list[str]:
        """Return those revisions that no other one of them follows or depends on."""
        implied = self.ancestors(
            parent for name in revisions for parent in self.scripts[name]._all_down_revisions
        )
        return sorted(set(revisions) - implied)

    def rows(self, steps: Collection[Step]) -> list[Row]:
        """Return a row for each revision that no other one implies."""
        return [(revision,) for revision in self.newest(self.revisions(steps))]

    def stamp(self, address: Address, rows: Sequence[Row]) -> None:
        """Write the rows, and delete those that they imply, all or none.

        MariaDB cannot roll back the creation of the table.
        """
        engine = make_engine(address.url)
        column = self.table.c.version_num
        try:
            with engine.connect() as connection:
                connection.exec_driver_sql(lock_timeout_statement(address.kind))
                connection.commit()
                with connection.begin():
                    self.table.create(connection, checkfirst=True)
                    before = set(connection.execute(sa.select(column)).scalars())
                    after = set(self.newest(before | {revision for (revision,) in rows}))
                    if implied := before - after:
                        connection.execute(self.table.delete().where(column.in_(implied)))
                    for revision in sorted(after - before):
                        connection.execute(self.table.insert().values(version_num=revision))
        finally:
            engine.dispose()

    def forget_command(self, _label: str) -> str:
        """Return the command that removes all rows from the table."""
        return "alembic stamp base"


def _version_table(environment: AlembicEnvironment, live: Address) -> tuple[sa.Table, str]:
    """Return the history table of an environment, and its name as its facts have it."""
    found: list[tuple[sa.Table, str | None]] = []

    def plan(_heads: Any, context: Any) -> list[Any]:
        schema = context.version_table_schema
        if schema is None and live.kind == "postgresql":
            schema = context.connection.execute(sa.func.current_schema().select()).scalar()
        found.append((context._version, schema))
        return []

    with new_database(live) as (address, _):
        environment.command(address, plan)
    [(table, schema)] = found
    if live.kind != "postgresql":
        return table, table.name
    # The connection that writes need not have the search path of env.py.
    table = table.to_metadata(sa.MetaData(), schema=schema or "public")
    return table, postgresql_name(str(table.schema), table.name)


def _does_nothing(script: Script) -> bool:
    upgrade = getattr(script.module, "upgrade", None)
    return upgrade is None or {item.opname for item in dis.get_instructions(upgrade)} <= _NOTHING
