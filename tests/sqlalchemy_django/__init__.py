"""The suite of ``sqlalchemy_django``."""
