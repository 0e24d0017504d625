"""Alembic's environment for the ported tables."""
