"""Django migrations of the lookups chapter."""
