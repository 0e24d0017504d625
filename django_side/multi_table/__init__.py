"""Multi-table inheritance, in Django."""
