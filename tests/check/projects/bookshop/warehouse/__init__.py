"""A service that reads the bookshop's database, written the way people write SQLAlchemy."""
