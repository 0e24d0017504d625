"""Django migrations of the workshop chapter."""
