"""An abstract base whose reverse names tell its children apart, in SQLAlchemy."""
