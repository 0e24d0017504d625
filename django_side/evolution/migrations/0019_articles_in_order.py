"""Articles have an order within their issue.

Why: Django's own way to store an order is a column ``_order``.
Lock: PostgreSQL and MariaDB add the column with a default, at once.
Undo: the order is lost.
"""

from django.db import migrations


class Migration(migrations.Migration):
    """Add the column; for now, all articles are the first of their issue."""

    dependencies = [("evolution", "0018_issue_key_bigint")]

    operations = [
        migrations.AlterOrderWithRespectTo(name="article", order_with_respect_to="issue"),
    ]
