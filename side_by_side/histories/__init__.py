"""Django's migrations and Alembic's revisions of a person's own project, compared by running."""
