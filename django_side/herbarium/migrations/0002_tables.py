"""The tables of the herbarium chapter, on PostgreSQL only.

Why: the types and indexes need the extensions of the step before.
Lock: none, all tables are new.
Undo: drops herbarium_plant, herbarium_collector, herbarium_loan with all rows.
"""

import django.contrib.postgres.constraints
import django.contrib.postgres.fields.hstore
import django.contrib.postgres.fields.ranges
import django.contrib.postgres.indexes
import django.db.models.deletion
from django.db import migrations, models

import django_side.herbarium.fields


class Migration(migrations.Migration):
    """Tables."""

    initial = True

    dependencies = [
        ("herbarium", "0001_extensions"),
    ]

    operations = [
        migrations.CreateModel(
            name="Plant",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=40)),
                ("habitat", models.TextField(null=True)),
                ("traits", django.contrib.postgres.fields.hstore.HStoreField(default=dict)),
                ("remarks", django.contrib.postgres.fields.hstore.HStoreField(null=True)),
                ("room", models.IntegerField()),
                ("shelf", models.IntegerField()),
                ("box", models.IntegerField()),
            ],
            options={
                "required_db_vendor": "postgresql",
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        fields=["name"], name="herbarium_plant_trigrams", opclasses=["gin_trgm_ops"]
                    ),
                    django.contrib.postgres.indexes.GinIndex(
                        fields=["traits", "room"], name="herbarium_plant_traits"
                    ),
                    django.contrib.postgres.indexes.BloomIndex(
                        columns=[2, 4, 3],
                        fields=["room", "shelf", "box"],
                        length=96,
                        name="herbarium_plant_place",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Collector",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("nickname", django_side.herbarium.fields.CaseInsensitiveTextField(unique=True)),
                ("email", models.CharField(db_collation="herbarium_ignore_case", max_length=60)),
            ],
            options={
                "required_db_vendor": "postgresql",
                "constraints": [
                    models.UniqueConstraint(fields=("email",), name="herbarium_collector_email")
                ],
            },
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
                    "plant",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="loans",
                        to="herbarium.plant",
                    ),
                ),
                (
                    "collector",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="loans",
                        to="herbarium.collector",
                    ),
                ),
                ("days", django.contrib.postgres.fields.ranges.DateRangeField()),
            ],
            options={
                "required_db_vendor": "postgresql",
                "constraints": [
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[("plant", "="), ("days", "&&")], name="herbarium_loan_days"
                    )
                ],
            },
        ),
    ]
