"""Finds the pairs that use a name of Django or SQLAlchemy; imports neither."""
