"""Answer two: the SQLAlchemy side."""
