"""Two second steps, and how they are merged."""

from django.db.migrations.loader import MigrationLoader

from django_side.upgrades.running import history, migrate, named, private_database, tables


def last_steps_of_a_forked_history() -> list[str]:
    """``detect_conflicts`` finds applications with several leaves."""
    with history("forked"):
        conflicts = MigrationLoader(None).detect_conflicts()
    return sorted(named(("upgrades", name)) for name in conflicts["upgrades"])


def migrate_a_forked_history() -> None:
    """``migrate`` refuses for every target, until ``makemigrations --merge`` is run."""
    with private_database(), history("forked"):
        migrate()


def tables_of_one_branch() -> list[str]:
    """``migrate`` accepts no branch of a fork; once merged, each of the branches has a name."""
    with private_database() as connection, history("merged"):
        migrate("0002_left")
        return tables(connection)


def dependencies_of_the_merge() -> list[str]:
    """A merge is a migration with two dependencies in its own application."""
    with history("merged"):
        migration = MigrationLoader(None).get_migration("upgrades", "0003_merge")
    return sorted(named(key) for key in migration.dependencies)


def operations_of_the_merge() -> list[int]:
    """If the branches change different things, there is nothing to do."""
    with history("merged"):
        loader = MigrationLoader(None)
    steps = [loader.get_migration("upgrades", name) for name in ("0002_left", "0003_merge")]
    return [len(step.operations) for step in steps]


def last_step_of_a_merged_history() -> list[str]:
    """One package holds all steps, though its ``__path__`` may have several folders."""
    with history("merged"):
        return [named(key) for key in MigrationLoader(None).graph.leaf_nodes("upgrades")]


def tables_of_a_merged_history() -> list[str]:
    """Both branches are applied, and then the merge."""
    with private_database() as connection, history("merged"):
        migrate()
        return tables(connection)
