"""The steps, their order, and which ones would run."""

from django.core.management import call_command
from django.db import connections
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader

from django_side.upgrades.running import history, migrate, named, private_database


def steps_of_the_chapter() -> list[str]:
    """The graph is built from files; the plan of the last step contains all that lead to it."""
    graph = MigrationLoader(None).graph
    [last] = graph.leaf_nodes("upgrades")
    return [named(key) for key in graph.forwards_plan(last) if key[0] == "upgrades"]


def last_step() -> str:
    """Every application has its own leaves, and should have only one."""
    [last] = MigrationLoader(None).graph.leaf_nodes("upgrades")
    return named(last)


def folders_of_the_steps() -> dict[str, str]:
    """They are a package in the application, unless ``MIGRATION_MODULES`` names another."""
    folders = {}
    for label in ("geography", "upgrades"):
        package, _explicit = MigrationLoader.migrations_module(label)
        folders[label] = str(package).removeprefix("django_side.").replace(".", "/")
    return folders


def dependencies_of_the_sites() -> list[str]:
    """``dependencies`` names them all, whichever application they belong to."""
    migration = MigrationLoader(None).get_migration("upgrades", "0004_sites")
    return sorted(named(key) for key in migration.dependencies)


def plan_for_an_empty_database() -> list[str]:
    """``migrate upgrades 0004 --plan``, with nothing applied."""
    with private_database() as connection:
        executor = MigrationExecutor(connection)
        plan = executor.migration_plan([("upgrades", "0004_sites")])
    return [str(migration) for migration, _backwards in plan]


def plan_of_an_early_step() -> list[str]:
    """``run_before`` adds a dependency to another application's step, from outside."""
    with history("early"):
        plan = MigrationLoader(None).graph.forwards_plan(("geography", "0001_initial"))
    return [named(key) for key in plan]


def two_steps_on() -> str:
    """A step is identified only by name, so the plan is counted by hand."""
    with private_database() as connection:
        call_command("migrate", "geography", database="private", verbosity=0)
        migrate("0002")
        executor = MigrationExecutor(connection)
        plan = executor.migration_plan(executor.loader.graph.leaf_nodes("upgrades"))
    return str(plan[1][0])


def plan_of_undoing_to_the_second_step() -> list[str]:
    """``migrate upgrades 0002 --plan`` works out that steps have to be undone."""
    return _undoing("upgrades", "0002_releases")


def plan_of_undoing_the_chapter() -> list[str]:
    """``migrate upgrades zero``: what the application needs from others stays."""
    return _undoing("upgrades", None)


def plan_of_undoing_what_the_chapter_needs() -> list[str]:
    """``migrate geography zero`` undoes what depends on it, and nothing more."""
    return _undoing("geography", None)


def step_that_does_not_exist() -> None:
    """``migrate`` looks the name up before it does anything."""
    with private_database():
        migrate("0009")


def _undoing(label: str, name: str | None) -> list[str]:
    with private_database():
        migrate()
        executor = MigrationExecutor(connections["private"])
        plan = executor.migration_plan([(label, name)])
    assert all(backwards for _, backwards in plan)  # undone, not applied
    return [str(migration) for migration, _backwards in plan]
