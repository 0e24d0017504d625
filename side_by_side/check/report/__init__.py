"""Writes what a check found: as text, as JSON, for GitHub and as JUnit's XML."""
