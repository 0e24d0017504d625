"""No order that Django maintains.

Why: the page on which an article begins will define the order; two sources are one too many.
Lock: PostgreSQL drops columns in the catalogue only; so does MariaDB from 10.4 on.
Undo: the column comes back, and every article is the first of its issue.
"""

from django.db import migrations


class Migration(migrations.Migration):
    """Drop the column."""

    dependencies = [("evolution", "0028_tagging_table")]

    operations = [
        migrations.AlterOrderWithRespectTo(name="article", order_with_respect_to=None),
    ]
