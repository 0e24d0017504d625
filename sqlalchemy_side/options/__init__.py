"""What Meta and managers do, in SQLAlchemy."""
