"""Writes an Alembic revision for each Django migration."""
