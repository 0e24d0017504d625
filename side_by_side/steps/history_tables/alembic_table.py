"""Alembic's books: ``alembic_version``, a row for each last step of a branch."""

from collections.abc import Collection, Sequence

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.util import CommandError

from side_by_side.chapters.sides.migration_files import ALEMBIC_INI, read_scripts
from side_by_side.chapters.sides.sqlalchemy import open_engine
from side_by_side.databases import Address
from side_by_side.databases.lock_timeouts import lock_timeout_statement
from side_by_side.steps.adapters.alembic_steps import step_of
from side_by_side.steps.history_tables.history_table import Row, StrayRowError
from side_by_side.steps.step import Step


class AlembicHistoryTable:
    """The rows of ``alembic_version``."""

    side = "sqlalchemy"
    tool = "Alembic"
    table = "alembic_version"
    columns: tuple[str, ...] = ("version_num",)
    errors: tuple[type[Exception], ...] = (sa.exc.SQLAlchemyError, CommandError)

    def steps(self, address: Address, rows: Collection[Row]) -> frozenset[Step]:
        """Return the steps that the rows say are applied, all that come before them included."""
        scripts = read_scripts()
        known = {script.revision for script in scripts.walk_revisions()}
        for (revision,) in sorted(rows):
            if revision not in known:
                cure = "put its file back, or give the address of a database of this project"
                raise StrayRowError(address, self.table, revision, cure)
        heads = tuple(revision for (revision,) in sorted(rows))
        found = scripts.iterate_revisions(heads, "base", implicit_base=True) if heads else ()
        return frozenset(step_of(scripts, script.revision) for script in found)

    def rows(self, steps: Collection[Step]) -> list[Row]:
        """Return a row for each step that none of the others comes after.

        Alembic keeps no row for what a step of another branch depends on: ``alembic stamp`` with
        both would write two rows where ``alembic upgrade`` leaves one.
        """
        scripts = read_scripts()
        chosen = {
            script.revision: script
            for script in scripts.walk_revisions()
            if step_of(scripts, script.revision) in steps
        }
        passed = {parent for script in chosen.values() for parent in script._all_down_revisions}
        return [(revision,) for revision in sorted(chosen.keys() - passed)]

    def stamp(self, address: Address, rows: Sequence[Row]) -> None:
        """Run ``alembic stamp`` with the revisions, all or none.

        MariaDB cannot take back that the table was made.

        Source: https://alembic.sqlalchemy.org/en/latest/api/commands.html#alembic.command.stamp
        """
        configuration = Config(ALEMBIC_INI)
        with open_engine(address) as engine, engine.connect() as connection:
            connection.exec_driver_sql(lock_timeout_statement(address.kind))
            connection.commit()
            # In a transaction that is not Alembic's own, it does not commit after each branch.
            with connection.begin():
                configuration.attributes["connection"] = connection
                command.stamp(configuration, [revision for (revision,) in rows])

    def strike(self, chapter: str) -> str:
        """Return the command that strikes a chapter from the table."""
        return f"alembic stamp {chapter}@base"
