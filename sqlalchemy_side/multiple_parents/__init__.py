"""Models with several parents, in SQLAlchemy."""
