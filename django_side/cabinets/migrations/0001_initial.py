"""The tables of the cabinets chapter.

Why: the first step; the fields are in the order of the models.
Lock: none, all tables are new.
Undo: drops cabinets_owner, cabinets_owner_friends, cabinets_cabinet, cabinets_drawer,
cabinets_specimen, cabinets_mineral, cabinets_insect, cabinets_tag, cabinets_theme,
cabinets_display, cabinets_letter, cabinets_receipt, cabinets_visit with all rows.
"""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """Initial."""

    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Owner",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=40)),
                (
                    "rival",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="cabinets.owner",
                    ),
                ),
                ("friends", models.ManyToManyField(blank=True, to="cabinets.owner")),
            ],
            options={
                "indexes": [],
                "constraints": [],
            },
        ),
        migrations.CreateModel(
            name="Cabinet",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="cabinets",
                        to="cabinets.owner",
                    ),
                ),
                (
                    "within",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="inner",
                        to="cabinets.cabinet",
                    ),
                ),
                ("title", models.CharField(max_length=40)),
                ("width", models.IntegerField(blank=True, null=True)),
                ("height", models.IntegerField(blank=True, null=True)),
                ("remark", models.TextField(blank=True, db_column="remark_text")),
                ("story", models.TextField(blank=True, help_text="for guests")),
                ("revision", models.IntegerField(default=1)),
            ],
            options={
                "indexes": [],
                "constraints": [],
            },
        ),
        migrations.CreateModel(
            name="Drawer",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "cabinet",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="drawers",
                        to="cabinets.cabinet",
                    ),
                ),
                ("label", models.CharField(max_length=20)),
                ("position", models.IntegerField(blank=True, null=True)),
            ],
            options={
                "indexes": [],
                "constraints": [],
            },
        ),
        migrations.CreateModel(
            name="SortedDrawer",
            fields=[],
            options={
                "ordering": ("label",),
                "proxy": True,
                "indexes": [],
                "constraints": [],
            },
            bases=("cabinets.drawer",),
        ),
        migrations.CreateModel(
            name="Specimen",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "drawer",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="specimens",
                        to="cabinets.drawer",
                    ),
                ),
                ("kind", models.CharField(default="specimen", max_length=10)),
                ("name", models.CharField(max_length=40)),
                ("found", models.IntegerField(blank=True, null=True)),
            ],
            options={
                "indexes": [],
                "constraints": [],
            },
        ),
        migrations.CreateModel(
            name="Mineral",
            fields=[
                (
                    "specimen_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to="cabinets.specimen",
                    ),
                ),
                ("hardness", models.IntegerField()),
            ],
            options={
                "indexes": [],
                "constraints": [],
            },
            bases=("cabinets.specimen",),
        ),
        migrations.CreateModel(
            name="Insect",
            fields=[
                (
                    "specimen_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to="cabinets.specimen",
                    ),
                ),
                ("wings", models.IntegerField(default=4)),
            ],
            options={
                "indexes": [],
                "constraints": [],
            },
            bases=("cabinets.specimen",),
        ),
        migrations.CreateModel(
            name="Tag",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "specimen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="tags",
                        to="cabinets.specimen",
                    ),
                ),
                ("language", models.CharField(max_length=5)),
                ("text", models.CharField(max_length=40)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("specimen", "language"), name="cabinets_tag_once"
                    )
                ],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="Theme",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("title", models.CharField(max_length=40)),
            ],
            options={
                "indexes": [],
                "constraints": [],
            },
        ),
        migrations.CreateModel(
            name="Display",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "theme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="displays",
                        to="cabinets.theme",
                    ),
                ),
                (
                    "specimen",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="displays",
                        to="cabinets.specimen",
                    ),
                ),
                ("rank", models.IntegerField(default=1)),
                ("lit", models.BooleanField(default=False)),
            ],
            options={
                "indexes": [],
                "constraints": [],
            },
        ),
        migrations.CreateModel(
            name="Letter",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)ss",
                        to="cabinets.owner",
                    ),
                ),
                ("year", models.IntegerField()),
                ("text", models.CharField(max_length=40)),
                ("sender", models.CharField(max_length=40)),
            ],
            options={
                "abstract": False,
                "indexes": [],
                "constraints": [],
            },
        ),
        migrations.CreateModel(
            name="Receipt",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)ss",
                        to="cabinets.owner",
                    ),
                ),
                ("year", models.IntegerField()),
                ("text", models.CharField(max_length=40)),
                ("amount", models.IntegerField()),
            ],
            options={
                "abstract": False,
                "indexes": [],
                "constraints": [],
            },
        ),
        migrations.CreateModel(
            name="Visit",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "cabinet",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="visits",
                        to="cabinets.cabinet",
                    ),
                ),
                ("kind", models.CharField(max_length=10)),
                ("year", models.IntegerField()),
                ("pupils", models.IntegerField(blank=True, null=True)),
                ("guest", models.CharField(blank=True, max_length=40, null=True)),
            ],
            options={
                "indexes": [],
                "constraints": [],
            },
        ),
        migrations.CreateModel(
            name="SchoolVisit",
            fields=[],
            options={
                "proxy": True,
                "indexes": [],
                "constraints": [],
            },
            bases=("cabinets.visit",),
        ),
        migrations.CreateModel(
            name="GuestVisit",
            fields=[],
            options={
                "proxy": True,
                "indexes": [],
                "constraints": [],
            },
            bases=("cabinets.visit",),
        ),
        migrations.AddField(
            model_name="theme",
            name="specimens",
            field=models.ManyToManyField(
                related_name="themes", through="cabinets.Display", to="cabinets.specimen"
            ),
        ),
    ]
