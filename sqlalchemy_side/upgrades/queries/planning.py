"""Which steps there are, which come first, and which would be run."""

from pathlib import Path

from alembic import command
from alembic.runtime.migration import MigrationContext
from alembic.script import Script
from sqlalchemy.orm import Session

from sqlalchemy_side import __file__ as side
from sqlalchemy_side.upgrades.running import (
    GEOGRAPHY,
    HISTORIES,
    configured,
    named,
    plan,
    private_database,
    scripts_in,
)


def steps_of_the_chapter(session: Session) -> list[str]:
    """``iterate_revisions`` goes down from a step, also into what it depends on elsewhere."""
    steps = scripts_in().iterate_revisions("upgrades@head", "base")
    return [named(step) for step in steps if "upgrades" in step.branch_labels][::-1]


def last_step(session: Session) -> str:
    """Without a label there are as many heads as chapters, and ``head`` is refused."""
    return named(_step("upgrades@head"))


def folders_of_the_steps(session: Session) -> dict[str, str]:
    """``version_locations`` lists all folders; which branch stands where, the files say."""
    found = {}
    for label in ("geography", "upgrades"):
        folder = Path(_step(f"{label}@head").path).parent
        found[label] = folder.relative_to(Path(side).parent).as_posix()
    return found


def what_the_sites_come_after(session: Session) -> list[str]:
    """``down_revision`` is the step before in its branch; ``depends_on`` those of others."""
    scripts, step = scripts_in(), _step("upgrades_0004")
    before = [step.down_revision, step.dependencies]
    found = [scripts.get_revisions(each) for each in before if each]
    return sorted(named(each) for several in found for each in several if each)


def plan_for_an_empty_database(session: Session) -> list[str]:
    """There is no ``--plan``; ``history`` shows no more than which steps there are."""
    return plan((), "upgrades_0004")


def plan_of_an_early_step(session: Session) -> list[str]:
    """A step cannot be put before another's; who upgrades says in which order."""
    locations = (GEOGRAPHY, HISTORIES / "early")
    with private_database() as connection:
        configuration = configured(connection, *locations)
        applied: list[str] = []
        for target in ("upgrades@head", "geography@head"):
            command.upgrade(configuration, target)
            heads = MigrationContext.configure(connection).get_current_heads()
            applied += [head for head in sorted(heads) if head not in applied]
    return [named(_step(revision, *locations)) for revision in applied]


def two_steps_on(session: Session) -> str:
    """``+2`` counts from where the database is; the label says in which branch."""
    with private_database() as connection:
        configuration = configured(connection)
        command.upgrade(configuration, "geography@head")
        command.upgrade(configuration, "upgrades_0002")
        command.upgrade(configuration, "upgrades@+2")
        [head] = MigrationContext.configure(connection).get_current_heads()
    return named(_step(head))


def plan_of_undoing_to_the_second_step(session: Session) -> list[str]:
    """``downgrade upgrades_0002``; up or down are two commands."""
    return _undoing("upgrades_0002")


def plan_of_undoing_the_chapter(session: Session) -> list[str]:
    """``downgrade upgrades@base``: the label keeps it to the branch."""
    return _undoing("upgrades@base")


def plan_of_undoing_what_the_chapter_needs(session: Session) -> list[str]:
    """``downgrade geography@base`` undoes what depends on it, and no more."""
    return _undoing("geography@base")


def step_that_is_not_there(session: Session) -> None:
    """``upgrade`` looks the revision up before it does anything."""
    with private_database() as connection:
        command.upgrade(configured(connection), "upgrades_0009")


def _step(revision: str, *locations: Path) -> Script:
    step = scripts_in(*locations).get_revision(revision)
    assert step is not None  # noqa: S101 - what is not there was refused
    return step


def _undoing(target: str) -> list[str]:
    with private_database() as connection:
        command.upgrade(configured(connection), "upgrades@head")
        heads = MigrationContext.configure(connection).get_current_heads()
    return plan(heads, target, down=True)
