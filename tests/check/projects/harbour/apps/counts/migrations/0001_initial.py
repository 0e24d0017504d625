from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True
    operations = [
        migrations.CreateModel(
            "Visit",
            [
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("stay", models.DurationField()),
            ],
        ),
        # Only PostgreSQL has such an index.
        migrations.RunSQL("CREATE INDEX visit_stay ON counts_visit USING brin (stay)"),
    ]
