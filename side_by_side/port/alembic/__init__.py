"""Renders an Alembic environment for a port, with the revisions that create its database."""
