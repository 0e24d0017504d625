"""The guide's relationships, in SQLAlchemy."""
