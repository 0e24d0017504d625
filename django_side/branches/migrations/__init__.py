"""Django migrations of the branches chapter."""
