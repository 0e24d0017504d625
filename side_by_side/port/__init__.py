"""Ports Django models to declarative SQLAlchemy 2 source: read, adjust, relate, write."""
