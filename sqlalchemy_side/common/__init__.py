"""An abstract base whose reverse names distinguish its children, in SQLAlchemy."""
