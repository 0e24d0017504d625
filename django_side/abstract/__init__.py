"""Abstract base classes, in Django."""
