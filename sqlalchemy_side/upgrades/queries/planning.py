"""The steps, their order, and which ones would run."""

from pathlib import Path

from alembic import command
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.orm import Session

from sqlalchemy_side import __file__ as side
from sqlalchemy_side.upgrades.running import (
    GEOGRAPHY,
    HISTORIES,
    alembic_config,
    named,
    plan,
    private_database,
)


def steps_of_the_chapter(session: Session) -> list[str]:
    """``iterate_revisions`` goes down from a step, and also into its dependencies elsewhere."""
    steps = ScriptDirectory.from_config(alembic_config()).iterate_revisions("upgrades@head", "base")
    return [named(step) for step in steps if "upgrades" in step.branch_labels][::-1]


def last_step(session: Session) -> str:
    """Without a label there are as many heads as chapters, and ``head`` is ambiguous."""
    scripts = ScriptDirectory.from_config(alembic_config())
    return named(scripts.get_revision("upgrades@head"))


def folders_of_the_steps(session: Session) -> dict[str, str]:
    """``version_locations`` lists all folders; the files assign the branches."""
    scripts = ScriptDirectory.from_config(alembic_config())
    paths = {
        label: Path(step.path)
        for label in ("geography", "upgrades")
        if (step := scripts.get_revision(f"{label}@head"))
    }
    top = Path(side).parent
    return {label: path.parent.relative_to(top).as_posix() for label, path in paths.items()}


def dependencies_of_the_sites(session: Session) -> list[str]:
    """``down_revision`` is the previous step in its branch; ``depends_on`` those of others."""
    scripts = ScriptDirectory.from_config(alembic_config())
    step = scripts.get_revision("upgrades_0004")
    assert step is not None  # it is in the folder
    before = [step.down_revision, step.dependencies]
    steps = [scripts.get_revisions(revision) for revision in before if revision]
    return sorted(named(revision) for several in steps for revision in several)


def plan_for_an_empty_database(session: Session) -> list[str]:
    """There is no ``--plan``; ``history -r base:upgrades_0004`` lists the steps in reverse."""
    scripts = ScriptDirectory.from_config(alembic_config())
    steps = scripts.iterate_revisions("upgrades_0004", "base")
    return [named(step) for step in steps][::-1]


def plan_of_an_early_step(session: Session) -> list[str]:
    """No step can be put before another branch's: the caller upgrades both, in order."""
    with private_database() as connection:
        config = alembic_config(connection, GEOGRAPHY, HISTORIES / "early")
        command.upgrade(config, "upgrades@head")
        early = MigrationContext.configure(connection).get_current_heads()
        command.upgrade(config, "geography@head")
        heads = MigrationContext.configure(connection).get_current_heads()
    later = [head for head in heads if head not in early]
    scripts = ScriptDirectory.from_config(config)
    return [named(scripts.get_revision(revision)) for revision in (*early, *later)]


def two_steps_on(session: Session) -> str:
    """``+2`` counts from the current step of the labelled branch, whatever others it needs."""
    with private_database() as connection:
        config = alembic_config(connection)
        command.upgrade(config, "upgrades_0002")
        command.upgrade(config, "upgrades@+2")
        [head] = MigrationContext.configure(connection).get_current_heads()
    return named(ScriptDirectory.from_config(config).get_revision(head))


def plan_of_undoing_to_the_second_step(session: Session) -> list[str]:
    """``downgrade upgrades_0002``; upgrading and downgrading are two commands."""
    return _undoing("upgrades_0002")


def plan_of_undoing_the_chapter(session: Session) -> list[str]:
    """``downgrade upgrades@base``: the label limits it to the branch."""
    return _undoing("upgrades@base")


def plan_of_undoing_what_the_chapter_needs(session: Session) -> list[str]:
    """``downgrade geography@base`` undoes what depends on it, and nothing more."""
    return _undoing("geography@base")


def step_that_does_not_exist(session: Session) -> None:
    """``upgrade`` looks the revision up before it does anything."""
    with private_database() as connection:
        command.upgrade(alembic_config(connection), "upgrades_0009")


def _undoing(target: str) -> list[str]:
    with private_database() as connection:
        command.upgrade(alembic_config(connection), "upgrades@head")
        heads = MigrationContext.configure(connection).get_current_heads()
    return plan(heads, target, down=True)
