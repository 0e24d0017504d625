"""One step that replaces many; each question has its own database, in memory."""

import re

import sqlalchemy as sa
from alembic import command
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection
from sqlalchemy.orm import Session

from sqlalchemy_side.upgrades.running import (
    GEOGRAPHY,
    HISTORIES,
    alembic_config,
    plan,
    private_database,
    script,
)

#: The folders to use once all databases have the last of the squashed steps.
SQUASHED = (GEOGRAPHY, HISTORIES / "squashed")


def columns_from_the_squashed_step(session: Session) -> list[str]:
    """A step without a ``down_revision`` is a first step, regardless of its id."""
    with private_database() as connection:
        command.upgrade(alembic_config(connection, *SQUASHED), "upgrades@head")
        return _columns(connection)


def statements_of_the_squashed_step_that_write_rows(session: Session) -> int:
    """The squashed step is written by hand, and an empty database has no rows to convert."""
    text = script("sqlite", "base", "upgrades_0005", locations=SQUASHED)
    return len(re.findall("(?:INSERT INTO|UPDATE|DELETE FROM) upgrades_", text))


def is_a_new_database_at_the_last_step(session: Session) -> bool:
    """It has the last step's id, so the steps before it are irrelevant."""
    with private_database() as connection:
        command.upgrade(alembic_config(connection, *SQUASHED), "upgrades@head")
        heads = MigrationContext.configure(connection).get_current_heads()
    return "upgrades_0005" in heads


def plan_where_all_five_are_applied(session: Session) -> list[str]:
    """``alembic_version`` names the fifth, which is also the squashed step's id."""
    with private_database() as connection:
        command.upgrade(alembic_config(connection), "upgrades@head")
        heads = MigrationContext.configure(connection).get_current_heads()
    return plan(heads, "upgrades@head", *SQUASHED)


def columns_where_three_are_applied(session: Session) -> tuple[list[str], list[str]]:
    """The squashed folder does not contain the third step, so the originals run, up to its id."""
    with private_database() as connection:
        command.upgrade(alembic_config(connection), "upgrades_0003")
        heads = MigrationContext.configure(connection).get_current_heads()
        command.upgrade(alembic_config(connection), "upgrades_0005")
        return plan(heads, "upgrades_0005"), _columns(connection)


def _columns(connection: Connection) -> list[str]:
    """Return the columns of a device."""
    return [column["name"] for column in sa.inspect(connection).get_columns("upgrades_device")]
