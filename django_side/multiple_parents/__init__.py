"""Models with several parents, in Django."""
