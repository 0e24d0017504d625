"""Articles stand in an order within their issue.

Why: Django's own way to keep an order: a column ``_order``.
Lock: PostgreSQL and MariaDB add the column with a default, at once.
Undo: the order is lost.
"""

from django.db import migrations


class Migration(migrations.Migration):
    """Add the column; all articles are the first of their issue for now."""

    dependencies = [("evolution", "0018_issue_key_bigint")]

    operations = [
        migrations.AlterOrderWithRespectTo(name="article", order_with_respect_to="issue"),
    ]
