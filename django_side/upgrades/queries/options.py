"""Options of operations; each question has its own database, in memory."""

from typing import Any

from django.db import OperationalError, connections
from django.db.migrations import RunSQL
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.operations.base import Operation
from django.db.migrations.optimizer import MigrationOptimizer
from django.test.utils import override_settings

from django_side.upgrades.running import (
    history,
    migrate,
    named,
    private_database,
    rows,
    tables,
)


def step_before_a_table_that_settings_name() -> list[str]:
    """``swappable_dependency`` stands for the first step of the model's application."""
    with history("parts"):
        graph = MigrationLoader(None).graph
    parents = graph.node_map["upgrades", "0001_parts"].parents
    return [named(parent.key) for parent in parents]


def stock_of_old_parts() -> list[int]:
    """The old rows get the field's default."""
    with private_database() as connection, history("parts"):
        _migrate_with_parts()
        migrate("0002")
        return rows(connection, "SELECT stock FROM upgrades_part ORDER BY id")


def part_without_a_stock() -> None:
    """With ``preserve_default=False``, the default belongs to the operation, not to the model."""
    with private_database(), history("parts"):
        migrate("0002")
        part = _historical("0002_stock", "Part")
        part.objects.using("private").create(name="spring", maker="Ann")


def makers_of_old_parts() -> list[str]:
    """``AlterField`` writes the default where there is NULL."""
    with private_database() as connection, history("parts"):
        _migrate_with_parts()
        migrate("0003")
        return rows(connection, "SELECT maker FROM upgrades_part ORDER BY id")


def part_without_a_maker() -> None:
    """The default is gone: NULL is refused, and a model without a value has NULL for none."""
    with private_database(), history("parts"):
        migrate("0003")
        part = _historical("0003_makers", "Part")
        part.objects.using("private").create(name="spring", stock=1, maker=None)


def indexes_of_the_parts() -> list[list[str]]:
    """``old_fields`` finds the index that Django has named; models know only the first."""
    found = []
    with private_database(), history("parts"):
        for step in ("0004", "0005"):
            migrate(step)
            found.append(_indexes())
    return found


def columns_after_a_step_in_sql() -> list[str]:
    """``state_operations`` say what the SQL means, so historical models have the column."""
    with history("parts"):
        part = _historical("0005_weight", "Part")
    return [str(field.column) for field in part._meta.concrete_fields]


def statements_that_one_step_keeps() -> list[str]:
    """``squashmigrations`` optimizes the operations, which leaves out what is ``elidable``."""
    operations: list[Operation] = [
        RunSQL("CREATE TABLE upgrades_log (id integer PRIMARY KEY)"),
        RunSQL("INSERT INTO upgrades_log SELECT id FROM upgrades_part", elidable=True),
    ]
    kept = MigrationOptimizer().optimize(operations, "upgrades")
    return [str(operation.sql) for operation in kept if isinstance(operation, RunSQL)]


def rows_left_by_a_failing_function() -> tuple[list[str], list[int]]:
    """``atomic=True`` makes a transaction for the function, in a step that is none."""
    with private_database() as connection, history("guarded"):
        try:
            migrate()
        except OperationalError:
            return tables(connection), rows(connection, "SELECT id FROM upgrades_half")
    raise AssertionError("the step did not fail")


def tables_and_rows_by_hints() -> list[tuple[list[str], list[int]]]:
    """Hints reach ``allow_migrate`` of the routers, which is asked for each operation."""
    found = []
    for routers in ([], [WithoutArchive()]):
        with (
            private_database() as connection,
            history("hinted"),
            override_settings(DATABASE_ROUTERS=routers),
        ):
            migrate()
            found.append((tables(connection), rows(connection, "SELECT id FROM upgrades_log")))
    return found


class WithoutArchive:
    """A router for databases without an archive."""

    def allow_migrate(self, _db: str, _app_label: str, **hints: Any) -> bool | None:
        """Refuse what belongs to the archive, and have no opinion about the rest."""
        return False if hints.get("archive") else None


def _historical(step: str, name: str) -> Any:
    """Return a model as it is after a step."""
    return MigrationLoader(None).project_state(("upgrades", step)).apps.get_model("upgrades", name)


def _migrate_with_parts() -> None:
    """Migrate to the first step, and insert two parts."""
    migrate("0001")
    with connections["private"].cursor() as cursor:
        cursor.execute(
            "INSERT INTO upgrades_part (name, maker) VALUES ('bolt', 'Ann'), ('nut', NULL)"
        )


def _indexes() -> list[str]:
    """Return the names of the parts' indexes."""
    connection = connections["private"]
    with connection.cursor() as cursor:
        constraints = connection.introspection.get_constraints(cursor, "upgrades_part")
    return sorted(name for name, facts in constraints.items() if facts["index"])
