"""Two second steps, and how they are merged."""

from io import StringIO

from alembic import command
from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.orm import Session

from sqlalchemy_side.upgrades.running import (
    HISTORIES,
    alembic_config,
    named,
    private_database,
    tables,
)

FORKED = HISTORIES / "forked"
#: ``version_locations`` accepts any number of folders.
MERGED = (FORKED, HISTORIES / "merged")


def last_steps_of_a_forked_history(session: Session) -> list[str]:
    """``alembic heads`` lists them."""
    scripts = ScriptDirectory.from_config(alembic_config(None, FORKED))
    return sorted(named(step) for step in scripts.get_revisions("heads"))


def migrate_a_forked_history(session: Session) -> None:
    """``upgrade`` to a head refuses while there are two, until ``merge`` is run."""
    with private_database() as connection:
        command.upgrade(alembic_config(connection, FORKED), "upgrades@head")


def tables_of_one_branch(session: Session) -> list[str]:
    """A fork is not an error for Alembic: each branch can be upgraded separately."""
    with private_database() as connection:
        command.upgrade(alembic_config(connection, FORKED), "upgrades_0002_left")
        return tables(connection)


def dependencies_of_the_merge(session: Session) -> list[str]:
    """A merge is a revision whose ``down_revision`` is several."""
    scripts = ScriptDirectory.from_config(alembic_config(None, *MERGED))
    [merge] = scripts.get_revisions("upgrades_0003")
    assert merge is not None  # it is in the folder
    before = scripts.get_revisions(merge.down_revision or ())
    return sorted(named(step) for step in before if step)


def operations_of_the_merge(session: Session) -> list[int]:
    """Both functions of the merge are empty; offline mode writes what a step would send."""
    scripts, counts = ScriptDirectory.from_config(alembic_config(None, *MERGED)), []
    for step in scripts.get_revisions(("upgrades_0002_left", "upgrades_0003")):
        assert step is not None  # it is in a folder
        options = {"as_sql": True, "output_buffer": (written := StringIO())}
        context = MigrationContext.configure(dialect_name="sqlite", opts=options)
        with Operations.context(context):
            step.module.upgrade()
        counts.append(written.getvalue().count(";"))
    return counts


def last_step_of_a_merged_history(session: Session) -> list[str]:
    """All the folders together form one history."""
    scripts = ScriptDirectory.from_config(alembic_config(None, *MERGED))
    return [named(step) for step in scripts.get_revisions("heads")]


def tables_of_a_merged_history(session: Session) -> list[str]:
    """Both branches are applied, and then the merge."""
    with private_database() as connection:
        command.upgrade(alembic_config(connection, *MERGED), "upgrades@head")
        return tables(connection)
