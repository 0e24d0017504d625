"""Django migrations of the warehouse chapter."""
