"""The tables of the abstract chapter.

Why: the first step; the fields are in the order of the models.
Lock: none, all tables are new.
Undo: drops the tables with their rows.
"""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Create the children of the abstract classes, each with its own table."""

    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Student",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=100)),
                ("age", models.PositiveIntegerField()),
                ("home_group", models.CharField(max_length=5)),
            ],
            options={
                "db_table": "student_info",
                "ordering": ("name",),
                "abstract": False,
                "indexes": [models.Index(fields=["age"], name="abstract_student_age")],
            },
        ),
        migrations.CreateModel(
            name="UnmanagedStudent",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=100)),
                ("age", models.PositiveIntegerField()),
                ("home_group", models.CharField(max_length=5)),
            ],
            options={
                "db_table": "student_info",
                "ordering": ("name",),
                "abstract": False,
                "managed": False,
            },
        ),
        migrations.CreateModel(
            name="Teacher",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=100)),
                ("age", models.PositiveIntegerField()),
                ("office", models.CharField(max_length=10)),
                ("subject", models.CharField(max_length=50)),
            ],
            options={
                "ordering": ("name",),
                "abstract": False,
                "indexes": [models.Index(fields=["age"], name="abstract_teacher_age")],
            },
        ),
        migrations.CreateModel(
            name="Visitor",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=30)),
                ("purpose", models.CharField(max_length=50)),
            ],
            options={"verbose_name": "guest"},
        ),
        migrations.CreateModel(
            name="Newborn",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=100)),
                ("weight", models.PositiveSmallIntegerField()),
            ],
            options={"ordering": ("-weight",)},
        ),
    ]
