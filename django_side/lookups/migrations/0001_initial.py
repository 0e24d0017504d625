"""The tables of the lookups chapter.

Why: the first step; the fields are in the order of the models.
Lock: none, all tables are new.
Undo: drops all five with all rows.
"""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """Initial."""

    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Press",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=40)),
                ("city", models.CharField(max_length=40, null=True)),
            ],
        ),
        migrations.CreateModel(
            name="Book",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("code", models.UUIDField(unique=True)),
                ("title", models.CharField(max_length=40)),
                ("subtitle", models.CharField(max_length=40, null=True)),
                ("pages", models.IntegerField(null=True)),
                (
                    "press",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="books",
                        to="lookups.press",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Review",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "book",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="reviews",
                        to="lookups.book",
                    ),
                ),
                ("reader", models.CharField(max_length=40)),
                ("rating", models.IntegerField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name="Edition",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "book_id",
                        "number",
                        blank=True,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                (
                    "book",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="editions",
                        to="lookups.book",
                    ),
                ),
                ("number", models.IntegerField()),
                ("year", models.IntegerField()),
            ],
        ),
        migrations.CreateModel(
            name="Loan",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "book",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="loans",
                        to="lookups.book",
                    ),
                ),
                ("number", models.IntegerField()),
                ("reader", models.CharField(max_length=40)),
                (
                    "edition",
                    models.ForeignObject(
                        from_fields=["book", "number"],
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="loans",
                        to="lookups.edition",
                        to_fields=["book", "number"],
                    ),
                ),
            ],
        ),
    ]
