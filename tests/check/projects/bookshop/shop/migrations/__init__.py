"""The steps of the application."""
