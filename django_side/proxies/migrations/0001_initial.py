"""The tables of the proxies chapter, and the models that use them.

Why: the first step; the fields are in the order of the models. Proxies and the unmanaged model
are steps of the models' state only.
Lock: none, all tables are new.
Undo: drops the tables with their rows.
"""

import django.db.models.manager
from django.db import migrations, models


class Migration(migrations.Migration):
    """Create people and employees."""

    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Person",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("first_name", models.CharField(max_length=30)),
                ("last_name", models.CharField(max_length=30)),
            ],
        ),
        migrations.CreateModel(
            name="MyPerson",
            fields=[],
            options={"proxy": True, "indexes": [], "constraints": []},
            bases=("proxies.person",),
        ),
        migrations.CreateModel(
            name="OrderedPerson",
            fields=[],
            options={"ordering": ("last_name",), "proxy": True, "indexes": [], "constraints": []},
            bases=("proxies.person",),
        ),
        migrations.CreateModel(
            name="OrderedMyPerson",
            fields=[],
            options={"proxy": True, "indexes": [], "constraints": []},
            bases=("proxies.orderedperson", "proxies.myperson"),
        ),
        migrations.CreateModel(
            name="MyOrderedPerson",
            fields=[],
            options={"proxy": True, "indexes": [], "constraints": []},
            bases=("proxies.myperson", "proxies.orderedperson"),
        ),
        migrations.CreateModel(
            name="NewManagerPerson",
            fields=[],
            options={"proxy": True, "indexes": [], "constraints": []},
            bases=("proxies.person",),
        ),
        migrations.CreateModel(
            name="NamedPerson",
            fields=[],
            options={"proxy": True, "indexes": [], "constraints": []},
            bases=("proxies.person",),
            managers=[("named", django.db.models.manager.Manager())],
        ),
        migrations.CreateModel(
            name="ExtraManagersPerson",
            fields=[],
            options={"proxy": True, "indexes": [], "constraints": []},
            bases=("proxies.person", models.Model),
        ),
        migrations.CreateModel(
            name="UnmanagedPerson",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("last_name", models.CharField(max_length=30)),
            ],
            options={"db_table": "proxies_person", "managed": False},
        ),
        migrations.CreateModel(
            name="Employee",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=50)),
                (
                    "type",
                    models.CharField(
                        choices=[
                            ("employee", "Employee"),
                            ("manager", "Manager"),
                            ("engineer", "Engineer"),
                        ],
                        default="employee",
                        max_length=20,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Manager",
            fields=[],
            options={"proxy": True, "indexes": [], "constraints": []},
            bases=("proxies.employee",),
        ),
        migrations.CreateModel(
            name="Engineer",
            fields=[],
            options={"proxy": True, "indexes": [], "constraints": []},
            bases=("proxies.employee",),
        ),
        migrations.CreateModel(
            name="Colleague",
            fields=[],
            options={"proxy": True, "indexes": [], "constraints": []},
            bases=("proxies.employee",),
        ),
    ]
