"""What the tools record about a database; each question has its own, in memory."""

import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection
from sqlalchemy.orm import Session

from sqlalchemy_side.upgrades.running import (
    alembic_config,
    named,
    private_database,
    rows,
    run,
    tables,
)


def steps_applied(session: Session) -> list[str]:
    """``alembic_version`` has the last step of a branch; the files list those before it."""
    with private_database() as connection:
        command.upgrade(alembic_config(connection), "upgrades_0002")
        return _applied(connection)


def is_anything_left_to_apply(session: Session) -> list[bool]:
    """``current --check-heads`` compares what is applied with the heads of all branches."""
    left = []
    with private_database() as connection:
        [head] = ScriptDirectory.from_config(alembic_config()).get_revisions("upgrades@head")
        assert head is not None  # the branch has steps
        for step in ("upgrades_0004", "upgrades_0005"):
            command.upgrade(alembic_config(connection), step)
            heads = MigrationContext.configure(connection).get_current_heads()
            left.append(head.revision not in heads)
    return left


def tables_after_faking(session: Session) -> list[str]:
    """``stamp`` only writes a row into ``alembic_version``."""
    with private_database() as connection:
        command.stamp(alembic_config(connection), "upgrades_0001")
        command.upgrade(alembic_config(connection), "upgrades_0002")
        return tables(connection)


def steps_after_faking(session: Session) -> list[str]:
    """Nothing checks whether it is true."""
    with private_database() as connection:
        command.stamp(alembic_config(connection), "upgrades_0001")
        return _applied(connection)


def columns_missing_for_a_take_over(session: Session) -> list[str]:
    """``compare_metadata`` reads the database; a local table declares what the step creates."""
    metadata = sa.MetaData()
    names = ("serial", "firmware", "retired")
    columns = [sa.Column(name, sa.Text) for name in names]
    sa.Table("upgrades_device", metadata, sa.Column("id", sa.Integer, primary_key=True), *columns)
    with private_database() as connection:
        connection.execute(
            sa.text("CREATE TABLE upgrades_device (id integer PRIMARY KEY, serial text)")
        )
        changes = compare_metadata(MigrationContext.configure(connection), metadata)
    # Changes other than whole columns are lists.
    added = [change for change in changes if change[0] == "add_column"]
    return sorted(str(column.name) for *_, column in added)


def rows_written_after_migrating(session: Session) -> list[str]:
    """Code that must run once comes after ``run_migrations``, in ``env.py``."""
    with private_database() as connection:
        run(connection, "upgrades_0002")
        device = sa.table("upgrades_device", sa.column("serial"), sa.column("retired"))
        count = connection.scalar(sa.select(sa.func.count()).select_from(device)) or 0
        values = {"serial": f"run {count + 1}", "retired": False}
        connection.execute(sa.insert(device).values(values))
        return rows(connection, "SELECT serial FROM upgrades_device ORDER BY id")


def _applied(connection: Connection) -> list[str]:
    heads = MigrationContext.configure(connection).get_current_heads()
    steps = ScriptDirectory.from_config(alembic_config()).iterate_revisions(heads, "base")
    return [named(step) for step in steps][::-1]
