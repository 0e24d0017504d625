"""Weights must be positive, from now on; and codes may be sorted by their bytes.

Why: the rows that exist are checked in the next step, which does not keep others from writing.
Lock: deliveries, for a moment: the rows that exist are not read.
Undo: nothing is lost.
"""

from django.contrib.postgres.operations import AddConstraintNotValid, CreateCollation
from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    """Create a collation, and a constraint that is not checked yet."""

    dependencies = [("warehouse", "0002_index_notes")]

    operations = [
        CreateCollation("warehouse_codes", provider="libc", locale="C"),
        AddConstraintNotValid(
            model_name="delivery",
            constraint=models.CheckConstraint(
                condition=Q(weight__gt=0), name="warehouse_delivery_weight"
            ),
        ),
    ]
