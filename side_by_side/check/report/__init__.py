"""Renders a report as text, as JSON, as annotations for GitHub and as JUnit's XML."""
