"""Django migrations of the cabinets chapter."""
