"""The suite of ``steps``."""
