"""Django migrations of the deliveries chapter."""
