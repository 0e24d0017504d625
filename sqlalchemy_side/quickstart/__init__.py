"""The guide's quick example: a first model, in SQLAlchemy."""
