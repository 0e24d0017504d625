"""How many of a part are in stock; five of each that is there already."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Add a number whose default is for the old rows alone."""

    dependencies = [("upgrades", "0001_parts")]

    operations = [
        migrations.AddField("part", "stock", models.IntegerField(default=5), preserve_default=False)
    ]
