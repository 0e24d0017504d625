"""Options of operations; each question has its own database, in memory."""

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.operations.ops import ExecuteSQLOp, UpgradeOps
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, text
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from sqlalchemy_side.upgrades.running import (
    GEOGRAPHY,
    HISTORIES,
    alembic_config,
    named,
    private_database,
    rows,
    run,
    tables,
)

#: The folders of the history of parts, and of the chapter that it depends on.
PARTS = (GEOGRAPHY, HISTORIES / "parts")

part = sa.table(
    "upgrades_part", sa.column("name"), sa.column("maker", sa.String), sa.column("stock")
)


def step_before_a_table_that_settings_name(session: Session) -> list[str]:
    """``depends_on`` names a step; what settings decide, the file would have to ask itself."""
    scripts = ScriptDirectory.from_config(alembic_config(None, *PARTS))
    step = scripts.get_revision("upgrades_0001")
    assert step is not None
    return [named(scripts.get_revision(key)) for key in step._resolved_dependencies]


def stock_of_old_parts(session: Session) -> list[int]:
    """The old rows get the ``server_default`` with which the column is added."""
    with private_database() as connection:
        command.upgrade(_migrate_with_parts(connection), "upgrades_0002")
        return rows(connection, "SELECT stock FROM upgrades_part ORDER BY id")


def part_without_a_stock(session: Session) -> None:
    """The step has dropped the default again, so the column has none."""
    with private_database() as connection:
        command.upgrade(alembic_config(connection, *PARTS), "upgrades_0002")
        connection.execute(sa.insert(part).values(name="spring", maker="Ann"))


def makers_of_old_parts(session: Session) -> list[str]:
    """The step updates the rows itself, before the column refuses NULL."""
    with private_database() as connection:
        command.upgrade(_migrate_with_parts(connection), "upgrades_0003")
        return rows(connection, "SELECT maker FROM upgrades_part ORDER BY id")


def part_without_a_maker(session: Session) -> None:
    """The column refuses NULL, and never had a default."""
    with private_database() as connection:
        command.upgrade(alembic_config(connection, *PARTS), "upgrades_0003")
        connection.execute(sa.insert(part).values(name="spring", stock=1, maker=None))


def indexes_of_the_parts(session: Session) -> list[list[str]]:
    """An index has the name that a step gave it; a new name is a new index."""
    found = []
    with private_database() as connection:
        for step in ("upgrades_0004", "upgrades_0005"):
            command.upgrade(alembic_config(connection, *PARTS), step)
            indexes = inspect(connection).get_indexes("upgrades_part")
            found.append(sorted(str(index["name"]) for index in indexes))
    return found


def columns_after_a_step_in_sql(session: Session) -> list[str]:
    """There is no state to tell: the columns are those of the database."""
    with private_database() as connection:
        command.upgrade(alembic_config(connection, *PARTS), "upgrades@head")
        columns = inspect(connection).get_columns("upgrades_part")
    return [column["name"] for column in columns]


def statements_that_one_step_keeps(session: Session) -> list[str]:
    """No command squashes steps; operations are objects, which can carry a mark of one's own."""
    upgrade = UpgradeOps(
        ops=[
            ExecuteSQLOp("CREATE TABLE upgrades_log (id integer PRIMARY KEY)"),
            ExecuteSQLOp(
                "INSERT INTO upgrades_log SELECT id FROM upgrades_part",
                execution_options={"elidable": True},
            ),
        ]
    )
    return [
        str(operation.sqltext)
        for operation in upgrade.ops
        if isinstance(operation, ExecuteSQLOp) and not operation.execution_options
    ]


def rows_left_by_a_failing_function(session: Session) -> tuple[list[str], list[int]]:
    """What follows an ``autocommit_block`` is a transaction again."""
    options = {"transaction_per_migration": True, "transactional_ddl": True}
    with private_database() as connection:
        try:
            run(connection, "upgrades@head", HISTORIES / "guarded", **options)
        except OperationalError:
            return tables(connection), rows(connection, "SELECT id FROM upgrades_half")
    raise AssertionError("the step did not fail")


def tables_and_rows_by_hints(session: Session) -> list[tuple[list[str], list[int]]]:
    """Options of ``configure`` are in the context, and each step asks for them."""
    found = []
    for archive in (True, False):
        with private_database() as connection:
            run(connection, "upgrades@head", HISTORIES / "hinted", archive=archive)
            found.append((tables(connection), rows(connection, "SELECT id FROM upgrades_log")))
    return found


def _migrate_with_parts(connection: Connection) -> Config:
    """Migrate to the first step, and insert two parts."""
    configuration = alembic_config(connection, *PARTS)
    command.upgrade(configuration, "upgrades_0001")
    connection.execute(
        text("INSERT INTO upgrades_part (name, maker) VALUES ('bolt', 'Ann'), ('nut', NULL)")
    )
    connection.commit()
    return configuration
