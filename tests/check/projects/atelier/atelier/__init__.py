"""A Django project whose SQLAlchemy models have names of their own."""
