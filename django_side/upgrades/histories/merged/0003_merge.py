"""Merges the two branches: it does nothing, but comes after both."""

from django.db import migrations


class Migration(migrations.Migration):
    """Come after both."""

    dependencies = [("upgrades", "0002_left"), ("upgrades", "0002_right")]

    operations = []
