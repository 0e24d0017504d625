"""A Django project without migrations."""
