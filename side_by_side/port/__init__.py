"""Django models -> SQLAlchemy 2.x declarative source, as a person would write it."""
