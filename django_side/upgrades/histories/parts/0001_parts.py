"""Parts and their makers, after a table of another application that settings name."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Create parts."""

    # The first step of the application, under any name.
    dependencies = [migrations.swappable_dependency("geography.ZipCode")]

    operations = [
        migrations.CreateModel(
            name="Part",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("name", models.CharField(max_length=20)),
                ("maker", models.CharField(max_length=20, null=True)),
            ],
        ),
    ]
