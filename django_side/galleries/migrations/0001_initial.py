"""The tables of the galleries chapter.

Why: the first step; the fields are in the order of the models.
Lock: none, all tables are new.
Undo: drops galleries_gallery, galleries_artist, galleries_work, galleries_exhibition,
galleries_showing with all rows.
"""

import django.core.validators
import django.db.models.deletion
from django.db import migrations, models

import django_side.galleries.models


class Migration(migrations.Migration):
    """Initial."""

    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Gallery",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=40, unique=True)),
                ("city", models.CharField(max_length=40)),
                ("history", models.TextField(blank=True)),
            ],
        ),
        migrations.CreateModel(
            name="Artist",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("first_name", models.CharField(max_length=40)),
                ("last_name", models.CharField(max_length=40)),
                ("pseudonym", models.CharField(blank=True, max_length=40)),
                ("born", models.IntegerField(blank=True, null=True)),
                (
                    "mentor",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="pupils",
                        to="galleries.artist",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Work",
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
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="works",
                        to="galleries.artist",
                    ),
                ),
                (
                    "gallery",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="works",
                        to="galleries.gallery",
                    ),
                ),
                (
                    "title",
                    models.CharField(
                        error_messages={"blank": "A work needs a title."},
                        max_length=60,
                        validators=[django_side.galleries.models.check_title],
                    ),
                ),
                (
                    "medium",
                    models.CharField(
                        choices=[("oil", "Oil on canvas"), ("ink", "Ink on paper")], max_length=10
                    ),
                ),
                (
                    "year",
                    models.IntegerField(
                        validators=[
                            django.core.validators.MaxValueValidator(
                                2024, "A work is not of the future."
                            )
                        ]
                    ),
                ),
                ("price", models.IntegerField(blank=True, null=True)),
                ("notes", models.TextField(blank=True)),
            ],
        ),
        migrations.CreateModel(
            name="Exhibition",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "gallery",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="exhibitions",
                        to="galleries.gallery",
                    ),
                ),
                ("name", models.CharField(max_length=40, unique_for_year="opens")),
                ("room", models.CharField(max_length=10, unique_for_date="opens")),
                ("curator", models.CharField(max_length=40, unique_for_month="opens")),
                ("opens", models.DateField()),
            ],
        ),
        migrations.CreateModel(
            name="Showing",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "exhibition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="showings",
                        to="galleries.exhibition",
                    ),
                ),
                (
                    "work",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="showings",
                        to="galleries.work",
                    ),
                ),
                ("wall", models.IntegerField(default=1)),
            ],
        ),
        migrations.AddField(
            model_name="exhibition",
            name="works",
            field=models.ManyToManyField(
                related_name="exhibitions", through="galleries.Showing", to="galleries.work"
            ),
        ),
        migrations.AddConstraint(
            model_name="work",
            constraint=models.UniqueConstraint(
                fields=("artist", "title"),
                name="galleries_work_title_once",
                violation_error_code="title_once",
                violation_error_message="The artist has a work of this title.",
            ),
        ),
        migrations.AddConstraint(
            model_name="work",
            constraint=models.CheckConstraint(
                condition=models.Q(("price__gt", 0)),
                name="galleries_work_price_positive",
                violation_error_code="price_positive",
                violation_error_message="A price is more than nothing.",
            ),
        ),
    ]
