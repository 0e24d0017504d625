"""The two branches are one again.

Why: Django refuses to migrate where two steps are the last.
Lock: none, nothing is sent to the database.
Undo: nothing is lost.
"""

from django.db import migrations


class Migration(migrations.Migration):
    """Wait for both."""

    dependencies = [("evolution", "0013_issues"), ("evolution", "0014_author_biography")]

    operations = []
