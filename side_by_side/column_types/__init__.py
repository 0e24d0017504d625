"""Column types: one table per database, from its spelling to SQLAlchemy's type and its source."""
