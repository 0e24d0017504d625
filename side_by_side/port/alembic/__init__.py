"""Writes an Alembic environment for a port, with the revisions that make its database."""
