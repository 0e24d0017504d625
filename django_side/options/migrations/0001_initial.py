"""The tables of the options chapter.

Why: the first step; the fields are in the order of the models.
Lock: none, all tables are new.
Undo: drops the tables with their rows.
"""

import django.db.models.deletion
import django.db.models.manager
from django.db import migrations, models


class Migration(migrations.Migration):
    """Create models that use the options of Meta, and managers."""

    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Herd",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=50)),
            ],
        ),
        migrations.CreateModel(
            name="Ox",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("horn_length", models.IntegerField()),
                (
                    "herd",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.CASCADE, to="options.herd"
                    ),
                ),
            ],
            options={
                "verbose_name": "ox",
                "verbose_name_plural": "oxen",
                "ordering": ["horn_length"],
                "default_related_name": "oxen",
            },
        ),
        migrations.CreateModel(
            name="LongestHornFirst",
            fields=[],
            options={
                "ordering": ["-horn_length"],
                "proxy": True,
                "indexes": [],
                "constraints": [],
            },
            bases=("options.ox",),
        ),
        migrations.CreateModel(
            name="Plough",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=50)),
                (
                    "ox",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="ploughs",
                        to="options.ox",
                    ),
                ),
            ],
            options={
                "ordering": ["ox", "name"],
            },
        ),
        migrations.CreateModel(
            name="Question",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("text", models.TextField()),
            ],
        ),
        migrations.CreateModel(
            name="Answer",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "question",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="answers",
                        to="options.question",
                    ),
                ),
                ("answer", models.TextField()),
            ],
            options={
                "db_table_comment": "Question answers",
                "order_with_respect_to": "question",
            },
        ),
        migrations.CreateModel(
            name="Album",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("title", models.CharField(max_length=100)),
            ],
            options={
                "db_table": "music_album",
            },
        ),
        migrations.CreateModel(
            name="Order",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("priority", models.IntegerField()),
                ("order_date", models.DateField()),
            ],
            options={
                "get_latest_by": ["-priority", "order_date"],
                "select_on_save": True,
            },
        ),
        migrations.CreateModel(
            name="Customer",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("first_name", models.CharField(max_length=100)),
                ("last_name", models.CharField(max_length=100)),
                ("age", models.IntegerField()),
            ],
            options={
                "db_tablespace": "pg_default",
                "indexes": [
                    models.Index(
                        fields=["last_name", "first_name"], name="options_cus_last_na_a9a146_idx"
                    ),
                    models.Index(fields=["first_name"], name="customer_first_name_idx"),
                ],
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("age__gte", 18)), name="age_gte_18")
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
                ("driver", models.CharField(max_length=50)),
                ("restaurant", models.CharField(max_length=50)),
            ],
            options={
                "permissions": [("can_deliver_pizzas", "Can deliver pizzas")],
                "default_permissions": ("add", "change"),
                "unique_together": {("driver", "restaurant")},
            },
        ),
        migrations.CreateModel(
            name="Ledger",
            fields=[
                ("id", models.BigIntegerField(primary_key=True, serialize=False)),
                ("entry", models.CharField(max_length=50)),
            ],
            options={
                "db_table": "legacy_ledger",
                "managed": False,
            },
        ),
        migrations.CreateModel(
            name="Voucher",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("code", models.CharField(max_length=20)),
                ("redeemed", models.BooleanField(default=False)),
            ],
            options={
                "required_db_features": ["supports_partial_indexes"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("code__gt", "")),
                        fields=["code"],
                        name="options_voucher_with_code",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Reminder",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("text", models.CharField(max_length=50)),
            ],
            options={
                "required_db_vendor": "postgresql",
            },
        ),
        migrations.CreateModel(
            name="Person",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("first_name", models.CharField(max_length=50)),
                ("last_name", models.CharField(max_length=50)),
                (
                    "role",
                    models.CharField(choices=[("A", "Author"), ("E", "Editor")], max_length=1),
                ),
            ],
            managers=[
                ("people", django.db.models.manager.Manager()),
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
                ("title", models.CharField(max_length=100)),
                ("author", models.CharField(max_length=50)),
            ],
        ),
        migrations.CreateModel(
            name="Edition",
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
                        related_name="editions",
                        to="options.book",
                    ),
                ),
                ("year", models.IntegerField()),
            ],
        ),
        migrations.CreateModel(
            name="Folder",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("deleted", models.BooleanField(default=False)),
                ("name", models.CharField(max_length=50)),
            ],
            options={
                "abstract": False,
                "base_manager_name": "living",
                "default_manager_name": "living",
            },
            managers=[
                ("living", django.db.models.manager.Manager()),
            ],
        ),
        migrations.CreateModel(
            name="Document",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("deleted", models.BooleanField(default=False)),
                (
                    "folder",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="documents",
                        to="options.folder",
                    ),
                ),
                ("title", models.CharField(max_length=50)),
            ],
            options={
                "abstract": False,
                "default_manager_name": "living",
            },
            managers=[
                ("living", django.db.models.manager.Manager()),
            ],
        ),
        migrations.CreateModel(
            name="Attachment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="attachments",
                        to="options.document",
                    ),
                ),
                ("name", models.CharField(max_length=50)),
            ],
        ),
        migrations.CreateModel(
            name="Reader",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=50)),
                (
                    "documents",
                    models.ManyToManyField(related_name="readers", to="options.document"),
                ),
            ],
        ),
    ]
