"""Multi-table inheritance, in SQLAlchemy."""
