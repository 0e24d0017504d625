"""The suite of ``chapters``."""
