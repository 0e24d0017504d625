"""An archive, on the databases that have one, and a log of it on all."""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps


def write(_apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Note that there is an archive."""
    schema_editor.execute("INSERT INTO upgrades_log VALUES (1)")


class Migration(migrations.Migration):
    """Create both tables; routers get the hints."""

    dependencies = []

    operations = [
        migrations.RunSQL(
            "CREATE TABLE upgrades_log (id integer PRIMARY KEY)",
            "DROP TABLE upgrades_log",
        ),
        migrations.RunSQL(
            "CREATE TABLE upgrades_archive (id integer PRIMARY KEY)",
            "DROP TABLE upgrades_archive",
            hints={"archive": True},
        ),
        migrations.RunPython(write, migrations.RunPython.noop, hints={"archive": True}),
    ]
