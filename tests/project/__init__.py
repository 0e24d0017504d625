"""The suite of ``project``."""
