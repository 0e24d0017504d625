"""The guide's fields: their types, options and names, in SQLAlchemy."""
