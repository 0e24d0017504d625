"""Tempting ports of Django's commands; the right answers are in ``queries``."""

import re
import warnings
from typing import Any

import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, insert, select
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from sqlalchemy_side.upgrades.models import Device, Release
from sqlalchemy_side.upgrades.queries.comparing import (
    ADDING,
    STARRED,
    TABLES,
    TYPE,
    _changed,
    _changes_of_installations,
    _made,
    _tables,
)
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


def tables_proposed_by_default(session: Session) -> list[tuple[str, str]]:
    """The chapter's models, and Django's database."""
    context = MigrationContext.configure(session.connection())
    changes = _changed("table", compare_metadata(context, _tables(*TABLES, "upgrades_audit")))
    # The database has tables of the tools and of other chapters as well.
    return [change for change in changes if change[1].startswith(("upgrades_", "geography_"))]


def tables_proposed_by_included_names(session: Session) -> list[tuple[str, str]]:
    """``include_name`` in place of ``include_object``."""

    def include_name(name: str | None, kind: str, _parents: object) -> bool:
        return kind != "table" or str(name).startswith("upgrades_")

    models = _tables(*TABLES, "upgrades_audit", "geography_zipcode", "geography_region")
    context = MigrationContext.configure(session.connection(), opts={"include_name": include_name})
    return _changed("table", compare_metadata(context, models))


def indexes_proposed_for_plain_foreign_keys(session: Session) -> list[tuple[str, str]]:
    """``ForeignKey`` for ``ForeignKey``."""
    models = _tables("upgrades_release", "upgrades_device")
    sa.Table(
        "upgrades_installation",
        models,
        sa.Column("id", sa.BigInteger, primary_key=True),
        sa.Column("device_id", sa.ForeignKey("upgrades_device.id"), unique=True),
        sa.Column("release_id", sa.ForeignKey("upgrades_release.id")),
        sa.Index("upgrades_newest", "release_id", "device_id"),
    )
    return _changes_of_installations(session, models)


def changes_proposed_for_the_default_schema(session: Session) -> list[str]:
    """``schema=`` alone."""
    connection, models = session.connection(), sa.MetaData(schema="archive")
    note = sa.Table("upgrades_note", models, sa.Column("id", sa.Integer, primary_key=True))
    connection.execute(sa.schema.CreateSchema("archive"))
    note.create(connection)
    sa.Table("upgrades_letter", models, sa.Column("id", sa.Integer, primary_key=True))
    changes = compare_metadata(MigrationContext.configure(connection), models)
    return [str(change[1].name) for change in changes if change[0] == "add_table"]


def add_note_without_stars_to_a_reflected_table(
    session: Session,
) -> tuple[list[str], list[int]]:
    """``batch_alter_table`` as autogenerate writes it."""
    with private_database() as connection:
        connection.execute(sa.text(STARRED))
        operations = Operations(MigrationContext.configure(connection))
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with operations.batch_alter_table("upgrades_note") as batch:
                batch.alter_column("text", type_=sa.String(20))
        connection.execute(sa.text(ADDING))
        return rows(connection, TYPE), rows(connection, "SELECT stars FROM upgrades_note")


def _fail(connection: Connection, **how: Any) -> None:
    """Run the history that fails."""
    try:
        run(connection, "upgrades@head", HISTORIES / "failing", **how)
    except OperationalError:
        connection.rollback()
        return
    raise AssertionError("it did not fail")
