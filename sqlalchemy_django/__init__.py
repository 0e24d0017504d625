"""SQLAlchemy that makes Django's tables: types and naming, engines, an Alembic environment."""
