"""The line to write that removes a difference, on the side of SQLAlchemy."""
