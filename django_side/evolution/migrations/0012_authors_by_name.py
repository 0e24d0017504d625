"""Authors are looked up by name.

Why: ``index_together`` was the usual way at the time. Current models reject the option, but the
    operation still creates its index. If SQLite's table is recreated for another reason, Django
    loses such an index, so nothing recreates it before step 0024 replaces the index.
Lock: PostgreSQL blocks writes while the index is built; MariaDB allows them.
Undo: nothing is lost.
"""

from django.db import migrations


class Migration(migrations.Migration):
    """Add an index that Django names."""

    dependencies = [("evolution", "0011_conversations")]

    operations = [
        migrations.AlterIndexTogether(name="author", index_together={("name", "email")}),
    ]
