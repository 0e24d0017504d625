"""SQLAlchemy that creates Django's tables: declarative base, engines, Alembic environments."""
