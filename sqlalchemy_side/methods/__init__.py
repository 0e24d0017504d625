"""People and blogs with methods of their own, in SQLAlchemy."""
