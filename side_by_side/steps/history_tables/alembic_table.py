"""Alembic's migration history table: ``alembic_version``, one row for each head of a branch."""

from collections.abc import Collection, Sequence

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.util import CommandError

from side_by_side.chapters.sides.migration_files import ALEMBIC_INI, read_scripts
from side_by_side.chapters.sides.sqlalchemy_connections import open_engine
from side_by_side.databases import Address
from side_by_side.databases.lock_timeouts import lock_timeout_statement
from side_by_side.steps.adapters.alembic_steps import step_of
from side_by_side.steps.history_tables.history_table import Row, StrayRowError
from side_by_side.steps.step import Step


class AlembicHistoryTable:
    """The rows of ``alembic_version``."""

    side = "sqlalchemy"
    tool = "Alembic"
    name = "alembic_version"
    columns: tuple[str, ...] = ("version_num",)
    errors: tuple[type[Exception], ...] = (sa.exc.SQLAlchemyError, CommandError)

    def steps(self, address: Address, rows: Collection[Row]) -> frozenset[Step]:
        """Return the steps that are applied according to the rows, with all their ancestors."""
        scripts = read_scripts()
        known = {script.revision for script in scripts.walk_revisions()}
        for (revision,) in sorted(rows):
            if revision not in known:
                cure = "restore its file, or name a database of this project"
                raise StrayRowError(address, self.name, revision, cure)
        heads = tuple(revision for (revision,) in sorted(rows))
        applied = scripts.iterate_revisions(heads, "base", implicit_base=True) if heads else ()
        return frozenset(step_of(scripts, script.revision) for script in applied)

    def rows(self, steps: Collection[Step]) -> list[Row]:
        """Return a row for each step that no other one depends on.

        Alembic keeps no row for a step that another branch depends on: ``alembic stamp`` with both
        would write two rows where ``alembic upgrade`` leaves one.
        """
        scripts = read_scripts()
        stamped = {
            script.revision: script
            for script in scripts.walk_revisions()
            if step_of(scripts, script.revision) in steps
        }
        parents = {parent for script in stamped.values() for parent in script._all_down_revisions}
        return [(revision,) for revision in sorted(stamped.keys() - parents)]

    def stamp(self, address: Address, rows: Sequence[Row]) -> None:
        """Run ``alembic stamp`` with the revisions, all or none.

        MariaDB cannot roll back the creation of the table.

        Source: https://alembic.sqlalchemy.org/en/latest/api/commands.html#alembic.command.stamp
        """
        configuration = Config(ALEMBIC_INI)
        with open_engine(address) as engine, engine.connect() as connection:
            connection.exec_driver_sql(lock_timeout_statement(address.kind))
            connection.commit()
            # In an outer transaction, Alembic does not commit after each branch.
            with connection.begin():
                configuration.attributes["connection"] = connection
                command.stamp(configuration, [revision for (revision,) in rows])

    def forget_command(self, chapter: str) -> str:
        """Return the command that removes a chapter's rows from the table."""
        return f"alembic stamp {chapter}@base"
