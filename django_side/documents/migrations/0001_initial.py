"""The tables of the documents chapter.

Why: the first step; the columns are in the order of the models.
Lock: none, all tables are new.
Undo: drops documents_card, documents_crate, documents_loan with all rows.
"""

import django.core.serializers.json
import django.db.models.deletion
from django.db import migrations, models

import django_side.documents.coding


class Migration(migrations.Migration):
    """The first step."""

    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Card",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("title", models.CharField(max_length=40)),
                ("details", models.JSONField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name="Crate",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=40)),
                ("contents", models.JSONField(default=list)),
                ("handling", models.JSONField(default=dict)),
                (
                    "stickers",
                    models.JSONField(
                        decoder=django_side.documents.coding.SetDecoder,
                        default=set,
                        encoder=django_side.documents.coding.SetEncoder,
                    ),
                ),
                (
                    "place",
                    models.JSONField(
                        decoder=django_side.documents.coding.PlaceDecoder,
                        encoder=django_side.documents.coding.PlaceEncoder,
                    ),
                ),
                ("width", models.IntegerField()),
                ("height", models.IntegerField()),
            ],
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
                    "card",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="loans",
                        to="documents.card",
                    ),
                ),
                ("borrower", models.CharField(max_length=40)),
                (
                    "terms",
                    models.JSONField(
                        decoder=django_side.documents.coding.ExactDecoder,
                        encoder=django.core.serializers.json.DjangoJSONEncoder,
                        null=True,
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("terms__isnull", True), ("terms__has_key", "days"), _connector="OR"
                        ),
                        name="documents_loan_has_days",
                    )
                ],
            },
        ),
    ]
