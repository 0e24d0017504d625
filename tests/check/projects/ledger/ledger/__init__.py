"""A Django project whose rows are easily stored otherwise."""
