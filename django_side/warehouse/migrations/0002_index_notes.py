"""Notes are looked up.

Why: deliveries are searched by their notes, while others come.
Lock: none, the index is built concurrently. This takes longer, cannot be part of a transaction,
    and leaves an invalid index if it fails.
Undo: nothing is lost.
"""

from django.contrib.postgres.indexes import BTreeIndex
from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations


class Migration(migrations.Migration):
    """Add an index outside of a transaction."""

    atomic = False

    dependencies = [("warehouse", "0001_initial")]

    operations = [
        AddIndexConcurrently(
            model_name="delivery",
            index=BTreeIndex(fields=["note"], name="warehouse_delivery_note"),
        ),
    ]
