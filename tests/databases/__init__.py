"""The suite of ``databases``."""
