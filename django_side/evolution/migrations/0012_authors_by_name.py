"""Authors are found by name.

Why: the way of the day: ``index_together``. The models of today refuse the option, and the
    operation still makes its index. Where SQLite's table is made anew for another reason, Django
    forgets such an index, so nothing like that happens before step 0024 replaces it.
Lock: PostgreSQL lets nobody write while the index is built; MariaDB does.
Undo: nothing is lost.
"""

from django.db import migrations


class Migration(migrations.Migration):
    """Add an index that Django names."""

    dependencies = [("evolution", "0011_conversations")]

    operations = [
        migrations.AlterIndexTogether(name="author", index_together={("name", "email")}),
    ]
