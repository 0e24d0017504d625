"""The Alembic environment of ported tables."""
