"""One step that replaces many; each question has its own database, in memory."""

from django.db import connections
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.operations.special import RunPython, RunSQL
from django.db.migrations.recorder import MigrationRecorder

from django_side.upgrades.running import history, migrate, private_database


def columns_from_the_squashed_step() -> list[str]:
    """If none of the steps that it ``replaces`` is applied, the squashed step runs."""
    with private_database(), history("squashed"):
        migrate()
        return _columns()


def statements_of_the_squashed_step_that_write_rows() -> int:
    """``squashmigrations`` omits operations that are ``elidable``."""
    with history("squashed"):
        loader = MigrationLoader(None)
    [last] = loader.graph.leaf_nodes("upgrades")
    operations = loader.graph.nodes[last].operations
    return sum(isinstance(operation, RunPython | RunSQL) for operation in operations)


def is_a_new_database_at_the_last_step() -> bool:
    """The steps that it ``replaces`` are recorded as applied too."""
    with private_database() as connection, history("squashed"):
        migrate()
        applied = MigrationRecorder(connection).applied_migrations()
    return ("upgrades", "0005_drop_firmware") in applied


def plan_where_all_five_are_applied() -> list[str]:
    """The squashed step counts as applied if all steps that it ``replaces`` are."""
    with private_database() as connection:
        migrate()
        with history("squashed"):
            executor = MigrationExecutor(connection)
            plan = executor.migration_plan(executor.loader.graph.leaf_nodes("upgrades"))
    return [str(migration) for migration, _backwards in plan]


def columns_where_three_are_applied() -> tuple[list[str], list[str]]:
    """If some are applied, the others run, so they stay until all databases have them."""
    with private_database() as connection:
        migrate("0003")
        with history("squashed"):
            plan = MigrationExecutor(connection).migration_plan(
                [("upgrades", "0005_drop_firmware")]
            )
            migrate("0005_drop_firmware")
        return [str(migration) for migration, _backwards in plan], _columns()


def _columns() -> list[str]:
    """Return the columns of a device."""
    connection = connections["private"]
    with connection.cursor() as cursor:
        columns = connection.introspection.get_table_description(cursor, "upgrades_device")
    return [column.name for column in columns]
