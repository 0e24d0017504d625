"""The two branches are merged.

Why: Django refuses to migrate when there are two last steps.
Lock: none; nothing is sent to the database.
Undo: nothing is lost.
"""

from django.db import migrations


class Migration(migrations.Migration):
    """Depend on both."""

    dependencies = [("evolution", "0013_issues"), ("evolution", "0014_author_biography")]

    operations = []
