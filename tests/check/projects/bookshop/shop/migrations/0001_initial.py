"""The first migration: all tables."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """Create all tables."""

    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Publisher",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=100, unique=True)),
                ("website", models.URLField(blank=True)),
                ("founded", models.DateField(null=True)),
                ("active", models.BooleanField(default=True)),
            ],
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
                ("word", models.SlugField()),
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
                ("title", models.CharField(db_index=True, max_length=200)),
                ("blurb", models.TextField(blank=True)),
                ("price", models.DecimalField(decimal_places=2, max_digits=8)),
                ("weight", models.FloatField(null=True)),
                ("stock", models.PositiveIntegerField(default=0)),
                ("isbn", models.UUIDField(null=True)),
                ("details", models.JSONField(default=dict)),
                ("cover", models.BinaryField(null=True)),
                ("reading_time", models.DurationField(null=True)),
                ("opens_at", models.TimeField(null=True)),
                ("created", models.DateTimeField(auto_now_add=True)),
                (
                    "publisher",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="books",
                        to="shop.publisher",
                    ),
                ),
                ("tags", models.ManyToManyField(to="shop.tag")),
            ],
            options={
                "indexes": [models.Index(fields=["created"], name="book_created")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("publisher", "title"), name="one_title_per_publisher"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("price__gte", 0)), name="price_not_negative"
                    ),
                ],
            },
        ),
    ]
