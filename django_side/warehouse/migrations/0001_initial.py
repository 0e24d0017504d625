"""The tables of the warehouse chapter, on PostgreSQL only.

Why: the first step; the columns are in the order of the models.
Lock: none, all tables are new.
Undo: drops warehouse_product, warehouse_rate, warehouse_booking, warehouse_shift,
    warehouse_delivery with all rows.
"""

import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.contrib.postgres.fields.ranges
import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.constraints
import django.db.models.deletion
import django.db.models.functions.text
from django.db import migrations, models


class Migration(migrations.Migration):
    """Create the tables."""

    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Product",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=40)),
                ("description", models.TextField(null=True)),
                ("language", models.CharField(default="english", max_length=10)),
                (
                    "tags",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=20), default=list, size=None
                    ),
                ),
                (
                    "sizes",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.IntegerField(), null=True, size=3
                    ),
                ),
                (
                    "grid",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=django.contrib.postgres.fields.ArrayField(
                            base_field=models.IntegerField(), size=None
                        ),
                        null=True,
                        size=None,
                    ),
                ),
                (
                    "search",
                    models.GeneratedField(
                        db_persist=True,
                        expression=django.contrib.postgres.search.CombinedSearchVector(
                            django.contrib.postgres.search.SearchVector(
                                "name", config="english", weight="A"
                            ),
                            "||",
                            django.contrib.postgres.search.SearchVector(
                                "description", config="english", weight="B"
                            ),
                            django.contrib.postgres.search.SearchConfig("english"),
                        ),
                        output_field=django.contrib.postgres.search.SearchVectorField(),
                    ),
                ),
                ("keywords", django.contrib.postgres.search.SearchVectorField(null=True)),
            ],
            options={
                "required_db_vendor": "postgresql",
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        models.F("search"),
                        fastupdate=True,
                        gin_pending_list_limit=128,
                        name="warehouse_product_search",
                    ),
                    django.contrib.postgres.indexes.GinIndex(
                        fields=["tags"], name="warehouse_product_tags", opclasses=["array_ops"]
                    ),
                    django.contrib.postgres.indexes.BTreeIndex(
                        deduplicate_items=False,
                        fields=["language"],
                        fillfactor=70,
                        name="warehouse_product_language",
                    ),
                    django.contrib.postgres.indexes.BTreeIndex(
                        django.contrib.postgres.indexes.OpClass(
                            django.db.models.functions.text.Upper("name"), name="text_pattern_ops"
                        ),
                        name="warehouse_product_upper",
                    ),
                    django.contrib.postgres.indexes.HashIndex(
                        fields=["description"], fillfactor=80, name="warehouse_product_hash"
                    ),
                    django.contrib.postgres.indexes.SpGistIndex(
                        fields=["name"], fillfactor=90, name="warehouse_product_spgist"
                    ),
                    models.Index(
                        fields=["name"],
                        include=("language",),
                        name="warehouse_product_name",
                        opclasses=["varchar_pattern_ops"],
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Rate",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=20)),
                ("quantity", django.contrib.postgres.fields.ranges.IntegerRangeField(null=True)),
                ("codes", django.contrib.postgres.fields.ranges.BigIntegerRangeField(null=True)),
                (
                    "price",
                    django.contrib.postgres.fields.ranges.DecimalRangeField(
                        default_bounds="[]", null=True
                    ),
                ),
                ("season", django.contrib.postgres.fields.ranges.DateRangeField(null=True)),
                (
                    "window",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        default_bounds="()", null=True
                    ),
                ),
                ("minimum", models.IntegerField(null=True)),
                ("amount", models.DecimalField(decimal_places=2, max_digits=6, null=True)),
                ("weight", models.FloatField(null=True)),
                ("day", models.DateField(null=True)),
                ("moment", models.DateTimeField(null=True)),
            ],
            options={
                "required_db_vendor": "postgresql",
                "indexes": [
                    django.contrib.postgres.indexes.GistIndex(
                        buffering=True,
                        fields=["season"],
                        fillfactor=60,
                        name="warehouse_rate_season",
                    ),
                    django.contrib.postgres.indexes.BrinIndex(
                        autosummarize=True,
                        fields=["day"],
                        name="warehouse_rate_day",
                        pages_per_range=4,
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Booking",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("ship", models.CharField(max_length=20)),
                ("docks", django.contrib.postgres.fields.ranges.IntegerRangeField()),
                ("dates", django.contrib.postgres.fields.ranges.DateRangeField()),
                ("cancelled", models.BooleanField(default=False)),
            ],
            options={
                "required_db_vendor": "postgresql",
                "constraints": [
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        condition=models.Q(("cancelled", False)),
                        expressions=[("docks", "&&"), ("dates", "&&")],
                        include=("ship",),
                        name="warehouse_booking_docks",
                        violation_error_code="docks_taken",
                        violation_error_message="Another ship has a dock then.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Shift",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("worker", models.CharField(max_length=20)),
                ("starts", models.DateTimeField()),
                ("ends", models.DateTimeField()),
            ],
            options={
                "required_db_vendor": "postgresql",
                "constraints": [
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        deferrable=django.db.models.constraints.Deferrable["DEFERRED"],
                        expressions=[
                            (
                                models.Func(
                                    models.F("starts"),
                                    models.F("ends"),
                                    django.contrib.postgres.fields.ranges.RangeBoundary(),
                                    function="tstzrange",
                                    output_field=django.contrib.postgres.fields.ranges.DateTimeRangeField(),
                                ),
                                "&&",
                            )
                        ],
                        name="warehouse_shift_hours",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Delivery",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "product",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="deliveries",
                        to="warehouse.product",
                    ),
                ),
                ("code", models.CharField(max_length=20)),
                ("slot", models.IntegerField(null=True)),
                ("turn", models.IntegerField(null=True)),
                ("crates", models.IntegerField(null=True)),
                ("flags", models.IntegerField(null=True)),
                ("fragile", models.BooleanField(null=True)),
                ("weight", models.FloatField(null=True)),
                ("distance", models.FloatField(null=True)),
                ("note", models.CharField(max_length=20, null=True)),
            ],
            options={
                "required_db_vendor": "postgresql",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("code",),
                        include=("crates",),
                        name="warehouse_delivery_code",
                        opclasses=["varchar_pattern_ops"],
                    ),
                    models.UniqueConstraint(
                        fields=("slot",), name="warehouse_delivery_slot", nulls_distinct=False
                    ),
                    models.UniqueConstraint(
                        deferrable=django.db.models.constraints.Deferrable["DEFERRED"],
                        fields=("turn",),
                        name="warehouse_delivery_turn",
                    ),
                ],
            },
        ),
    ]
