"""Devices whose tables were upgraded step by step, in SQLAlchemy."""
