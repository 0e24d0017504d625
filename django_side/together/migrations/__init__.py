"""Django migrations of the together chapter."""
