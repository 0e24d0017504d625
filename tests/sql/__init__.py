"""The suite of ``sql``."""
