"""All weights are positive; a ship has one booking; the collation of codes was not needed.

Why: the rows that exist are checked.
Lock: only against changes of the table, while deliveries are read; bookings against writes.
Undo: the constraint on weights stays valid, which PostgreSQL cannot take back.
"""

from django.contrib.postgres.operations import RemoveCollation, ValidateConstraint
from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    """Check the rows that exist."""

    dependencies = [("warehouse", "0003_positive_weights")]

    operations = [
        ValidateConstraint(model_name="delivery", name="warehouse_delivery_weight"),
        migrations.AddConstraint(
            model_name="booking",
            constraint=models.UniqueConstraint(
                fields=["ship"], condition=Q(cancelled=False), name="warehouse_booking_ship"
            ),
        ),
        RemoveCollation("warehouse_codes", provider="libc", locale="C"),
    ]
