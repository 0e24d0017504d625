"""Tempting ports of Django's commands; the right answers are in ``queries``."""

import re
from typing import Any

import sqlalchemy as sa
from alembic import command
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, insert, select
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from sqlalchemy_side.upgrades.models import Device, Release
from sqlalchemy_side.upgrades.queries.comparing import _made
from sqlalchemy_side.upgrades.queries.squashing import SQUASHED, _columns
from sqlalchemy_side.upgrades.running import (
    HISTORIES,
    alembic_config,
    named,
    plan,
    private_database,
    rows,
    run,
    script,
    tables,
)

FORKED = HISTORIES / "forked"


def plan_by_down_revisions(session: Session) -> list[str]:
    """Go from each step to the previous one."""
    scripts, steps = ScriptDirectory.from_config(alembic_config()), []
    revision: Any = "upgrades_0004"
    while revision:
        [step] = scripts.get_revisions(revision)
        assert step is not None  # the files name it
        steps.append(named(step))
        revision = step.down_revision
    return steps[::-1]


def plan_of_undoing_to_base(session: Session) -> list[str]:
    """``downgrade base`` in place of ``migrate upgrades zero``."""
    with private_database() as connection:
        command.upgrade(alembic_config(connection), "upgrades@head")
        heads = MigrationContext.configure(connection).get_current_heads()
    return plan(heads, "base", down=True)


def columns_of_todays_table(session: Session) -> list[str]:
    """The models' class imported at the top of a revision."""
    return [column.name for column in Device.__table__.columns]


def channel_by_todays_class(session: Session) -> str | None:
    """The same import, for a new row."""
    session.execute(insert(Release).values(number="3.0"))
    return session.scalar(select(Release.channel).where(Release.number == "3.0"))


def undo_by_an_empty_downgrade(session: Session) -> list[int]:
    """``downgrade`` as Alembic's template writes it."""
    with private_database() as connection:
        configuration = alembic_config(connection, HISTORIES / "forgotten")
        command.upgrade(configuration, "upgrades@head")
        command.downgrade(configuration, "upgrades_0001")
        return rows(connection, "SELECT id FROM upgrades_note")


def tables_in_a_script_from_one_branch(session: Session) -> list[str]:
    """``upgrade upgrades_0003:upgrades_0005 --sql``."""
    text = script(session.get_bind().dialect.name, "upgrades_0003", "upgrades_0005")
    return re.findall(r"CREATE TABLE (\w+)", text)


def steps_left_by_one_transaction(session: Session) -> list[str]:
    """The options of a new ``env.py``."""
    with private_database() as connection:
        # SQLite could roll back, but Alembic does not rely on it by default.
        _fail(connection, transactional_ddl=True)
        return list(MigrationContext.configure(connection).get_current_heads())


def tables_left_by_the_drivers_transactions(session: Session) -> list[str]:
    """An engine as ``create_engine`` returns it."""
    engine = create_engine("sqlite://")
    with engine.connect() as connection:
        _fail(connection, transaction_per_migration=True)
        names = tables(connection)
    engine.dispose()
    return names


def steps_in_the_version_table(session: Session) -> list[str]:
    """``SELECT`` from the tool's own table, as from ``django_migrations``."""
    with private_database() as connection:
        command.upgrade(alembic_config(connection), "upgrades_0002")
        applied = rows(connection, "SELECT version_num FROM alembic_version")
    scripts = ScriptDirectory.from_config(alembic_config())
    return [named(step) for step in scripts.get_revisions(applied)]


def rows_written_on_version_apply(session: Session) -> list[str]:
    """``on_version_apply``, as ``post_migrate``."""

    def write(ctx: MigrationContext, **_: Any) -> None:
        assert ctx.connection is not None  # it is not a script
        device = sa.table("upgrades_device", sa.column("serial"), sa.column("retired"))
        count = ctx.connection.scalar(select(sa.func.count()).select_from(device)) or 0
        values = {"serial": f"run {count + 1}", "retired": False}
        ctx.connection.execute(insert(device).values(values))

    with private_database() as connection:
        run(connection, "upgrades_0002", on_version_apply=write)
        return rows(connection, "SELECT serial FROM upgrades_device ORDER BY id")


def columns_where_the_squashed_step_is_stamped(session: Session) -> tuple[list[str], list[str]]:
    """``stamp --purge``, because the folder cannot locate the third step."""
    with private_database() as connection:
        command.upgrade(alembic_config(connection), "upgrades_0003")
        squashed = alembic_config(connection, *SQUASHED)
        command.stamp(squashed, "upgrades@head", purge=True)
        heads = MigrationContext.configure(connection).get_current_heads()
        command.upgrade(squashed, "upgrades@head")
        return plan(heads, "upgrades@head", *SQUASHED), _columns(connection)


def migrate_to_all_heads(session: Session) -> list[str]:
    """``upgrade heads``, as in a project of many branches."""
    with private_database() as connection:
        command.upgrade(alembic_config(connection, FORKED), "heads")
        return tables(connection)


def notes_after_what_was_generated(session: Session) -> list[str | None]:
    """What ``revision --autogenerate`` writes for a column with a new name."""
    with private_database() as connection:
        operations = _made(connection)
        operations.add_column("upgrades_note", sa.Column("words", sa.Text))
        operations.drop_column("upgrades_note", "text")
        return rows(connection, "SELECT words FROM upgrades_note")


def _fail(connection: Connection, **how: Any) -> None:
    """Run the history that fails."""
    try:
        run(connection, "upgrades@head", HISTORIES / "failing", **how)
    except OperationalError:
        connection.rollback()
        return
    raise AssertionError("it did not fail")
