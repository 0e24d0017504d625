"""Abstract base classes, in SQLAlchemy."""
