"""Backfill: profiles for the authors about whom something is known.

Why: the second of three steps that split a table; in SQL, because Python does not need the rows.
Lock: the written rows, until the end of the step.
Undo: nothing is lost, but nulls come back as empty strings.
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
