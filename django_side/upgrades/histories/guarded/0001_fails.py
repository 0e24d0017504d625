"""A step that creates a table, and then fails while it writes the second row."""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps


def write(_apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Write a row, and then one into a table that does not exist."""
    schema_editor.execute("INSERT INTO upgrades_half VALUES (1)")
    schema_editor.execute("INSERT INTO upgrades_nowhere VALUES (1)")


class Migration(migrations.Migration):
    """Create a table outside of a transaction, and fill it inside one."""

    atomic = False

    dependencies = []

    operations = [
        migrations.RunSQL(
            "CREATE TABLE upgrades_half (id integer PRIMARY KEY)",
            "DROP TABLE upgrades_half",
        ),
        migrations.RunPython(write, migrations.RunPython.noop, atomic=True),
    ]
