"""A service that reads the bookshop's database, with SQLAlchemy models as usually written."""
