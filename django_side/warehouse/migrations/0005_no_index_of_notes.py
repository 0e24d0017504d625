"""Notes are looked up no longer.

Why: the index slowed deliveries down.
Lock: none, the index is dropped concurrently, outside of a transaction.
Undo: nothing is lost.
"""

from django.contrib.postgres.operations import RemoveIndexConcurrently
from django.db import migrations


class Migration(migrations.Migration):
    """Remove an index outside of a transaction."""

    atomic = False

    dependencies = [("warehouse", "0004_weights_are_valid")]

    operations = [
        RemoveIndexConcurrently(model_name="delivery", name="warehouse_delivery_note"),
    ]
