"""Steps that write rows: which models they use, and what undoing them does."""

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, ScalarResult, select
from sqlalchemy.orm import Session

from sqlalchemy_side.upgrades.operations import AddRelease
from sqlalchemy_side.upgrades.running import HISTORIES, alembic_config, private_database, rows

#: The tables as a data step declares them: only the columns that it needs, without a model.
device = sa.table("upgrades_device", sa.column("serial", sa.String), sa.column("retired"))
release = sa.table("upgrades_release", sa.column("number"), sa.column("channel", sa.String))


def columns_of_a_device_at_the_third_step(session: Session) -> list[str]:
    """There are no historical models; only a database at that step has the columns."""
    with private_database() as connection:
        command.upgrade(alembic_config(connection), "upgrades_0003")
        columns = sa.inspect(connection).get_columns("upgrades_device")
    return [column["name"] for column in columns]


def devices_that_a_data_step_sees(session: Session) -> ScalarResult[str]:
    """A local ``sa.table()`` returns all rows of the table."""
    return session.scalars(select(device.c.serial).order_by(device.c.serial))


def texts_of_devices_in_a_data_step(session: Session) -> list[str]:
    """Rows have their columns, and nothing else."""
    in_use = select(device).where(device.c.retired == sa.false()).order_by(device.c.serial)
    return [row.serial for row in session.execute(in_use)]


def channel_of_a_release_from_a_data_step(session: Session) -> str:
    """A local ``sa.table()`` has no defaults, so the step gives each value."""
    session.execute(sa.insert(release).values(number="3.0", channel="beta"))
    statement = select(release.c.channel).where(release.c.number == "3.0")
    channel: str = session.scalars(statement).one()
    return channel


def releases_after_filling(session: Session) -> list[tuple[str, int]]:
    """The step has its own tables in its file."""
    with private_database() as connection:
        configuration = _migrate_with_devices(connection)
        command.upgrade(configuration, "upgrades_0003")
        return _releases(connection)


def releases_after_undoing_the_filling(session: Session) -> list[list[tuple[str, int]]]:
    """``downgrade`` is a function of the step."""
    with private_database() as connection:
        configuration = _migrate_with_devices(connection)
        command.upgrade(configuration, "upgrades_0003")
        filled = _releases(connection)
        command.downgrade(configuration, "upgrades_0002")
        return [filled, _releases(connection)]


def texts_after_undoing_the_last_step(session: Session) -> list[str | None]:
    """The two functions need not mirror each other: only ``downgrade`` writes rows."""
    with private_database() as connection:
        configuration = _migrate_with_devices(connection)
        command.upgrade(configuration, "upgrades@head")
        connection.execute(sa.update(release).where(release.c.number == "1.1").values(number="1.2"))
        command.downgrade(configuration, "upgrades_0004")
        return rows(connection, "SELECT firmware FROM upgrades_device ORDER BY id")


def undo_an_irreversible_step(session: Session) -> None:
    """A ``downgrade`` that cannot be written raises, and gives the reason."""
    with private_database() as connection:
        configuration = alembic_config(connection, HISTORIES / "irreversible")
        command.upgrade(configuration, "upgrades@head")
        command.downgrade(configuration, "upgrades_0001")


def custom_operation(session: Session) -> list[list[str]]:
    """An operation is registered as a method of ``op``, and returns its reverse."""
    operation, releases = AddRelease("1.0", "beta"), []
    with private_database() as connection:
        command.upgrade(alembic_config(connection), "upgrades_0002")
        operations = Operations(MigrationContext.configure(connection))
        for step in (operation, operation.reverse()):
            operations.invoke(step)
            releases.append(rows(connection, "SELECT number FROM upgrades_release"))
    return releases


def _migrate_with_devices(connection: Connection) -> Config:
    """Migrate to the second step, and insert the devices."""
    configuration = alembic_config(connection)
    command.upgrade(configuration, "upgrades_0002")
    connection.execute(
        sa.text(
            "INSERT INTO upgrades_device (serial, firmware, retired) VALUES "
            "('A', '1.0', false), ('B', '1.1', false), ('C', '1.0', true), ('D', NULL, false)"
        )
    )
    connection.commit()
    return configuration


def _releases(connection: Connection) -> list[tuple[str, int]]:
    """Return the releases, with the number of devices that have each."""
    rows = connection.execute(
        sa.text(
            "SELECT number, count(*) FROM upgrades_release JOIN upgrades_installation "
            "ON release_id = upgrades_release.id GROUP BY number ORDER BY number"
        )
    )
    return [(number, count) for number, count in rows]
