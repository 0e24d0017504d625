"""Backfill: the profiles of those authors of whom something is known.

Why: the second of three steps that split a table; SQL, because no row has to be seen by Python.
Lock: the rows that are written, until the end of the step.
Undo: nothing is lost, but what was null comes back as an empty text.
"""

from django.db import migrations

UPDATE = "UPDATE evolution_author SET"
FROM = "FROM evolution_profile WHERE author_id = id"


class Migration(migrations.Migration):
    """Copy the columns to the new table, or back."""

    dependencies = [("evolution", "0021_profiles")]

    operations = [
        migrations.RunSQL(
            "INSERT INTO evolution_profile (author_id, biography, website)"
            " SELECT id, COALESCE(biography, ''), COALESCE(website, '') FROM evolution_author"
            " WHERE biography IS NOT NULL OR website IS NOT NULL",
            [
                f"{UPDATE} biography = (SELECT biography {FROM})",
                f"{UPDATE} website = (SELECT website {FROM})",
                "DELETE FROM evolution_profile",
            ],
        ),
    ]
