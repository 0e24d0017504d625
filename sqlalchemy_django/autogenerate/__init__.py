"""What Alembic's autogenerate writes here: steps that are right on every database at once."""
