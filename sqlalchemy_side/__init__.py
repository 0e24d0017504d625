"""The SQLAlchemy side."""
