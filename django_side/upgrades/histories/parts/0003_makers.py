"""Each part has a maker; that of some is unknown. Parts are found by both names."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Require a maker; the default is for the rows that have none.

    The index has no name of its own. On SQLite a later change of the table would lose it: since
    5.1 Django copies only indexes that have one.
    """

    dependencies = [("upgrades", "0002_stock")]

    operations = [
        migrations.AlterField(
            "part",
            "maker",
            models.CharField(max_length=20, default="unknown"),
            preserve_default=False,
        ),
        migrations.AlterIndexTogether(name="part", index_together={("name", "maker")}),
    ]
