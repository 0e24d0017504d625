"""Steps as SQL, to read or to run elsewhere."""

import re
from io import StringIO
from typing import Any

from django.core.management import call_command
from django.db.backends.postgresql.base import DatabaseWrapper
from django.db.migrations import RunSQL
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.db.migrations.state import ProjectState

from django_side.upgrades.running import (
    migrate,
    named,
    private_database,
    second_connection,
    tables,
)


def what_the_second_steps_script_creates() -> list[str]:
    """``sqlmigrate`` collects what the operations would send; it needs a database connection."""
    with second_connection():
        script = _script("0002", "second")
    return re.findall(r"CREATE (?:TABLE|INDEX) (\w+)", script)


def columns_in_a_script_of_two_steps() -> list[str]:
    """``sqlmigrate`` is for one step; it ignores the others that the step needs."""
    return _columns(_rest())


def tables_in_a_script_of_two_steps() -> list[str]:
    """Each step's SQL is separate, regardless of what is applied."""
    return re.findall(r"CREATE TABLE (\w+)", _rest())


def columns_in_a_script_of_undoing() -> list[str]:
    """``sqlmigrate --backwards`` prints it."""
    with second_connection():
        return _columns(_script("0005", "second", backwards=True))


def key_in_a_script_for_postgresql() -> str:
    """A connection opens when it is used; a collecting schema editor need not use it."""
    connection = DatabaseWrapper({**_NO_SETTINGS, "NAME": "nowhere"})
    migration = MigrationLoader(None).get_migration("upgrades", "0001_initial")
    with connection.schema_editor(collect_sql=True, atomic=False) as schema_editor:
        migration.apply(ProjectState(), schema_editor, collect_sql=True)
    [key] = re.findall(r'"id" (.*?),', "\n".join(schema_editor.collected_sql))
    return str(key).lower().replace(" not null primary key", "")


def script_of_filling() -> list[str]:
    """``RunSQL`` can be collected as SQL."""
    operation, state = RunSQL(FILLING), ProjectState()
    with (
        second_connection() as connection,
        connection.schema_editor(collect_sql=True) as schema_editor,
    ):
        operation.database_forwards("upgrades", schema_editor, state, state)
    return [statement.rstrip(";") for statement in schema_editor.collected_sql]


def applied_after_running_a_script() -> tuple[list[str], list[str]]:
    """A script does not update the history table: ``migrate --fake`` does so afterwards."""
    with private_database() as connection:
        script = _script("0001", "private")
        with connection.cursor() as cursor:
            cursor.connection.executescript(script)
        migrate("0001", fake=True)
        applied = MigrationRecorder(connection).applied_migrations()
        return [named(key) for key in applied], tables(connection)


FILLING = "INSERT INTO upgrades_release (number, channel) SELECT 'x', 'beta'"
_NO_SETTINGS: dict[str, Any] = {
    "USER": "",
    "PASSWORD": "",
    "HOST": "",
    "PORT": "",
    "OPTIONS": {},
    "TIME_ZONE": None,
}


def _script(step: str, alias: str, *, backwards: bool = False) -> str:
    """Return what ``sqlmigrate`` prints, without quotes."""
    printed = StringIO()
    call_command(
        "sqlmigrate", "upgrades", step, database=alias, backwards=backwards, stdout=printed
    )
    return re.sub('["`]', "", printed.getvalue())


def _rest() -> str:
    """Return the scripts of the steps after the third."""
    with second_connection():
        return "\n".join(_script(step, "second") for step in ("0004", "0005"))


def _columns(script: str) -> list[str]:
    """Return the columns that are added and dropped."""
    return [" ".join(change) for change in re.findall(r"(ADD|DROP) COLUMN (\w+)", script)]
