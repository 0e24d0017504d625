"""A child of another chapter's abstract base, in SQLAlchemy."""
