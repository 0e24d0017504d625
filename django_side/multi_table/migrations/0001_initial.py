"""The tables of the multi_table chapter.

Why: the first step; the fields are in the order of the models.
Lock: none, all tables are new.
Undo: drops the tables with their rows.
"""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """Create the parents, and the children whose keys are the links to them."""

    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Place",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=50)),
                ("address", models.CharField(max_length=80)),
            ],
        ),
        migrations.CreateModel(
            name="Restaurant",
            fields=[
                (
                    "place_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to="multi_table.place",
                    ),
                ),
                ("serves_hot_dogs", models.BooleanField(default=False)),
                ("serves_pizza", models.BooleanField(default=False)),
            ],
            bases=("multi_table.place",),
        ),
        migrations.CreateModel(
            name="Supplier",
            fields=[
                (
                    "place_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to="multi_table.place",
                    ),
                ),
                (
                    "customers",
                    models.ManyToManyField(related_name="provider", to="multi_table.place"),
                ),
            ],
            bases=("multi_table.place",),
        ),
        migrations.CreateModel(
            name="Bar",
            fields=[
                (
                    "venue",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        related_name="as_bar",
                        serialize=False,
                        to="multi_table.place",
                    ),
                ),
                ("has_happy_hour", models.BooleanField(default=False)),
            ],
            bases=("multi_table.place",),
        ),
        migrations.CreateModel(
            name="ParentModel",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("title", models.CharField(max_length=50)),
                ("published", models.DateField()),
            ],
            options={
                "ordering": ("title",),
                "get_latest_by": "published",
            },
        ),
        migrations.CreateModel(
            name="ChildModel",
            fields=[
                (
                    "parentmodel_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to="multi_table.parentmodel",
                    ),
                ),
                ("pages", models.IntegerField()),
            ],
            options={
                "ordering": (),
            },
            bases=("multi_table.parentmodel",),
        ),
        migrations.CreateModel(
            name="OtherChildModel",
            fields=[
                (
                    "parentmodel_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to="multi_table.parentmodel",
                    ),
                ),
                ("minutes", models.IntegerField()),
            ],
            bases=("multi_table.parentmodel",),
        ),
    ]
