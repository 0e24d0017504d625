"""An online course platform, in SQLAlchemy."""
