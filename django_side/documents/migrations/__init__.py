"""Django migrations of the documents chapter."""
