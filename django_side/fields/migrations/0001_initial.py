"""The tables of the fields chapter.

Why: the first step; the fields are in the order of the models.
Lock: none, all tables are new.
Undo: drops the tables with their rows.
"""

import django.db.models.deletion
from django.db import migrations, models
from django.db.models import F

import django_side.fields.bridge_hands
import django_side.fields.models.guide


class Migration(migrations.Migration):
    """Create the guide's examples, and a table with every field."""

    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Musician",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("first_name", models.CharField(max_length=50)),
                ("last_name", models.CharField(max_length=50)),
                ("instrument", models.CharField(max_length=100)),
            ],
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
                (
                    "artist",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, to="fields.musician"
                    ),
                ),
                ("name", models.CharField(max_length=100)),
                ("release_date", models.DateField()),
                ("num_stars", models.IntegerField()),
            ],
        ),
        migrations.CreateModel(
            name="Student",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=60)),
                (
                    "year_in_school",
                    models.CharField(
                        choices=[
                            ("FR", "Freshman"),
                            ("SO", "Sophomore"),
                            ("JR", "Junior"),
                            ("SR", "Senior"),
                            ("GR", "Graduate"),
                        ],
                        default="FR",
                        max_length=2,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="EnumeratedStudent",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=60)),
                (
                    "year_in_school",
                    models.CharField(
                        choices=[
                            ("FR", "Freshman"),
                            ("SO", "Sophomore"),
                            ("JR", "Junior"),
                            ("SR", "Senior"),
                            ("GR", "Graduate"),
                        ],
                        default="FR",
                        max_length=2,
                    ),
                ),
            ],
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
                ("name", models.CharField(max_length=60)),
                (
                    "shirt_size",
                    models.CharField(
                        choices=[("S", "Small"), ("M", "Medium"), ("L", "Large")], max_length=1
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Runner",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=60)),
                (
                    "medal",
                    models.CharField(
                        blank=True,
                        choices=[("GOLD", "Gold"), ("SILVER", "Silver"), ("BRONZE", "Bronze")],
                        max_length=10,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Contact",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=60)),
                ("nickname", models.CharField(max_length=30, null=True)),
                ("note", models.CharField(blank=True, max_length=100)),
                ("email", models.EmailField(max_length=254, null=True, unique=True)),
                ("pages", models.IntegerField(default=10, null=True)),
                (
                    "contact_info",
                    models.JSONField(
                        default=django_side.fields.models.guide.contact_default,
                        verbose_name="ContactInfo",
                    ),
                ),
            ],
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
                ("name", models.CharField(max_length=60)),
                ("age", models.IntegerField(db_default=18)),
                ("rating", models.IntegerField(db_default=1, default=5)),
            ],
        ),
        migrations.CreateModel(
            name="Fruit",
            fields=[
                ("name", models.CharField(max_length=100, primary_key=True, serialize=False)),
            ],
        ),
        migrations.CreateModel(
            name="Example",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("join", models.CharField(max_length=10)),
                ("where", models.CharField(max_length=10)),
                ("select", models.CharField(max_length=10)),
                ("passed", models.IntegerField(db_column="pass")),
                ("foo_bar", models.IntegerField(db_column="foo__bar")),
                ("foo", models.IntegerField(db_column="foo_")),
            ],
        ),
        migrations.CreateModel(
            name="Deal",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("board", models.IntegerField()),
                ("hand", django_side.fields.bridge_hands.HandField()),
            ],
        ),
        migrations.CreateModel(
            name="SmallKeyed",
            fields=[
                ("id", models.SmallAutoField(primary_key=True, serialize=False)),
                ("name", models.CharField(max_length=20)),
            ],
        ),
        migrations.CreateModel(
            name="IntegerKeyed",
            fields=[
                ("id", models.AutoField(primary_key=True, serialize=False)),
                ("name", models.CharField(max_length=20)),
            ],
        ),
        migrations.CreateModel(
            name="EveryField",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("big_integer_field", models.BigIntegerField()),
                ("binary_field", models.BinaryField()),
                ("boolean_field", models.BooleanField()),
                ("char_field", models.CharField(max_length=20)),
                ("date_field", models.DateField()),
                ("date_time_field", models.DateTimeField()),
                ("decimal_field", models.DecimalField(decimal_places=4, max_digits=12)),
                ("duration_field", models.DurationField()),
                ("email_field", models.EmailField(max_length=254)),
                ("file_field", models.FileField(upload_to="scores")),
                ("file_path_field", models.FilePathField(path="scores")),
                ("float_field", models.FloatField()),
                ("generic_ip_address_field", models.GenericIPAddressField()),
                ("image_field", models.ImageField(upload_to="covers")),
                ("integer_field", models.IntegerField()),
                ("json_field", models.JSONField()),
                ("positive_big_integer_field", models.PositiveBigIntegerField()),
                ("positive_integer_field", models.PositiveIntegerField()),
                ("positive_small_integer_field", models.PositiveSmallIntegerField()),
                ("slug_field", models.SlugField()),
                ("small_integer_field", models.SmallIntegerField()),
                ("text_field", models.TextField()),
                ("time_field", models.TimeField()),
                ("url_field", models.URLField()),
                ("uuid_field", models.UUIDField()),
                (
                    "foreign_key",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, to="fields.integerkeyed"
                    ),
                ),
                (
                    "one_to_one_field",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, to="fields.smallkeyed"
                    ),
                ),
                (
                    "generated_field",
                    models.GeneratedField(
                        db_persist=True,
                        expression=F("integer_field") * 2,
                        output_field=models.BigIntegerField(),
                    ),
                ),
                ("many_to_many_field", models.ManyToManyField(to="fields.musician")),
            ],
            options={
                "order_with_respect_to": "foreign_key",
            },
        ),
        migrations.CreateModel(
            name="Product",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=100)),
            ],
        ),
        migrations.CreateModel(
            name="Order",
            fields=[
                ("reference", models.CharField(max_length=20, primary_key=True, serialize=False)),
            ],
        ),
        migrations.CreateModel(
            name="OrderLineItem",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "product_id",
                        "order_id",
                        blank=True,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                (
                    "product",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, to="fields.product"
                    ),
                ),
                (
                    "order",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, to="fields.order"
                    ),
                ),
                ("quantity", models.IntegerField()),
            ],
        ),
    ]
