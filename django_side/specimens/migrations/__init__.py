"""Django migrations of the specimens chapter."""
